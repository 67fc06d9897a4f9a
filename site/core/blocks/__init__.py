from .story import StoryBlock

__all__ = ["StoryBlock"]
