"""Sends the stored notifications by e-mail: one e-mail a user with all of them.

A notification is deleted in the transaction in which the mail server accepts the e-mail, while its row
is locked: where the server is down nothing is lost, and two workers don't send the same. An e-mail is
sent twice only where a worker is killed between the server's answer and its own commit.
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
    """Send the stored notifications; those that the server rejects now stay. Raises where it is down."""
    users = get_user_model().objects.filter(pk__in=_ready().values("user")).order_by("pk")
    emails.send_to_each(users, _send_to)


@transaction.atomic
def _send_to(user, connection):
    """Send a user's notifications in one e-mail, and delete them."""
    notifications = _ready().select_for_update(skip_locked=True, of=["self"]).filter(user=user)
    notifications = list(
        notifications.select_related("status__page", "status__locale", "status__target")
    )
    preferences = MailPreferences.objects.filter(user=user).first() or MailPreferences(user=user)
    # Of several notifications that say the same, the newest is sent.
    by_content = {
        (notification.status_id, notification.kind): notification
        for notification in notifications
        if getattr(preferences, notification.preference) and user.is_active and user.email
    }
    if by_content:
        with emails.in_language_of(user):
            sent = list(by_content.values())
            emails.send_email(user, _subject(sent), map(_paragraph, sent), connection)
    Notification.objects.filter(pk__in=[each.pk for each in notifications]).delete()


def _ready():
    """Return the notifications in order, without assignments that have no page to translate yet."""
    not_begun = {
        "kind": Notification.Kind.ASSIGNED,
        "status__pending_action": PendingAction.SUBMIT,
    }
    return Notification.objects.exclude(**not_begun).order_by("pk")


def _subject(notifications):
    more = len(notifications) - 1
    if not more:
        return _sentence(notifications[0])
    return ngettext(
        "%(sentence)s, and %(number)s more", "%(sentence)s, and %(number)s more", more
    ) % {"sentence": _sentence(notifications[0]), "number": more}


def _paragraph(notification):
    lines = [f"{_sentence(notification)}."]
    if notification.kind == Notification.Kind.ASSIGNED:
        jobs = TranslationJob.objects.filter(
            status=notification.status, done_at=None, due__isnull=False
        )
        lines += [_("Due %(day)s.") % {"day": date_format(job.due)} for job in jobs]
    if notification.comment:
        lines.append("\n".join(f"> {line}" for line in notification.comment.splitlines()))
    return "\n".join([*lines, emails.editor_url(notification.status.target)])


def _sentence(notification):
    status = notification.status
    return SENTENCES[notification.kind] % {
        "page": status.page.draft_title,
        "language": name_in_sentence(status.locale),
    }
