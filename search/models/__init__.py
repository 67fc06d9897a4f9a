from .best_bets import BestBet, PinnedPage
from .entries import DocumentFrequency, OutboxEntry, Posting, SearchEntry, VocabularyWord
from .query_log import SearchedQuery
from .synonyms import Synonym

__all__ = [
    "BestBet",
    "DocumentFrequency",
    "OutboxEntry",
    "PinnedPage",
    "Posting",
    "SearchEntry",
    "SearchedQuery",
    "Synonym",
    "VocabularyWord",
]
