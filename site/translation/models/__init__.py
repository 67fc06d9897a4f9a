"""What the translators' desk keeps beside wagtail-localize's own records."""

from .changes import SegmentChange
from .jobs import TranslationJob
from .notices import MailChoices, Notice
from .status import State, TranslationStatus, Wanted
from .suggestions import MachineSuggestion

__all__ = [
    "MachineSuggestion",
    "MailChoices",
    "Notice",
    "SegmentChange",
    "State",
    "TranslationJob",
    "TranslationStatus",
    "Wanted",
]
