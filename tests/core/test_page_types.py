"""Every page type and every block helps its editors: a description, a preview that works."""

import pytest
from django.urls import reverse
from wagtail.models import Page, get_page_models

from blog.models import PostPage
from core.blocks import StoryBlock
from core.models import BasePage
from home.models import StandardPage
from riskareas.models import ClusterPage, FollowUpPage, RegionPage, RiskAreaPage, RiskAssessmentPage
from tests import factories
from tests.html import parse, text

PAGE_TYPES = [model for model in get_page_models() if model is not Page]
FACTORIES = {
    ClusterPage: factories.ClusterPageFactory,
    FollowUpPage: factories.FollowUpPageFactory,
    PostPage: factories.PostPageFactory,
    RegionPage: factories.RegionPageFactory,
    RiskAreaPage: factories.RiskAreaPageFactory,
    RiskAssessmentPage: factories.RiskAssessmentPageFactory,
    StandardPage: factories.StandardPageFactory,
}
# What a form in the browser answers to itself; a field of such a name would take its place.
OF_FORMS = {
    "acceptCharset", "action", "autocomplete", "checkValidity", "elements", "encoding", "enctype",
    "length", "method", "name", "noValidate", "rel", "relList", "reportValidity", "requestSubmit",
    "reset", "submit", "target",
}  # fmt: skip
BLOCKS = StoryBlock().child_blocks


@pytest.fixture(params=PAGE_TYPES, ids=lambda model: model.__name__)
def page(request, home):
    """A live Swedish page of each type; home and the indexes are there already."""
    model = request.param
    return FACTORIES[model]() if model in FACTORIES else model.objects.get()


def headline(response):
    return text(parse(response).h1)


def rename(page, words):
    """Change what a page's headline says, unsaved: the home page has one beside its title."""
    setattr(page, "heading" if hasattr(page, "heading") else "title", words)
    return page


def test_there_are_page_types_and_all_are_ours():
    assert len(PAGE_TYPES) >= 9
    assert all(issubclass(model, BasePage) for model in PAGE_TYPES)


@pytest.mark.parametrize("model", PAGE_TYPES)
def test_no_field_stands_in_the_way_of_the_form_that_saves_it(model):
    assert OF_FORMS.isdisjoint(model.get_edit_handler().get_form_class().base_fields)


@pytest.mark.parametrize("model", PAGE_TYPES)
def test_a_page_type_says_what_an_editor_makes_with_it(model):
    assert str(model.get_page_description()).endswith(".")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_preview_shows_unsaved_words_and_leaves_the_live_page_alone(page, language, client):
    if language == "en":
        page = factories.translate(page)
    live = headline(client.get(page.get_url()))

    for words in ("Ej sparade ord", "Andra ord"):
        response = rename(page, words).make_preview_request()
        assert response.status_code == 200
        assert parse(response).html["lang"] == language
        assert headline(response) == words

    assert headline(client.get(page.get_url())) == live


def test_the_editor_may_frame_a_preview_and_nobody_may_frame_the_page(home, admin_client):
    preview = admin_client.get(reverse("wagtailadmin_pages:preview_on_edit", args=[home.pk]))
    assert preview["X-Frame-Options"] == "SAMEORIGIN"

    assert admin_client.get(home.get_url())["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_has_label_description_icon_and_template_of_its_own(name):
    block = BLOCKS[name]

    assert block.meta.label
    assert str(block.meta.description).endswith(".")
    assert block.meta.icon != "placeholder"
    assert block.meta.template.startswith("components/blocks/")
    assert block.is_previewable


@pytest.mark.parametrize("files", [True, False], ids=["with files", "on an empty site"])
@pytest.mark.parametrize("name", BLOCKS)
def test_the_preview_of_a_block_shows_something(name, files, home, admin_client):
    if files:
        factories.ImageFactory()
        document = {"document": factories.DocumentFactory(), "description": ""}
        factories.StandardPageFactory(body=[("document", document)])
    address = reverse("wagtailadmin_block_preview")

    response = admin_client.get(address, {"id": BLOCKS[name].definition_prefix})

    assert response.status_code == 200
    shown = parse(response).body
    assert shown.img or text(shown) or not files
