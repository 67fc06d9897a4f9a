"""A translated page to edit, people to edit it, and the editor as a reader of its HTML sees it."""

from django.contrib.auth.models import Group
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from blog.models import BlogIndexPage, PostPage
from home.models import HomePage
from setup import roles
from tests import factories
from tests.core.fact_pages import reload_page
from tests.html import parse, text
from translation import services

PARAGRAPHS = '<p>Läs <a href="https://example.org/villkor">villkoren</a>.</p><p>CO<sub>2</sub></p>'
BODY = [
    {"type": "heading", "id": "heading", "value": "Rubrik"},
    {"type": "text", "id": "text", "value": PARAGRAPHS},
]
ENGLISH = [
    {"type": "heading", "id": "heading", "value": "Heading"},
    {
        "type": "text",
        "id": "text",
        "value": '<p>Read <a href="https://example.org/villkor">the terms</a>.</p><p>CO<sub>2</sub></p>',
    },
]


def english():
    """Return the locale."""
    return Locale.objects.get(language_code="en")


def make_site():
    """Make the English home page and news, with the rights of all roles; return nothing."""
    roles.ensure_roles()
    home, news = HomePage.objects.get(locale__language_code="sv"), BlogIndexPage.objects.get()
    names = ("title", "heading", "lead", "vision_heading")
    services.import_translation(
        home, HomePage(**{name: f"English {name}" for name in names}), english()
    )
    services.import_translation(news, BlogIndexPage(title="News"), english())
    roles.ensure_roles()


def make_post(*, translated=True, publish=True, **words):
    """Return a Swedish post and its translation."""
    words = {"title": "Nytt", "excerpt": "Så gör vi.", "body": BODY} | words
    post = factories.PostPageFactory(**words)
    if translated:
        counterpart = PostPage(title="Latest", excerpt="How we do it.", body=ENGLISH)
        services.import_translation(post, counterpart, english(), publish=publish)
    else:
        services.submit_translation(post, english(), None)
    return post, translation_of(post)


def translation_of(page):
    """Return the translation of a Swedish page."""
    return Translation.objects.get(source__object_id=page.translation_key)


def change(page, **words):
    """Change a published Swedish page, and let the worker bring it."""
    page = reload_page(page)
    for name, value in words.items():
        setattr(page, name, value)
    page.save_revision().publish()
    services.sync_translations(page)


def browser(*groups, **user):
    """Return the browser of a new user in groups, in English."""
    person = factories.UserFactory(**user)
    person.groups.set(Group.objects.filter(name__in=groups))
    client = Client()
    client.force_login(person)
    client.person = person
    return client


def address(translation):
    """Return where a translation is edited."""
    return reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk])


def editor(client, translation):
    """Return the parsed editor."""
    response = client.get(address(translation))
    assert response.status_code == 200
    return parse(response)


def segment(translation, path, number=0):
    """Return a segment by its content path."""
    segments = StringSegment.objects.filter(source=translation.source, context__path=path)
    return segments.order_by("order")[number]


def row(soup, key):
    """Return the row of a segment."""
    return soup.find(id=f"text-{key}").find_parent(attrs={"data-row": True})


def state(row):
    """Return the state of a row as it reads."""
    return text(row.find(attrs={"data-label": True}))


def buttons(soup):
    """Return the words of the buttons of the form that a person without JavaScript can press."""
    elements = soup.select("#translation-form button, button[form=translation-form]")
    return [
        text(button)
        for button in elements
        if button.get("type") != "button" and not button.has_attr("hidden")
    ]


def form_of(soup, **changes):
    """Return what a browser posts of the form, with fields changed: `{"text-5": "..."}`."""
    form = soup.find(id="translation-form")
    given = {
        field["name"]: field.get("value", "")
        for field in form.find_all("input", attrs={"name": True})
    }
    given.pop("filter", None)
    given |= {field["name"]: field.text.removeprefix("\n") for field in form.find_all("textarea")}
    return given | changes


def post(client, translation, changes=(), **more):
    """Fill in and post the form as a browser without JavaScript does; return the response."""
    given = form_of(editor(client, translation), **dict(changes), **more)
    with TestCase.captureOnCommitCallbacks(execute=True):
        return client.post(address(translation), given)


def stored_translation(translation, path):
    """Return the translation of the Swedish text of today at a path, or None."""
    here = segment(translation, path)
    written = StringTranslation.objects.filter(
        translation_of=here.string, context=here.context, locale=translation.target_locale
    ).first()
    return written and written.data


def messages(response):
    """Return the messages that the next page shows."""
    return [str(message) for message in response.wsgi_request._messages]
