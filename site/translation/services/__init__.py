"""All that is done to a translation: the only way in, for views, commands and the worker alike.

Each service takes the acting user, checks what that user may do, waits for its turn, and does its
work in one transaction, which the log ascribes to the user. None as the user is the site itself.
"""

from .addresses import change_address
from .cascading import cascade
from .drafts import make_draft
from .entering import enter
from .jobs import cancel_job, change_job, release_job, take_job
from .ordering import order
from .po import export_po, import_po
from .publishing import publish, unschedule
from .review import decide, send_to_review, withdraw
from .saving import save_segment
from .stopping import restart, stop
from .submitting import submit
from .suggesting import suggest
from .syncing import sync

__all__ = [
    "cancel_job",
    "cascade",
    "change_address",
    "change_job",
    "decide",
    "enter",
    "export_po",
    "import_po",
    "make_draft",
    "order",
    "publish",
    "release_job",
    "restart",
    "save_segment",
    "send_to_review",
    "stop",
    "submit",
    "suggest",
    "sync",
    "take_job",
    "unschedule",
    "withdraw",
]
