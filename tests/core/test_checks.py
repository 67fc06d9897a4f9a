"""Page types that break the house's rules stop at Django's system checks."""

import pytest
from django.db import models
from django.test.utils import isolate_apps
from wagtail.admin.panels import FieldPanel
from wagtail.models import pages

from core import localize
from core.checks import check_page_declarations
from core.models import BasePage


@pytest.fixture
def registry(monkeypatch):
    """A registry of models of its own, so that no bad page type stays behind."""
    monkeypatch.setattr(pages, "PAGE_MODEL_CLASSES", [*pages.PAGE_MODEL_CLASSES])
    with isolate_apps("core") as registry:
        yield registry


def errors_of(registry):
    """Return (id, message) of what the check says of the page types in a registry."""
    return [(error.id, error.msg) for error in check_page_declarations(registry.get_app_configs())]


def test_the_page_types_of_the_site_keep_the_rules():
    assert check_page_declarations(None) == []


def test_a_page_type_that_keeps_the_rules_passes(registry):
    class GoodPage(BasePage):
        page_description = "Says what it is."
        story = models.TextField(help_text="Tell it.")
        code = models.CharField(help_text="Short.", max_length=10)
        hidden = models.CharField(max_length=10, editable=False)
        override_translatable_fields = localize.translatable_fields(facts=["code", "hidden"])
        content_panels = [*BasePage.content_panels, FieldPanel("story")]

        class Meta:
            app_label = "core"

    assert errors_of(registry) == []


def test_a_page_type_without_a_description_is_an_error(registry):
    class SilentPage(BasePage):
        class Meta:
            app_label = "core"

    assert errors_of(registry) == [("core.E001", "SilentPage has no page_description.")]


def test_a_field_without_help_is_an_error(registry):
    class CurtPage(BasePage):
        page_description = "Says what it is."
        story = models.TextField()
        content_panels = [*BasePage.content_panels, FieldPanel("story")]

        class Meta:
            app_label = "core"

    assert errors_of(registry) == [("core.E002", "CurtPage.story has no help_text.")]


def test_words_in_no_panel_are_an_error(registry):
    class LockedPage(BasePage):
        page_description = "Says what it is."
        story = models.TextField(help_text="Tell it.")
        ending = models.TextField(help_text="How it ends.")
        content_panels = [*BasePage.content_panels, FieldPanel("story")]

        class Meta:
            app_label = "core"

    assert errors_of(registry) == [
        ("core.E003", "LockedPage.ending is translated but in no panel.")
    ]
