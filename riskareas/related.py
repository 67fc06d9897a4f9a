"""News beside other content: the editor's choice, topped up with the newest."""

from django.utils.translation import get_language

from core.listing import with_pictures
from core.visibility import visible


def related_posts(posts, *, chosen=(), exclude=None, limit=4):
    """Return up to `limit` visible posts of the active language: `chosen` first, then the newest.

    `posts` is a queryset of posts; `chosen` are pages of any language; `exclude` a page's key.
    """
    keys = [page.translation_key for page in chosen]
    visible_posts = visible(
        posts.model.objects.filter(locale__language_code=get_language())
    ).exclude(pk=exclude)
    picked = []
    if keys:
        found = {
            post.translation_key: post
            for post in with_pictures(visible_posts.filter(translation_key__in=keys)).for_cards()
        }
        picked = [found[key] for key in dict.fromkeys(keys) if key in found][:limit]
    missing = limit - len(picked)
    if missing:
        newest = visible_posts.filter(pk__in=posts.values("pk")).exclude(translation_key__in=keys)
        picked += with_pictures(newest).for_cards()[:missing]
    return picked
