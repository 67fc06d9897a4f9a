"""What a body refers to, fetched together: blocks and links ask for theirs one by one."""

from collections import defaultdict

from wagtail.models import Page
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

from ..caching.request_cache import get_or_compute
from ..models import Rendition, SiteDocument, SiteImage

REFERENCE_MODELS = {"page": Page, "document": SiteDocument, "image": SiteImage}


def fetch_by_key(model, keys):
    """Return {key: row} of a model, asking only for what this request has not yet asked for.

    A page comes with its `twins`, the same page in every language, an image with its renditions.
    """
    known = get_or_compute(("rows", model), dict)
    if missing := set(keys) - known.keys():
        known.update(dict.fromkeys(missing))
        known.update(FETCHERS.get(model, model.objects.in_bulk)(missing))
    return {key: known[key] for key in keys if known[key]}


def fetch_references(body, pages=()):
    """Ask for all that a StreamField value refers to, and for `pages`: one query for each kind."""
    wanted = defaultdict(set, {Page: set(pages)})
    for model, key in _references(body.get_prep_value()):
        wanted[model].add(key)
    for model, keys in wanted.items():
        fetch_by_key(model, keys)


def _references(value):
    """Yield (model, key) for each choice and each link in a stored value."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name in REFERENCE_MODELS and isinstance(part, int):
                yield REFERENCE_MODELS[name], part
            else:
                yield from _references(part)
    elif isinstance(value, list):
        for part in value:
            yield from _references(part)
    elif isinstance(value, str):
        for attributes in map(extract_attrs, FIND_A_TAG.findall(value)):
            if attributes.get("linktype") in REFERENCE_MODELS:
                yield REFERENCE_MODELS[attributes["linktype"]], int(attributes["id"])


def _pages(keys):
    translation_keys = Page.objects.filter(pk__in=keys).order_by().values("translation_key")
    twins = defaultdict(list)
    for page in Page.objects.filter(translation_key__in=translation_keys).select_related("locale"):
        twins[page.translation_key].append(page)
        page.twins = twins[page.translation_key]
    return {page.pk: page for group in twins.values() for page in group}


def _images(keys):
    images = {}
    for rendition in Rendition.objects.filter(image__in=keys).select_related("image"):
        image = images.setdefault(rendition.image_id, rendition.image)
        image.prefetched_renditions = [*getattr(image, "prefetched_renditions", ()), rendition]
    return images | SiteImage.objects.in_bulk(keys - images.keys())


FETCHERS = {Page: _pages, SiteImage: _images}
