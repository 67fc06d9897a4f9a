"""What tests of the translators' desk do again and again."""

import uuid

from django.contrib.auth.models import Group
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.strings import StringValue

from tests import factories
from tests.core.fact_pages import reload_page
from translation import services
from translation.models import TranslationStatus
from translation.services import work_queue
from translation.texts.segment_texts import segment_texts


def english():
    """Return the language that pages are translated into."""
    return Locale.objects.get(language_code="en")


def heading(text, key=None):
    """Return a block of one plain text."""
    return {"type": "heading", "id": key or str(uuid.uuid4()), "value": text}


def rich(html, key=None):
    """Return a block of rich text."""
    return {"type": "text", "id": key or str(uuid.uuid4()), "value": html}


def begin(page, user=None):
    """Begin the English translation of a Swedish page; return its `Translation`."""
    services.submit_translation(page, english(), user)
    return translation_of(page)


def translation_of(page):
    """Return the English `Translation` of a page."""
    return Translation.objects.get(source__object_id=page.translation_key, enabled=True)


def write(translation, words, user=None):
    """Translate the segments whose Swedish text is a key of `words`; None takes away."""
    for text in segment_texts(translation):
        if text.source in words:
            services.save_segment(translation, text.segment.pk, words[text.source] or "", user)


def write_all(translation, mark="EN "):
    """Translate each segment as its Swedish text with a mark before it."""
    for text in segment_texts(translation):
        if not text.current:
            words = text.source if text.is_rich else StringValue(text.source).render_text()
            services.save_segment(translation, text.segment.pk, mark + words, None)


def published(page, words=None):
    """Return the English page of a Swedish one, translated as a whole and published."""
    translation = begin(page)
    write(translation, words or {})
    write_all(translation)
    services.publish_translation(translation, None)
    return english_page(page)


def english_page(page):
    """Return the English page of a page as it is live."""
    return reload_page(page.get_translation(english()).specific)


def draft(page):
    """Return the newest draft of the English page of a page."""
    return english_page(page).get_latest_revision_as_object()


def publish_swedish(page, **words):
    """Publish a Swedish page with other words; return it."""
    page = reload_page(page)
    for name, value in words.items():
        field = page._meta.get_field(name)
        setattr(page, name, field.to_python(value) if hasattr(field, "stream_block") else value)
    page.save_revision().publish()
    return reload_page(page)


def work():
    """Let the worker do all that waits."""
    while work_queue.process_next_action():
        pass


def status_of(page):
    """Return the English status of a page."""
    return TranslationStatus.objects.get(page_id=page.pk, locale=english())


def contact_page(**values):
    """Return a Swedish page of a title, a lead, a heading and a rich text of two sentences."""
    body = [
        heading("Rubrik", "11111111-1111-4111-8111-111111111111"),
        rich("<p>Ett <b>ord</b></p><p>Ett till</p>", "22222222-2222-4222-8222-222222222222"),
    ]
    values = {"title": "Kontakt", "lead": "Skriv till oss.", "body": body} | values
    return factories.StandardPageFactory(**values)


ENGLISH = {
    "Kontakt": "Contact",
    "Skriv till oss.": "Write to us.",
    "Rubrik": "Heading",
    "Ett <b>ord</b>": "A <b>word</b>",
    "Ett till": "One more",
}


def by_source(page):
    """Return {Swedish text: its `Text`} of the English translation of a page."""
    return {text.source: text for text in segment_texts(translation_of(page))}


def member(*groups):
    """Return a new user who is in groups of these names."""
    user = factories.UserFactory(email="person@example.org")
    user.groups.add(*Group.objects.filter(name__in=groups))
    return user
