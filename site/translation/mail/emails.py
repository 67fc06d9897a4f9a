"""Writes and sends plain-text e-mails about translations, in the language that their reader has chosen."""

import logging
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.admin.utils import get_user_display_name

logger = logging.getLogger("translation")

# The server rejects this e-mail with these, and may accept others.
DELIVERY_ERRORS = (SMTPRecipientsRefused, SMTPResponseException)


def in_language_of(user):
    """Return a context manager that activates the user's language for the admin, by default Swedish."""
    profile = getattr(user, "wagtail_userprofile", None)
    return override((profile and profile.preferred_language) or settings.LANGUAGE_CODE)


def send_email(user, subject, paragraphs, connection):
    """Send an e-mail; return once the server has accepted it, or has said that there is no such address.

    Raises one of `DELIVERY_ERRORS` where the server rejects this e-mail for now.
    """
    text = [
        _("Hello %(name)s,") % {"name": get_user_display_name(user)},
        *paragraphs,
        "-- \n"
        + _("Choose which mail you get: %(address)s")
        % {"address": admin_url("wagtailadmin_account") + "#tab-notifications"},
    ]
    email = EmailMessage(
        " ".join(subject.split()),
        "\n\n".join(text) + "\n",
        to=[user.email],
        connection=connection,
        headers={"Auto-Submitted": "auto-generated"},
    )
    try:
        email.send()
    except SMTPRecipientsRefused as refusal:
        # Codes below 500 are temporary: the e-mail is sent again later.
        if any(code < 500 for code, _text in refusal.recipients.values()):
            raise
        logger.error("%s has no address that mail can be sent to: %s", user, refusal)


def send_to_each(users, send):
    """Call `send(user, connection)` for each user; an e-mail that is rejected does not stop the others."""
    users = list(users.select_related("wagtail_userprofile"))
    if not users:
        return
    with get_connection() as connection:
        for user in users:
            try:
                send(user, connection)
            except DELIVERY_ERRORS as refusal:
                logger.error("No mail to %s now: %s", user, refusal)


def editor_url(page):
    """Return the absolute URL of the page's editor, or of the admin's home where there is no page."""
    return admin_url("wagtailadmin_pages:edit", page.pk) if page else admin_url("wagtailadmin_home")


def admin_url(name, *arguments):
    """Return an absolute URL in the admin."""
    return settings.WAGTAILADMIN_BASE_URL + reverse(name, args=arguments)
