"""All that is done to a translation: the only way in, for views, commands and the worker alike.

Each service takes the acting user, checks that user's permissions, acquires the exclusive lock, and
works in one transaction, which the log ascribes to the user. None as the user is the site itself.
"""

from .cascading import cascade
from .drafts.detaching import detach_translation, reattach_translation
from .drafts.draft_saving import make_draft
from .drafts.segment_saving import save_segment
from .drafts.submission import submit_translation
from .drafts.synchronization import sync_translations
from .exchange.machine_translation import suggest_translations
from .exchange.page_import import import_translation
from .exchange.po_import_export import export_po, import_po
from .jobs.job_changes import cancel_job, change_job, release_job, take_job
from .jobs.ordering import order_translations
from .publishing.publication import publish_translation, unschedule_translation
from .publishing.review import decide_review, send_to_review, withdraw_from_review
from .publishing.slugs_and_redirects import change_slug

__all__ = [
    "cancel_job",
    "cascade",
    "change_job",
    "change_slug",
    "decide_review",
    "detach_translation",
    "export_po",
    "import_po",
    "import_translation",
    "make_draft",
    "order_translations",
    "publish_translation",
    "reattach_translation",
    "release_job",
    "save_segment",
    "send_to_review",
    "submit_translation",
    "suggest_translations",
    "sync_translations",
    "take_job",
    "unschedule_translation",
    "withdraw_from_review",
]
