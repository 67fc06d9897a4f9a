"""The records that the translators' desk keeps beside those of wagtail-localize."""

from .jobs import TranslationJob
from .machine_suggestions import MachineSuggestion
from .notifications import MailPreferences, Notification
from .segment_changes import SegmentChange
from .status import PendingAction, TranslationStage, TranslationStatus

__all__ = [
    "MachineSuggestion",
    "MailPreferences",
    "Notification",
    "PendingAction",
    "SegmentChange",
    "TranslationJob",
    "TranslationStage",
    "TranslationStatus",
]
