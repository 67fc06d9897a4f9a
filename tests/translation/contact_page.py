"""A page whose translation has just begun, with texts of each kind; and who works with it."""

from html import unescape

from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils.safestring import SafeString
from wagtail.models import Locale
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation, Translation

from setup import roles
from tests import factories
from translation import services
from translation.texts.po_files import to_po_text
from translation.texts.segment_texts import segment_texts

TITLE, LEAD = "Kontakt & hjälp", 'Skriv "så" <här>.\nEller ring.'
RICH, LAST = 'Skriv till <a id="a1">oss</a> &amp; Co.', "Vi <b>svarar</b>."
TEXTS = [TITLE, LEAD, "Frågor", RICH, LAST]  # as they are read, in order
BODY = [
    {"type": "heading", "id": "10000000-0000-4000-8000-000000000000", "value": "Frågor"},
    {
        "type": "text",
        "id": "20000000-0000-4000-8000-000000000000",
        "value": '<p>Skriv till <a href="https://example.org/">oss</a> &amp; Co.</p>'
        "<p>Vi <b>svarar</b>.</p>",
    },
]
TRANSLATED = {  # as a person writes it, and as it is stored
    TITLE: ("Contact & help", "Contact &amp; help"),
    LEAD: ('Write "so" <here>.\nOr call.', 'Write "so" &lt;here&gt;.<br/>Or call.'),
    "Frågor": ("Questions", "Questions"),
    RICH: ('<a id="a1">Write</a> to us &amp; Co.',) * 2,
    LAST: ("We <b>answer</b>.",) * 2,
}


def begin(title=TITLE, **values):
    """Return the translation into English of a new page, with nothing translated."""
    roles.ensure_roles()
    page = factories.StandardPageFactory(
        **{"title": title, "slug": "kontakt", "lead": LEAD, "body": BODY} | values
    )
    services.submit_translation(page, Locale.objects.get(language_code="en"), None)
    return Translation.objects.get(source__object_id=page.translation_key)


def translator(group=roles.TRANSLATORS):
    """Return a client in which somebody of a group, who reads English, is logged in: its `user`."""
    client = Client()
    client.user = factories.UserFactory()
    UserProfile.objects.create(user=client.user, preferred_language="en")
    client.user.groups.add(Group.objects.get(name=group))
    client.force_login(client.user)
    return client


def write(translation, words, user=None):
    """Translate texts: {what Swedish says as it is read: what is written}."""
    for text in segment_texts(translation):
        if written := words.get(to_po_text(text.source, text.is_rich)):
            services.save_segment(translation, text.segment.pk, written, user)


def stored(translation):
    """Return {Swedish: English} of all that is stored for the page, as it is stored."""
    translations = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale
    )
    return dict(translations.values_list("translation_of__data", "data"))


def address(name, translation):
    """Return the address of something that is done to a translation."""
    return reverse(f"wagtail_localize:{name}", args=[translation.pk])


def messages(response):
    """Return what is shown at the page that a response leads to: (its kind, the words)."""
    assert response.status_code == 302
    shown = get_messages(response.wsgi_request)
    return [
        (each.level_tag, unescape(text).strip() if isinstance(text, SafeString) else text)
        for each in shown
        for text in [each.message]
    ]


def read(translation):
    """Return {(path, Swedish): English, or ""} of the texts of the page, as they are read."""
    return {
        (text.path, to_po_text(text.source, text.is_rich)): (
            to_po_text(text.current.data, text.is_rich) if text.current else ""
        )
        for text in segment_texts(translation)
    }
