from .entries import Posting, SearchEntry, Term, Unsent, Word

__all__ = ["Posting", "SearchEntry", "Term", "Unsent", "Word"]
