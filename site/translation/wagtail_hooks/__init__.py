"""What the translators' desk changes in Wagtail's admin, a file for each part of it."""

from . import editor, jobs, permissions, po_and_machine, removed_hooks, removed_urls, report, status  # noqa: F401
