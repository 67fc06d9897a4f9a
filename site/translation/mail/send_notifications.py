"""Sends what people are to be told (`translation.mail.notify_translators`): one mail a person with all of it.

A notice is deleted in the transaction in which the mail server takes the mail, while its row is
locked: where the server is away nothing is lost, and two workers don't tell the same. Only a worker
that is killed between the server's yes and its own commit lets a mail be sent again.
"""

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..languages import name_in_sentence
from ..models import MailPreferences, Notification, PendingAction, TranslationJob
from . import emails

SENTENCES = {
    Notification.Kind.ASSIGNED: gettext_lazy(
        "“%(page)s” is assigned to you, to be translated into %(language)s"
    ),
    Notification.Kind.NEEDS_UPDATE: gettext_lazy(
        "“%(page)s” has changed in Swedish: its translation into %(language)s needs an update"
    ),
    Notification.Kind.APPROVED: gettext_lazy(
        "The translation of “%(page)s” into %(language)s is approved"
    ),
    Notification.Kind.SENT_BACK: gettext_lazy(
        "The translation of “%(page)s” into %(language)s is sent back to you"
    ),
    Notification.Kind.REVIEW: gettext_lazy(
        "The translation of “%(page)s” into %(language)s waits for your review"
    ),
}


def send_notifications():
    """Send what waits; what the server does not take now waits on. Raises where the server is away."""
    people = get_user_model().objects.filter(pk__in=_ready().values("user")).order_by("pk")
    emails.send_to_each(people, _send_to)


@transaction.atomic
def _send_to(person, connection):
    waiting = _ready().select_for_update(skip_locked=True, of=["self"]).filter(user=person)
    waiting = list(waiting.select_related("status__page", "status__locale", "status__target"))
    choices = MailPreferences.objects.filter(user=person).first() or MailPreferences(user=person)
    told = {
        (notice.status_id, notice.kind): notice  # the newest of those that say the same
        for notice in waiting
        if getattr(choices, notice.choice) and person.is_active and person.email
    }
    if told:
        with emails.in_language_of(person):
            notices = list(told.values())
            emails.send_email(person, _subject(notices), map(_paragraph, notices), connection)
    Notification.objects.filter(pk__in=[notice.pk for notice in waiting]).delete()


def _ready():
    """Return the notices in order, but for assignments that have no page to translate yet."""
    unready = {"kind": Notification.Kind.ASSIGNED, "status__wanted": PendingAction.SUBMIT}
    return Notification.objects.exclude(**unready).order_by("pk")


def _subject(notices):
    more = len(notices) - 1
    if not more:
        return _sentence(notices[0])
    return ngettext(
        "%(sentence)s, and %(number)s more", "%(sentence)s, and %(number)s more", more
    ) % {"sentence": _sentence(notices[0]), "number": more}


def _paragraph(notice):
    lines = [f"{_sentence(notice)}."]
    if notice.kind == Notification.Kind.ASSIGNED:
        due = TranslationJob.objects.filter(status=notice.status, done_at=None, due__isnull=False)
        lines += [_("Due %(day)s.") % {"day": date_format(job.due)} for job in due]
    if notice.comment:
        lines.append("\n".join(f"> {line}" for line in notice.comment.splitlines()))
    return "\n".join([*lines, emails.editor_url(notice.status.target)])


def _sentence(notice):
    status = notice.status
    return SENTENCES[notice.kind] % {
        "page": status.page.draft_title,
        "language": name_in_sentence(status.locale),
    }
