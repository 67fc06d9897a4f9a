"""The chooser of sources: it searches all their texts, and shows the publisher and the day of each."""

from django import forms
from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
)

SEARCH_FIELDS = ("title_sv", "title_en", "publisher", "code", "url")


class SourceFilterForm(BaseFilterForm):
    """Finds sources by all words of a search, in the database: sources have no search index."""

    q = forms.CharField(label=_("Search for a source"), required=False)

    def filter(self, objects):
        self.search_query = self.cleaned_data["q"]
        self.is_searching = bool(self.search_query)
        for word in self.search_query.split():
            matches = Q()
            for field in SEARCH_FIELDS:
                matches |= Q(**{f"{field}__icontains": word})
            objects = objects.filter(matches)
        return objects


class SourceColumnsMixin:
    """What both views of the chooser show of a source."""

    filter_form_class = SourceFilterForm

    @property
    def columns(self):
        facts = {"publisher": _("publisher"), "date": _("published on")}
        return [
            *super().columns,
            *(Column(name, label=capfirst(label)) for name, label in facts.items()),
        ]


class SourceChooseView(SourceColumnsMixin, ChooseView):
    """The whole chooser."""


class SourceChooseResultsView(SourceColumnsMixin, ChooseResultsView):
    """Its list, after a search or on another page."""


class SourceChooserViewSet(SnippetChooserViewSet):
    """The chooser of sources."""

    choose_view_class = SourceChooseView
    choose_results_view_class = SourceChooseResultsView
