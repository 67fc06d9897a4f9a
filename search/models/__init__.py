from .entries import Posting, SearchEntry, Word

__all__ = ["Posting", "SearchEntry", "Word"]
