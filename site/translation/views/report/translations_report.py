"""The report of translations: the status of each page in each language, its assignee and due day."""

from django.db.models import Case, F, FilteredRelation, Q, Value, When
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn, NumberColumn
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from ...desk.admin_links import page_admin_url, translation_urls
from ...models import TranslationStage, TranslationStatus
from ...status.overview import (
    SEEING_PERMISSIONS,
    StatusOverview,
    may_see_statuses,
    visible_statuses,
)
from .report_filters import TranslationsFilterSet

URGENCY = (
    *(
        TranslationStage.NEEDS_UPDATE,
        TranslationStage.IN_REVIEW,
        TranslationStage.READY,
        TranslationStage.IN_PROGRESS,
        TranslationStage.MACHINE_ONLY,
    ),
    *(TranslationStage.NOT_STARTED, TranslationStage.BY_HAND, TranslationStage.PUBLISHED),
)


class TranslationsMenuItem(MenuItem):
    """The menu item of the report, for users who see any status."""

    def is_shown(self, request):
        return may_see_statuses(request.user)


class PagesColumn(BaseColumn):
    """The Swedish page and the translated one, each with a link where the user may open it."""

    cell_template_name = "translation/report_page_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"page_url": instance.page_url, "url": instance.url}


class StatusColumn(BaseColumn):
    """The status in words and as a bar."""

    cell_template_name = "translation/report_status_cell.html"

    class Media:
        css = {"all": ["translation/status.css"]}


class WordsColumn(NumberColumn):
    """The words left; empty where the translation has not begun, since they are not counted then."""

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return context if instance.segments else context | {"value": None}


class TranslationsReportView(ReportView):
    """Pages by language; those that have needed an update for longest come first."""

    page_title = _("Translations")
    header_icon = "wagtail-localize-language"
    template_name = "translation/report.html"
    index_url_name = "wagtail_localize:translations_report"
    index_results_url_name = "wagtail_localize:translations_report_results"
    any_permission_required = SEEING_PERMISSIONS
    model = TranslationStatus
    filterset_class = TranslationsFilterSet
    is_searchable = True
    search_fields = ["page__title", "target__title", "target__draft_title"]
    default_ordering = "urgency"
    export_filename = "translations"
    export_headings = {
        "page.title": _("Swedish page"),
        "translated_title": _("Translated page"),
        "page.page_type_display_name": _("Page type"),
        "locale.get_display_name": capfirst(_("language")),
        "label": _("Status"),
        "percent": _("Percent translated"),
        "words_left": capfirst(_("words left")),
        "behind_since": capfirst(_("behind since")),
        "assignee": _("Assigned to"),
        "due": capfirst(_("due")),
    }
    list_export = [*export_headings]
    columns = [
        PagesColumn("page", label=_("Page"), sort_key="page__title"),
        Column("language", label=capfirst(_("language")), accessor="locale.get_display_name"),
        StatusColumn("status", label=_("Status"), sort_key="urgency"),
        WordsColumn("words_left", label=capfirst(_("words left")), sort_key="words_left"),
        DateColumn("since", label=capfirst(_("behind since")), sort_key="since"),
        Column("assignee", label=_("Assigned to")),
        Column("due", label=capfirst(_("due")), sort_key="job__due"),
    ]

    @cached_property
    def permission_policy(self):
        return policy_registry.get_by_type(Page)

    def get_base_queryset(self):
        urgency = [When(state=state, then=Value(rank)) for rank, state in enumerate(URGENCY)]
        open_job = FilteredRelation("jobs", condition=Q(jobs__done_at=None))
        return (
            visible_statuses(self.request.user)
            .annotate(job=open_job, urgency=Case(*urgency))
            .select_related("page", "target", "locale", "job__assignee")
        )

    def order_queryset(self, statuses):
        column = F(self.ordering.removeprefix("-"))
        ordered = column.desc if self.ordering.startswith("-") else column.asc
        oldest = F("since").asc(nulls_last=True)
        return statuses.order_by(ordered(nulls_last=True), oldest, "page__title", "pk")

    def decorate_paginated_queryset(self, statuses):
        statuses, user = list(statuses), self.request.user
        urls = {} if self.is_export else translation_urls(statuses, user)
        for status in statuses:
            job = getattr(status, "job", None)
            status.assignee = get_user_display_name(job.assignee) if job and job.assignee else ""
            status.due = job.due if job else None
            status.translated_title = status.target and status.target.get_admin_display_title()
            status.behind_since = status.since and localdate(status.since)
            status.url = urls.get(status.pk)
            status.page_url = page_admin_url(status.page, user)
        return statuses

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"overview": StatusOverview(self.request.user)}
