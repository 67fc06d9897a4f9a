from .base import BasePage
from .files import Rendition, SiteDocument, SiteImage
from .rows import Row
from .version import ContentVersion

__all__ = ["BasePage", "ContentVersion", "Rendition", "Row", "SiteDocument", "SiteImage"]
