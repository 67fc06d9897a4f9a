"""Narrows the report of translations down."""

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

from ...models import TranslationStage, TranslationStatus
from ...status import compute_status
from ...status.overview import visible_statuses

UNASSIGNED = "none"
DAYS_BEHIND = [("0", _("At all")), ("7", _("For a week")), ("30", _("For a month"))]


def types_of_pages(request):
    """Return the types of the pages whose status somebody may see."""
    types = visible_statuses(request.user).values("page__content_type")
    return ContentType.objects.filter(pk__in=types).order_by("model")


class TranslationsFilterSet(WagtailFilterSet):
    """Narrows the report down by state, language, type, time behind, and who translates."""

    state = django_filters.MultipleChoiceFilter(
        label=capfirst(_("state")), choices=TranslationStage, widget=CheckboxSelectMultiple
    )
    locale = django_filters.ChoiceFilter(
        label=capfirst(_("language")), choices=lambda: _languages(), widget=RadioSelect
    )
    content_type = MultipleContentTypeFilter(
        field_name="page__content_type",
        label=_("Page type"),
        queryset=types_of_pages,
        widget=CheckboxSelectMultiple,
    )
    behind = django_filters.ChoiceFilter(
        label=_("Behind Swedish"), choices=DAYS_BEHIND, method="for_days", widget=RadioSelect
    )
    assignee = django_filters.ChoiceFilter(
        label=_("Assigned to"), method="assigned_to", widget=RadioSelect
    )

    class Meta:
        model = TranslationStatus
        fields = ["state", "locale", "content_type", "behind", "assignee"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        working = get_user_model().objects.filter(
            translation_jobs__done_at=None,
            translation_jobs__status__in=visible_statuses(self.request.user),
        )
        self.filters["assignee"].extra["choices"] = [
            (UNASSIGNED, _("Unassigned")),
            *((str(user.pk), get_user_display_name(user)) for user in working.distinct()),
        ]

    def for_days(self, statuses, name, days):
        """Keep what has been behind Swedish for so many days."""
        return statuses.filter(since__lte=timezone.now() - datetime.timedelta(days=int(days)))

    def assigned_to(self, statuses, name, user):
        """Keep what a person is to translate, or what nobody is."""
        return statuses.filter(job__assignee=None if user == UNASSIGNED else user)


def _languages():
    return [
        (str(locale.pk), locale.get_display_name()) for locale in compute_status.target_locales()
    ]
