"""Plain-text mail about translations, in the language that its reader has chosen for the admin."""

import logging
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.admin.utils import get_user_display_name

logger = logging.getLogger("translation")

DELIVERY_ERRORS = (SMTPRecipientsRefused, SMTPResponseException)  # this mail, while others may be


def in_language_of(person):
    """Return a context in which texts are in the person's language: Swedish where none is chosen."""
    profile = getattr(person, "wagtail_userprofile", None)
    return override((profile and profile.preferred_language) or settings.LANGUAGE_CODE)


def send_email(person, subject, paragraphs, connection):
    """Send a mail and return once the server has taken it, or has said that there is no such address.

    Raises one of `NOT_TAKEN` where the server does not take this mail now, and others where it is away.
    """
    text = [
        _("Hello %(name)s,") % {"name": get_user_display_name(person)},
        *paragraphs,
        "-- \n"
        + _("Choose which mail you get: %(address)s")
        % {"address": admin_url("wagtailadmin_account") + "#tab-notifications"},
    ]
    mail = EmailMessage(
        " ".join(subject.split()),
        "\n\n".join(text) + "\n",
        to=[person.email],
        connection=connection,
        headers={"Auto-Submitted": "auto-generated"},
    )
    try:
        mail.send()
    except SMTPRecipientsRefused as refusal:
        if any(code < 500 for code, _text in refusal.recipients.values()):
            raise
        logger.error("%s has no address that mail can be sent to: %s", person, refusal)


def send_to_each(people, write):
    """Call `write(person, connection)` for each of some users; one mail that is not taken stops no other."""
    people = list(people.select_related("wagtail_userprofile"))
    if not people:
        return
    with get_connection() as connection:
        for person in people:
            try:
                write(person, connection)
            except DELIVERY_ERRORS as refusal:
                logger.error("No mail to %s now: %s", person, refusal)


def editor_url(page):
    """Return the full address of the page's editor; the admin's home where there is no page (yet)."""
    return admin_url("wagtailadmin_pages:edit", page.pk) if page else admin_url("wagtailadmin_home")


def admin_url(name, *arguments):
    """Return a full address in the admin."""
    return settings.WAGTAILADMIN_BASE_URL + reverse(name, args=arguments)
