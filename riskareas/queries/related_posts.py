"""News beside other content: the editor's choice, topped up with the newest."""

from django.db.models import Q
from django.utils.translation import get_language

from core.public.cards import prefetch_card_images
from core.public.visibility import visible


def related_posts(posts, *, chosen=(), exclude=None, limit=4):
    """Return up to `limit` visible posts of the active language: `chosen` first, then the newest.

    `posts` is a queryset of posts; `chosen` are pages of any language; `exclude` a page's key.
    """
    shown = visible(posts.model.objects.filter(locale__language_code=get_language()))
    shown = prefetch_card_images(shown.exclude(pk=exclude)).for_cards()
    about = shown.filter(pk__in=posts.values("pk"))
    keys = list(dict.fromkeys(page.translation_key for page in chosen))
    if not keys:
        return list(about[:limit])
    newest = about.values("pk")[:limit]
    found = shown.filter(Q(translation_key__in=keys) | Q(pk__in=newest))
    ranks = {key: rank for rank, key in enumerate(keys)}
    return sorted(found, key=lambda post: ranks.get(post.translation_key, len(keys)))[:limit]
