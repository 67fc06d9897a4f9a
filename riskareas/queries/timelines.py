"""Timelines of an area, a cluster, a region and a country: made from what is public, never written.

To add an event, give it a type in `choices.EventType` (and its kind in `EVENT_KINDS`) and an
`EventSource` in the functions at the end.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.conf import settings
from django.db.models import Count, F, Subquery, Value
from django.db.models.functions import ExtractYear

from core.public.visibility import visible

from ..choices import EVENT_KINDS, EventKind, EventType
from ..models import (
    Cluster,
    ClusterMembership,
    Country,
    FollowUpPage,
    FollowUpSite,
    Region,
    Responsibility,
    RiskArea,
    RiskAreaPage,
    RiskAssessmentPage,
)
from .localized_pages import pages_with_addresses, visible_swedish

# A follow-up counts once in a chart, when it is made known; a statement not again when it ends.
COUNTED_TYPES = (
    EventType.NEWS,
    EventType.MADE_KNOWN,
    EventType.ASSESSED,
    EventType.ATTESTED,
    EventType.BEGAN,
)
SHOWN_OF_A_STATEMENT = ("cluster", "region", "source")


@dataclass(frozen=True)
class TimelineEvent:
    """Something that happened on a day: `subject` is a page with an address, or a statement."""

    day: date
    type: EventType
    subject: object

    @property
    def kind(self):
        """What it belongs to."""
        return EVENT_KINDS[self.type]


class EventSource:
    """The rows of one model that are events of one type, on the day that `field` holds."""

    def __init__(self, event_type, rows, field):
        self.event_type = Value(event_type.value)
        self.rows = rows.order_by().filter(**{f"{field}__isnull": False})
        self.field = field

    def days(self):
        """Return (day, event type, model's name, key) of each row."""
        table = Value(self.rows.model._meta.model_name)
        rows = self.rows.annotate(day=F(self.field), event_type=self.event_type, table=table)
        return rows.values_list("day", "event_type", "table", "pk")

    def years(self):
        """Return (event type, year, number of rows) for each year that has any."""
        years = self.rows.annotate(year=ExtractYear(self.field)).values("year")
        totals = years.annotate(total=Count("pk"), event_type=self.event_type)
        return totals.values_list("event_type", "year", "total")


class Timeline:
    """All that has happened about a term, from its event sources."""

    def __init__(self, term):
        self.sources = EVENT_SOURCES[type(term)](term)

    def totals(self):
        """Return {(event type, year): number of events}, in one query."""
        totals = Counter()
        for event_type, year, total in _union([source.years() for source in self.sources]):
            totals[EventType(event_type), year] += total
        return totals

    def days(self, year=None):
        """Return (day, event type, model's name, key) of each event, of a year or of all, newest first."""
        queries = [source.days() for source in self.sources]
        if year:
            queries = [days.filter(day__year=year) for days in queries]
        return _union(queries).order_by("-day", "event_type", "table", "-pk")

    def events(self, days):
        """Return a `TimelineEvent` for each of some days; three queries however many there are."""
        days, keys = list(days), defaultdict(set)
        for _day, _type, table, key in days:
            keys[table].add(key)
        subjects = _subjects(keys)
        return [
            TimelineEvent(day, EventType(event_type), subjects[table][key])
            for day, event_type, table, key in days
            if key in subjects[table]
        ]


def totals_by_year(totals):
    """Return the number of events of each year."""
    years = Counter()
    for (_type, year), total in totals.items():
        years[year] += total
    return years


def totals_by_kind(totals):
    """Return {kind: {year: number}} of the types that a chart counts."""
    years = {kind: Counter() for kind in EventKind}
    for (event_type, year), total in totals.items():
        if event_type in COUNTED_TYPES:
            years[EVENT_KINDS[event_type]][year] += total
    return years


def _union(queries):
    return queries[0].union(*queries[1:], all=True)


def _subjects(keys_by_table):
    """Return {model's name: {key: page or statement}} for {model's name: keys}."""
    statements = {
        model._meta.model_name: model.objects.select_related(
            model.subject_field, *SHOWN_OF_A_STATEMENT
        )
        for model in (ClusterMembership, Responsibility)
    }
    page_tables = keys_by_table.keys() - statements.keys()
    pages = pages_with_addresses([key for table in page_tables for key in keys_by_table[table]])
    return {
        table: statements[table].in_bulk(keys) if table in statements else pages
        for table, keys in keys_by_table.items()
    }


def _of_area(area):
    pages = visible_swedish(RiskAreaPage).filter(risk_area=area)
    return [
        *_news(area),
        *_follow_ups(path__startswith=Subquery(pages.values("path")[:1])),
        *_assessments(product__risk_area=area),
        *_statements(Responsibility.objects.filter(risk_area=area)),
    ]


def _of_organisation(term, *, field, followed_up_by):
    """The event sources of a cluster or a region, which statements name in `field`."""
    responsibilities = Responsibility.objects.filter(**{field: term})
    return [
        *_news(term),
        *_follow_ups(**{followed_up_by: term}),
        *_assessments(product__risk_area__in=responsibilities.values("risk_area")),
        *_statements(responsibilities),
        *_statements(ClusterMembership.objects.filter(**{field: term})),
    ]


def _of_country(country):
    sites = FollowUpSite.objects.filter(country=country)
    return [
        *_news(country),
        *_follow_ups(pk__in=sites.values("page")),
        *_assessments(country=country),
    ]


def _news(term):
    posts = visible(term.posts.filter(locale__language_code=settings.LANGUAGE_CODE))
    return [EventSource(EventType.NEWS, posts, "date")]


def _follow_ups(**conditions):
    pages = visible_swedish(FollowUpPage).filter(**conditions)
    days = {
        EventType.STARTED: "started_on",
        EventType.VISITED: "visited_on",
        EventType.REPORTED: "report_on",
        EventType.MADE_KNOWN: "made_known_on",
        EventType.CLOSED: "closed_on",
    }
    return [EventSource(event_type, pages, field) for event_type, field in days.items()]


def _assessments(**conditions):
    pages = visible_swedish(RiskAssessmentPage).filter(**conditions)
    return [EventSource(EventType.ASSESSED, pages, "assessed_on")]


def _statements(rows):
    return [
        EventSource(EventType.ATTESTED, rows.filter(valid_from=None), "attested_on"),
        EventSource(EventType.BEGAN, rows, "valid_from"),
        EventSource(EventType.ENDED, rows, "valid_to"),
    ]


EVENT_SOURCES = {
    RiskArea: _of_area,
    Cluster: partial(_of_organisation, field="cluster", followed_up_by="cluster"),
    Region: partial(_of_organisation, field="region", followed_up_by="regions"),
    Country: _of_country,
}
