"""System checks of the search."""

from django.apps import apps
from django.core import checks

from core.models import BasePage


def register_search_checks():
    """Register the checks with Django."""
    checks.register(check_search_documents)


def check_search_documents(app_configs, **kwargs):
    """Check that every page type has a search document of its own."""
    models = [
        model for config in app_configs or apps.get_app_configs() for model in config.get_models()
    ]
    return [
        checks.Error(
            f"{model.__name__} does not say how it is found.",
            hint="Give it a method search_document() that returns a core.search_document.SearchDocument.",
            obj=model,
            id="search.E001",
        )
        for model in models
        if issubclass(model, BasePage) and model.search_document is BasePage.search_document
    ]
