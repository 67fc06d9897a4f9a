"""The filters of the report of translations."""

import datetime

import django_filters
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import MultipleContentTypeFilter, WagtailFilterSet
from wagtail.admin.utils import get_user_display_name

from ...languages import target_locales
from ...models import TranslationStage, TranslationStatus
from ...status.overview import visible_statuses

UNASSIGNED = "none"
DAYS_BEHIND = [("0", _("At all")), ("7", _("For a week")), ("30", _("For a month"))]


def visible_page_types(request):
    """Return the content types of the pages whose status the user may see."""
    types = visible_statuses(request.user).values("page__content_type")
    return ContentType.objects.filter(pk__in=types).order_by("model")


class TranslationsFilterSet(WagtailFilterSet):
    """Filters by state, language, page type, time since Swedish changed, and assignee."""

    state = django_filters.MultipleChoiceFilter(
        label=capfirst(_("state")), choices=TranslationStage, widget=CheckboxSelectMultiple
    )
    locale = django_filters.ChoiceFilter(
        label=capfirst(_("language")), choices=lambda: _language_choices(), widget=RadioSelect
    )
    content_type = MultipleContentTypeFilter(
        field_name="page__content_type",
        label=_("Page type"),
        queryset=visible_page_types,
        widget=CheckboxSelectMultiple,
    )
    behind = django_filters.ChoiceFilter(
        label=_("Behind Swedish"), choices=DAYS_BEHIND, method="filter_behind", widget=RadioSelect
    )
    assignee = django_filters.ChoiceFilter(
        label=_("Assigned to"), method="filter_assignee", widget=RadioSelect
    )

    class Meta:
        model = TranslationStatus
        fields = ["state", "locale", "content_type", "behind", "assignee"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        assignees = get_user_model().objects.filter(
            translation_jobs__done_at=None,
            translation_jobs__status__in=visible_statuses(self.request.user),
        )
        self.filters["assignee"].extra["choices"] = [
            (UNASSIGNED, _("Unassigned")),
            *((str(user.pk), get_user_display_name(user)) for user in assignees.distinct()),
        ]

    def filter_behind(self, statuses, name, days):
        """Filter by the number of days since which the status needs an update."""
        return statuses.filter(since__lte=timezone.now() - datetime.timedelta(days=int(days)))

    def filter_assignee(self, statuses, name, user):
        """Filter by the assignee of the open job, or its absence."""
        return statuses.filter(job__assignee=None if user == UNASSIGNED else user)


def _language_choices():
    return [(str(locale.pk), locale.get_display_name()) for locale in target_locales()]
