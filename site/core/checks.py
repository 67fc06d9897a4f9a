"""House rules of page types that Django checks at every start."""

from django.apps import apps
from django.core import checks

from . import localize
from .models.base import BasePage

SELF_EXPLANATORY = {"page_ptr", "body", "region", "cluster"}


def register_checks():
    """Register the checks of this module with Django."""
    checks.register(check_page_declarations)


def check_page_declarations(app_configs, **kwargs):
    """Check that every page type has a description, help texts, and panels for its words."""
    errors = []
    for config in app_configs or apps.get_app_configs():
        for model in config.get_models():
            if issubclass(model, BasePage):
                errors += [*_description(model), *_help_texts(model), *_words_in_panels(model)]
    return errors


def _description(model):
    if not getattr(model, "page_description", ""):
        yield checks.Error(
            f"{model.__name__} has no page_description.",
            hint="Say in a sentence what an editor makes with it.",
            obj=model,
            id="core.E001",
        )


def _help_texts(model):
    for field in model._meta.local_fields:
        if field.editable and not field.help_text and field.name not in SELF_EXPLANATORY:
            yield checks.Error(
                f"{model.__name__}.{field.name} has no help_text.",
                hint="Say in a sentence what good content is.",
                obj=model,
                id="core.E002",
            )


def _words_in_panels(model):
    options = model.get_edit_handler().get_form_options()
    shown = {*options["fields"], *options.get("formsets", ())}
    for name in localize.translated_field_names(model):
        if name not in shown:
            yield checks.Error(
                f"{model.__name__}.{name} is translated but in no panel.",
                hint="Add a panel, or declare it a fact: translators could never finish the page.",
                obj=model,
                id="core.E003",
            )
