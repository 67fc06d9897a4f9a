from ..caching.content_version import ContentVersion
from .base import BasePage
from .files import Rendition, SiteDocument, SiteImage
from .terms import Term
from .translatable_orderable import TranslatableOrderable

__all__ = [
    "BasePage",
    "ContentVersion",
    "Rendition",
    "SiteDocument",
    "SiteImage",
    "Term",
    "TranslatableOrderable",
]
