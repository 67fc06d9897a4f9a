"""News beside other content: the editor's choice, topped up with the newest."""

from django.db.models import Q
from django.utils.translation import get_language

from core.public.cards import prefetch_card_images
from core.public.visibility import visible


def related_posts(posts, *, chosen=(), exclude=None, limit=4):
    """Return up to `limit` visible posts of the active language: `chosen` first, then the newest.

    `posts` is a queryset of posts; `chosen` are pages of any language; `exclude` a page's key.
    """
    cards = visible(posts.model.objects.filter(locale__language_code=get_language()))
    cards = prefetch_card_images(cards.exclude(pk=exclude)).for_cards()
    about = cards.filter(pk__in=posts.values("pk"))
    keys = list(dict.fromkeys(page.translation_key for page in chosen))
    if not keys:
        return list(about[:limit])
    newest = about.values("pk")[:limit]
    candidates = cards.filter(Q(translation_key__in=keys) | Q(pk__in=newest))
    ranks = {key: rank for rank, key in enumerate(keys)}
    # The sort is stable: beside the chosen posts the newest stay in their order.
    by_choice = sorted(candidates, key=lambda post: ranks.get(post.translation_key, len(keys)))
    return by_choice[:limit]


def related_posts_of_area(page):
    """Return up to four posts for an area's page: the editor's choice, then the newest about it."""
    chosen = [link.post for link in page.related_posts.select_related("post")]
    return related_posts(page.risk_area.posts.all(), chosen=chosen)
