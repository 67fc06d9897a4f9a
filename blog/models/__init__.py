from .archive import ArchiveRecord
from .index import BlogIndexPage
from .kinds import NewsKind
from .posts import PostPage

__all__ = ["ArchiveRecord", "BlogIndexPage", "NewsKind", "PostPage"]
