"""Finds the page of an address in one query, however deep the page lies."""

from itertools import accumulate

from django.contrib.contenttypes.models import ContentType
from django.http import Http404
from wagtail.models import Page

from .navigation import home_path


def route_to_page(request, path):
    """Return Wagtail's route result for an address without its language.

    The deepest page on the way is found by its whole `url_path` and takes what is left of the
    address, as in Wagtail's own walk from the root. A language whose home page is not published
    has no addresses: Wagtail would show another language's there.
    """
    root = home_path()
    if root is None:
        raise Http404
    slugs = [slug for slug in path.split("/") if slug]
    url_paths = list(accumulate(slugs, "{}{}/".format, initial=root))
    key, type_key, url_path = (
        Page.objects.filter(url_path__in=url_paths, slug__in=[root.split("/")[-2], *slugs])
        .order_by("-depth")
        .values_list("pk", "content_type", "url_path")
        .first()
    )
    model = ContentType.objects.get_for_id(type_key).model_class() or Page
    pages = model.objects.select_related("locale", *getattr(model, "select_related_fields", ()))
    return pages.get(pk=key).route(request, slugs[url_paths.index(url_path) :])
