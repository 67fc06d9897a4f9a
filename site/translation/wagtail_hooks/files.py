"""The addresses of PO files and of machine translation, before those of wagtail-localize."""

from django.urls import path
from wagtail import hooks

from ..views import machine, po

ADDRESSES = {
    "pofile/download/": po.download,
    "pofile/upload/": po.upload,
    "machine_translate/": machine.suggest,
}


@hooks.register("register_admin_urls", order=-1)
def register_files_and_machine():
    """Stand before the addresses of the same pattern, whose names stay in use."""
    return [
        path(f"localize/translate/<int:translation_id>/{pattern}", view)
        for pattern, view in ADDRESSES.items()
    ]
