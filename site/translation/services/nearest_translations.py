"""Finds where in a language's page tree a translation lies, or will lie: there the rights are checked."""

from wagtail.models import Page


def nearest_translation(page, locale):
    """Return the page's translation, or that of the nearest ancestor that has one, or the root."""
    return nearest_translations([page], locale)[page.pk]


def nearest_translations(pages, locale):
    """Return {page.pk: its `nearest_translation`}, in the same few queries for any number of pages."""
    paths = {page.pk: _paths_upwards(page) for page in pages}
    with_ancestors = Page.objects.filter(
        path__in={path for line in paths.values() for path in line}
    )
    keys = dict(with_ancestors.values_list("path", "translation_key"))
    translations = Page.objects.filter(locale=locale, translation_key__in=keys.values())
    by_key = {page.translation_key: page for page in translations}
    root = Page.get_first_root_node()
    return {
        pk: next((by_key[keys[path]] for path in line if keys.get(path) in by_key), root)
        for pk, line in paths.items()
    }


def _paths_upwards(page):
    """Return the paths of a page and its ancestors, the page's own first."""
    return [page.path[:end] for end in range(len(page.path), 0, -Page.steplen)]
