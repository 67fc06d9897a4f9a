from .base import BasePage
from .files import Rendition, SiteDocument, SiteImage
from .rows import Row
from .version import ContentVersion
from .worded_rows import WordedRow

__all__ = [
    "BasePage",
    "ContentVersion",
    "Rendition",
    "Row",
    "SiteDocument",
    "SiteImage",
    "WordedRow",
]
