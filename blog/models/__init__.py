from .index import BlogIndexPage
from .kinds import NewsKind
from .posts import PostPage

__all__ = ["BlogIndexPage", "NewsKind", "PostPage"]
