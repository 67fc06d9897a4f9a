"""Sends each person in the morning what waits at the translators' desk."""

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
    """Send each person, once a day and not before the morning, what waits, where something does."""
    if timezone.localtime().hour < MORNING:
        return
    people = get_user_model().objects.filter(is_active=True).exclude(email="").order_by("pk")
    people = people.exclude(translation_mail__digest_sent_on=timezone.localdate())
    emails.send_to_each(people, _send_to)


@transaction.atomic
def _send_to(person, connection):
    """Send what waits for a person, and note that this day is dealt with, whatever waited."""
    MailPreferences.objects.get_or_create(user=person)
    today = timezone.localdate()
    undone = MailPreferences.objects.select_for_update(skip_locked=True).filter(user=person)
    choices = undone.exclude(digest_sent_on=today).first()
    if choices is None:
        return
    if choices.digest:
        with emails.in_language_of(person):
            inbox = Inbox(person)
            if sections := [*_sections(inbox)]:
                emails.send_email(person, _subject(inbox), sections, connection)
    choices.digest_sent_on = today
    choices.save(update_fields=["digest_sent_on"])


def _subject(inbox):
    number = sum(map(len, (inbox.mine, inbox.unassigned, inbox.to_review, inbox.behind)))
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
    """Yield a text for each list that has something: its heading, and a line and an address for each."""
    lists = [
        (_("Your translations"), [(job.status, job) for job in inbox.mine]),
        (_("Translations that you may take"), [(job.status, job) for job in inbox.unassigned]),
        (_("Translations that wait for your review"), [(each, None) for each in inbox.to_review]),
        (_("Need an update, and nobody is asked"), [(each, None) for each in inbox.behind]),
    ]
    for heading, entries in lists:
        if entries:
            lines = [heading.upper(), *(_entry(status, job) for status, job in entries)]
            yield "\n\n".join(lines)


def _entry(status, job):
    facts = [f"{status.page.draft_title} ({name_in_sentence(status.locale)})", str(status.label)]
    if status.words_left:
        facts.append(
            ngettext("%(number)s word left", "%(number)s words left", status.words_left)
            % {"number": status.words_left}
        )
    if job and job.due:
        translated = _("overdue since %(day)s") if job.is_overdue else _("due %(day)s")
        facts.append(translated % {"day": date_format(job.due)})
    return f"{', '.join(facts)}\n{emails.editor_url(status.target)}"
