"""The addresses of PO files, before those of wagtail-localize."""

from django.urls import path
from wagtail import hooks

from ..views import po

ADDRESSES = {
    "pofile/download/": po.download,
    "pofile/upload/": po.upload,
}


@hooks.register("register_admin_urls", order=-1)
def register_files():
    """Stand before the addresses of the same pattern, whose names stay in use."""
    return [
        path(f"localize/translate/<int:translation_id>/{pattern}", view)
        for pattern, view in ADDRESSES.items()
    ]
