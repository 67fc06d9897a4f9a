from .fields import StreamField
from .story import StoryBlock

__all__ = ["StoryBlock", "StreamField"]
