"""The report of visitors' searches: how often a text was searched for, and what had no hits."""

import django_filters
from django.conf import settings
from django.db.models import OuterRef, Subquery, Sum
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import policy_registry

from .. import query_log
from ..models import SearchedQuery, Synonym

EDITING_ACTIONS = ["add", "change", "delete"]
PERIODS = [("1", _("this month")), ("3", _("three months")), ("6", _("six months"))]
HITS = [("none", pgettext_lazy("hits", "none")), ("some", pgettext_lazy("hits", "some"))]


class QueryReportMenuItem(MenuItem):
    """The report in the menu, for users who may edit synonyms."""

    def is_shown(self, request):
        return policy_registry.get_by_type(Synonym).user_has_any_permission(
            request.user, EDITING_ACTIONS
        )


class QueryReportFilterSet(WagtailFilterSet):
    """Filters the report by language, by period, and by whether there were hits."""

    language = django_filters.ChoiceFilter(
        label=pgettext_lazy("facet", "Language"), choices=settings.LANGUAGES
    )
    period = django_filters.ChoiceFilter(
        label=_("Period"), choices=PERIODS, method="since", empty_label=_("All (13 months)")
    )
    hits = django_filters.ChoiceFilter(label=_("Hits"), choices=HITS, method="with_hits")

    class Meta:
        model = SearchedQuery
        fields = ["language", "period", "hits"]

    def since(self, queries, name, months):
        """Keep the searches of the last months, including the current one."""
        first = query_log.months_before(query_log.current_month(), int(months) - 1)
        return queries.filter(month__gte=first)

    def with_hits(self, queries, name, hits):
        """Keep the texts whose last search had no hits, or those whose had."""
        return queries.filter(hits_now=0) if hits == "none" else queries.exclude(hits_now=0)


class BarColumn(Column):
    """A number with a bar, relative to the greatest number on the page."""

    cell_template_name = "search/admin/bar_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"percent": instance["percent"]}


class HitsColumn(Column):
    """A number of hits, with a link to a new synonym if it is zero."""

    cell_template_name = "search/admin/hits_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"synonym_url": instance["synonym_url"]}


def search_url(row):
    """Return the URL of a search for the text of a row."""
    with override(row["language"]):
        url = reverse("search")
    return f"{url}?{urlencode({'q': row['text']})}"


class QueryReportView(ReportView):
    """The texts that were searched for often enough to be shown, the most frequent first."""

    page_title = _("Searches")
    header_icon = "search"
    template_name = "search/admin/searches.html"
    index_url_name = "search_searches"
    index_results_url_name = "search_searches_results"
    any_permission_required = EDITING_ACTIONS
    model = SearchedQuery
    filterset_class = QueryReportFilterSet
    default_ordering = "-total"
    export_filename = "searches"
    export_headings = {
        "text": _("Searched for"),
        "language": pgettext_lazy("facet", "Language"),
        "total": _("Searches"),
        "hits_now": _("Hits at the last search"),
    }
    list_export = [*export_headings]
    columns = [
        TitleColumn("text", label=_("Searched for"), get_url=search_url, sort_key="text"),
        Column("language_name", label=pgettext_lazy("facet", "Language")),
        BarColumn("total", label=_("Searches"), sort_key="total"),
        HitsColumn("hits_now", label=_("Hits at the last search"), sort_key="hits_now"),
    ]

    @cached_property
    def permission_policy(self):
        return policy_registry.get_by_type(Synonym)

    def get_base_queryset(self):
        query_log.flush_query_log()
        same_text = SearchedQuery.objects.filter(
            language=OuterRef("language"), text=OuterRef("text")
        )
        return (
            SearchedQuery.objects.values("language", "text")
            .annotate(
                total=Sum("searches"),
                hits_now=Subquery(same_text.order_by("-month").values("hits")[:1]),
            )
            .filter(total__gte=query_log.MIN_SEARCHES)
        )

    def order_queryset(self, queryset):
        return queryset.order_by(self.ordering, "text", "language")

    def decorate_paginated_queryset(self, rows):
        rows = list(rows)
        language_names = dict(settings.LANGUAGES)
        highest = max((row["total"] for row in rows), default=1)
        may_add = self.user_has_permission("add")
        for row in rows:
            language = row["language"]
            row["language_name"] = capfirst(str(language_names.get(language, language)))
            row["percent"] = 100 * row["total"] // highest
            row["synonym_url"] = self._synonym_url(row) if may_add and not row["hits_now"] else None
        return rows

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"min_searches": query_log.MIN_SEARCHES}

    def _synonym_url(self, row):
        initial = urlencode({"language": row["language"], "text": row["text"]})
        return f"{reverse('synonym:add')}?{initial}"
