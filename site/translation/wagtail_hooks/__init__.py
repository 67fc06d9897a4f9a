"""What the translators' desk changes in Wagtail's admin, a file for each part of it."""

from . import addresses, editor, files, permissions, replaced, report, status, work  # noqa: F401
