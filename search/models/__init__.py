from .best_bets import BestBet, PinnedPage
from .entries import Posting, SearchEntry, Word
from .searched import SearchedQuery
from .synonyms import Synonym

__all__ = [
    "BestBet",
    "PinnedPage",
    "Posting",
    "SearchEntry",
    "SearchedQuery",
    "Synonym",
    "Word",
]
