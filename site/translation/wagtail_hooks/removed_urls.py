"""Removes URLs and menu items of wagtail-localize that bypass the services."""

from django.http import Http404
from django.urls import path
from wagtail import hooks

REMOVED = (
    "page/<int:page_id>/convert_to_alias/",
    "submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
    "api/snippets/<slug:app_label>/<slug:model_name>/",
    "api/snippets/<slug:app_label>/<slug:model_name>/<str:pk>/",
)


@hooks.register("register_admin_urls", order=-1)
def register_removed_urls():
    """Shadow wagtail-localize's URLs with the same patterns."""
    return [path(f"localize/{pattern}", raise_not_found) for pattern in REMOVED]


def raise_not_found(request, **kwargs):
    """Raise 404: no page is made an alias, and no snippet is translated."""
    raise Http404


@hooks.register("construct_page_action_menu")
def remove_conversion_to_alias(menu_items, request, context):
    """Remove the conversion to an alias from the menu of a page."""
    menu_items[:] = [item for item in menu_items if item.name != "localize-convert-to-alias"]
