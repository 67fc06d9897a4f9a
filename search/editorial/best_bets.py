"""The pages that editors pin above all other hits of a query."""

from collections import defaultdict

from core.caching.content_cache import cached_per_content_version

from ..analysis.phrases import phrase_stems, split_phrases
from ..models import PinnedPage


def pinned_pages(expansion):
    """Return the keys of the pages pinned for a query as it was typed, or else as it was corrected."""
    pages = _pages_by_query()
    return (
        pages.get((expansion.language, expansion.typed_stems))
        or pages.get((expansion.language, expansion.corrected_stems))
        or ()
    )


@cached_per_content_version
def _pages_by_query():
    """Return the keys of pinned pages by language and stems of the query."""
    pages = defaultdict(dict)
    rows = PinnedPage.objects.order_by("best_bet", "sort_order")
    for language, questions, page in rows.values_list(
        "best_bet__language", "best_bet__questions", "page"
    ):
        for question in split_phrases(questions):
            pages[language, phrase_stems(language, question)][page] = None
    return {key: tuple(keys) for key, keys in pages.items()}
