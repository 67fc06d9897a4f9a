"""The URLs of PO files and machine translation, in place of wagtail-localize's."""

from django.urls import path
from wagtail import hooks

from ..views.actions import machine_translate, po_file

VIEWS = {
    "pofile/download/": po_file.download_po_file,
    "pofile/upload/": po_file.upload_po_file,
    "machine_translate/": machine_translate.machine_translate_view,
}


@hooks.register("register_admin_urls", order=-1)
def register_po_and_machine_urls():
    """Shadow wagtail-localize's URLs with the same patterns; templates reverse its names."""
    return [
        path(f"localize/translate/<int:translation_id>/{pattern}", view)
        for pattern, view in VIEWS.items()
    ]
