"""Sends each user in the morning an e-mail with what waits at the translators' desk."""

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..desk.inbox import Inbox
from ..languages import name_in_sentence
from ..models import MailPreferences
from . import emails

MORNING = 7  # o'clock


def send_digests():
    """Send the digests of the day, from the morning on, to users with something in their inbox."""
    if timezone.localtime().hour < MORNING:
        return
    users = get_user_model().objects.filter(is_active=True).exclude(email="").order_by("pk")
    users = users.exclude(translation_mail__digest_sent_on=timezone.localdate())
    emails.send_to_each(users, _send_to)


@transaction.atomic
def _send_to(user, connection):
    """Send a user's digest if it has anything in it, and record that today's is done either way."""
    MailPreferences.objects.get_or_create(user=user)
    today = timezone.localdate()
    # A row that another worker has locked is that worker's to send.
    unlocked = MailPreferences.objects.select_for_update(skip_locked=True).filter(user=user)
    preferences = unlocked.exclude(digest_sent_on=today).first()
    if preferences is None:
        return
    if preferences.digest:
        with emails.in_language_of(user):
            inbox = Inbox(user)
            if sections := [*_sections(inbox)]:
                emails.send_email(user, _subject(inbox), sections, connection)
    preferences.digest_sent_on = today
    preferences.save(update_fields=["digest_sent_on"])


def _subject(inbox):
    number = sum(map(len, (inbox.mine, inbox.unassigned, inbox.to_review, inbox.needs_update)))
    overdue = sum(job.is_overdue for job in inbox.mine)
    subject = ngettext("%(number)s translation waits", "%(number)s translations wait", number) % {
        "number": number
    }
    if overdue:
        subject += ngettext(
            ", %(number)s of yours is overdue", ", %(number)s of yours are overdue", overdue
        ) % {"number": overdue}
    return subject


def _sections(inbox):
    """Yield the text of each list that isn't empty: a heading, and two lines for each entry."""
    needs_update = [(status, None) for status in inbox.needs_update]
    lists = [
        (_("Your translations"), [(job.status, job) for job in inbox.mine]),
        (_("Translations that you may take"), [(job.status, job) for job in inbox.unassigned]),
        (_("Translations that wait for your review"), [(each, None) for each in inbox.to_review]),
        (_("Need an update, and nobody is asked"), needs_update),
    ]
    for heading, entries in lists:
        if entries:
            lines = [heading.upper(), *(_entry(status, job) for status, job in entries)]
            yield "\n\n".join(lines)


def _entry(status, job):
    """Return the two lines of an entry: what it is and how far it has come; the editor's URL."""
    details = [f"{status.page.draft_title} ({name_in_sentence(status.locale)})", str(status.label)]
    if status.words_left:
        details.append(
            ngettext("%(number)s word left", "%(number)s words left", status.words_left)
            % {"number": status.words_left}
        )
    if job and job.due:
        template = _("overdue since %(day)s") if job.is_overdue else _("due %(day)s")
        details.append(template % {"day": date_format(job.due)})
    return f"{', '.join(details)}\n{emails.editor_url(status.target)}"
