"""Addresses and menu items of wagtail-localize that lead past the services are gone."""

from django.http import Http404
from django.urls import path
from wagtail import hooks

GONE = (
    "page/<int:page_id>/convert_to_alias/",
    "submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
    "api/snippets/<slug:app_label>/<slug:model_name>/",
    "api/snippets/<slug:app_label>/<slug:model_name>/<str:pk>/",
)


@hooks.register("register_admin_urls", order=-1)
def register_removed_urls():
    """Stand before the addresses of the same pattern in wagtail-localize."""
    return [path(f"localize/{pattern}", not_found) for pattern in GONE]


def not_found(request, **kwargs):
    """Answer as if there were no such address: no page is an alias, no snippet is translated."""
    raise Http404


@hooks.register("construct_page_action_menu")
def remove_conversion_to_alias(menu_items, request, context):
    """Take the conversion to an alias out of the menu of a page."""
    menu_items[:] = [item for item in menu_items if item.name != "localize-convert-to-alias"]
