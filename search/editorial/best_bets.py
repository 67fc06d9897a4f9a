"""The pages that editors put above all other hits of a question."""

from collections import defaultdict

from core.caching.content_cache import cached_per_content_version

from ..models import PinnedPage
from .phrases import phrase_stems, split_phrases


def pinned_pages(question):
    """Return the keys of the pages pinned for a question, as it was typed or else as it was read."""
    pinned = _best_bets()
    return (
        pinned.get((question.language, question.typed))
        or pinned.get((question.language, question.read))
        or ()
    )


@cached_per_content_version
def _best_bets():
    """Return the pages by language and stems of the question."""
    pages = defaultdict(dict)
    rows = PinnedPage.objects.order_by("best_bet", "sort_order")
    for language, questions, page in rows.values_list(
        "best_bet__language", "best_bet__questions", "page"
    ):
        for question in split_phrases(questions):
            pages[language, phrase_stems(language, question)][page] = None
    return {key: tuple(found) for key, found in pages.items()}
