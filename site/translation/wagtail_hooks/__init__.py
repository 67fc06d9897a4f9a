"""What the translators' desk changes in Wagtail's admin, a file for each part of it."""

from . import addresses, editor  # noqa: F401
