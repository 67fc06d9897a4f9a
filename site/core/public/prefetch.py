"""Fetches what a body refers to with one query for each model, before blocks and links ask one by one."""

from collections import defaultdict

from wagtail.models import Page
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

from ..caching.request_cache import get_or_compute
from ..models.files import Rendition, SiteDocument, SiteImage

REFERENCE_MODELS = {"page": Page, "document": SiteDocument, "image": SiteImage}


def fetch_by_key(model, keys):
    """Return {key: object} of a model; only what this request has not fetched yet is queried.

    A page comes with its `language_versions`, the same page in every language, an image with its
    renditions.
    """
    fetched = get_or_compute(("fetched", model), dict)
    if missing := set(keys) - fetched.keys():
        fetched.update(dict.fromkeys(missing))
        fetched.update(FETCHERS.get(model, model.objects.in_bulk)(missing))
    return {key: fetched[key] for key in keys if fetched[key]}


def fetch_references(body, pages=()):
    """Fetch all that a StreamField value refers to, and `pages`: one query for each model."""
    keys_by_model = defaultdict(set, {Page: set(pages)})
    for model, key in _references(body.get_prep_value()):
        keys_by_model[model].add(key)
    for model, keys in keys_by_model.items():
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


def _fetch_pages(keys):
    translation_keys = Page.objects.filter(pk__in=keys).order_by().values("translation_key")
    versions = defaultdict(list)
    for page in Page.objects.filter(translation_key__in=translation_keys).select_related("locale"):
        versions[page.translation_key].append(page)
        page.language_versions = versions[page.translation_key]
    return {page.pk: page for group in versions.values() for page in group}


def _fetch_images(keys):
    images = {}
    for rendition in Rendition.objects.filter(image__in=keys).select_related("image"):
        image = images.setdefault(rendition.image_id, rendition.image)
        image.prefetched_renditions = [*getattr(image, "prefetched_renditions", ()), rendition]
    return images | SiteImage.objects.in_bulk(keys - images.keys())


FETCHERS = {Page: _fetch_pages, SiteImage: _fetch_images}
