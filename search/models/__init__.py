from .best_bets import BestBet, PinnedPage
from .entries import Posting, SearchEntry, Term, Unsent, Word
from .searched import SearchedQuery
from .synonyms import Synonym

__all__ = [
    "BestBet",
    "PinnedPage",
    "Posting",
    "SearchEntry",
    "SearchedQuery",
    "Synonym",
    "Term",
    "Unsent",
    "Word",
]
