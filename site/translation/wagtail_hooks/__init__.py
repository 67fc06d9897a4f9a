"""The hooks of the translators' desk into Wagtail's admin, a module for each part."""

from . import editor, jobs, permissions, po_and_machine, removed_hooks, removed_urls, report, status  # noqa: F401
