"""The addresses of PO files and of machine translation, before those of wagtail-localize."""

from django.urls import path
from wagtail import hooks

from ..views.actions import machine_translate, po_file

ADDRESSES = {
    "pofile/download/": po_file.download_po_file,
    "pofile/upload/": po_file.upload_po_file,
    "machine_translate/": machine_translate.machine_translate_view,
}


@hooks.register("register_admin_urls", order=-1)
def register_files_and_machine():
    """Stand before the addresses of the same pattern, whose names stay in use."""
    return [
        path(f"localize/translate/<int:translation_id>/{pattern}", view)
        for pattern, view in ADDRESSES.items()
    ]
