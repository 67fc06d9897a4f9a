"""All that is done to a translation: the only way in, for views, commands and the worker alike.

Each service takes the acting user, checks what that user may do, waits for its turn, and does its
work in one transaction, which the log ascribes to the user. None as the user is the site itself.
"""

from .addresses import change_address
from .cascading import cascade
from .drafts import make_draft
from .entering import enter
from .publishing import publish, unschedule
from .review import decide, send_to_review
from .saving import save_segment
from .stopping import restart, stop
from .submitting import submit
from .syncing import sync

__all__ = [
    "cascade",
    "change_address",
    "decide",
    "enter",
    "make_draft",
    "publish",
    "restart",
    "save_segment",
    "send_to_review",
    "stop",
    "submit",
    "sync",
    "unschedule",
]
