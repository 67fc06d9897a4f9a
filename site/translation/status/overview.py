"""The statuses that a user may see, and their numbers by state: for the report and the admin's home."""

from dataclasses import dataclass

from django.db.models import Count, Q, Sum
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.caching.request_cache import get_or_compute

from ..models import TranslationStage, TranslationStatus

SEEING_PERMISSIONS = {"add", "change", "publish", "lock", "unlock", "bulk_delete", "view"}


def visible_statuses(user):
    """Return the statuses of pages that the user may work on or read drafts of, in either language."""
    policy = policy_registry.get_by_type(Page)
    pages = policy.instances_user_has_any_permission_for(user, SEEING_PERMISSIONS).values("pk")
    return TranslationStatus.objects.filter(Q(page__in=pages) | Q(target__in=pages))


def may_see_statuses(user):
    """Return whether the user has a permission that opens the report."""
    return policy_registry.get_by_type(Page).user_has_any_permission(user, SEEING_PERMISSIONS)


def statuses_of(page):
    """Return the statuses of a Swedish page in all languages, or the one of a translated page."""

    def read():
        statuses = TranslationStatus.objects.filter(Q(page=page.pk) | Q(target=page.pk))
        return list(
            statuses.select_related("page", "target", "locale", "translation").order_by("locale")
        )

    return get_or_compute(("statuses of page", page.pk), read)


@dataclass(frozen=True)
class StateCount:
    """The number of pages in a state."""

    state: TranslationStage
    count: int

    @property
    def url(self):
        """The URL of the report of the pages in this state."""
        report = reverse("wagtail_localize:translations_report")
        return f"{report}?{urlencode({'state': self.state.value})}"


class StatusOverview:
    """The pages that a user may see, counted by state, and the words left, in one query."""

    def __init__(self, user):
        self.user = user

    @cached_property
    def _counts(self):
        states = visible_statuses(self.user).order_by().values_list("state")
        counted = states.annotate(pages=Count("pk"), words=Sum("words_left"))
        return {state: numbers for state, *numbers in counted}

    @property
    def state_counts(self):
        """The states that any page is in, in the order in which a translation goes through them."""
        return [
            StateCount(state, self._counts[state][0])
            for state in TranslationStage
            if state in self._counts
        ]

    @property
    def total(self):
        """The number of pages."""
        return sum(pages for pages, _words in self._counts.values())

    @property
    def words_left(self):
        """The number of words left in the translations that have begun."""
        return sum(words for _pages, words in self._counts.values())
