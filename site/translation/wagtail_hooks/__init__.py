"""What the translators' desk changes in Wagtail's admin, a file for each part of it."""

from . import addresses, permissions, work  # noqa: F401
