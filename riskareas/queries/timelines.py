"""Timelines of an area, a cluster, a region and a country: made from what is public, never written."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Subquery, Value
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext_lazy as _

from core.public.visibility import visible

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


class EventKind(models.TextChoices):
    """What an event belongs to."""

    NEWS = "news", _("News")
    FOLLOW_UP = "follow-up", _("Follow-ups")
    ASSESSMENT = "assessment", _("Risk assessments")
    STATEMENT = "statement", _("Who answers")


class EventType(models.TextChoices):
    """What happened on the day of an event."""

    NEWS = "news", _("Piece of news")
    STARTED = "started", _("Follow-up begun")
    VISITED = "visited", _("Visit of a follow-up")
    REPORTED = "reported", _("Report of a follow-up")
    MADE_KNOWN = "made-known", _("Follow-up made known")
    CLOSED = "closed", _("Follow-up closed")
    ASSESSED = "assessed", _("Risk assessment")
    ATTESTED = "attested", _("Attested by a source")
    BEGAN = "began", _("From this day")
    ENDED = "ended", _("Until this day")


EVENT_KINDS = {
    EventType.NEWS: EventKind.NEWS,
    EventType.STARTED: EventKind.FOLLOW_UP,
    EventType.VISITED: EventKind.FOLLOW_UP,
    EventType.REPORTED: EventKind.FOLLOW_UP,
    EventType.MADE_KNOWN: EventKind.FOLLOW_UP,
    EventType.CLOSED: EventKind.FOLLOW_UP,
    EventType.ASSESSED: EventKind.ASSESSMENT,
    EventType.ATTESTED: EventKind.STATEMENT,
    EventType.BEGAN: EventKind.STATEMENT,
    EventType.ENDED: EventKind.STATEMENT,
}
COUNTED_TYPES = (
    EventType.NEWS,
    EventType.MADE_KNOWN,
    EventType.ASSESSED,
    EventType.ATTESTED,
    EventType.BEGAN,
)
STATED = ("cluster", "region", "source")


@dataclass(frozen=True)
class TimelineEvent:
    """Something that happened on a day: `subject` is a page with an address, or a statement."""

    day: date
    moment: EventType
    subject: object

    @property
    def kind(self):
        """What it belongs to."""
        return EVENT_KINDS[self.moment]


class EventSource:
    """The rows of one model that have a moment: the day of each is in `field`."""

    def __init__(self, moment, rows, field):
        self.moment = Value(moment.value)
        self.rows = rows.order_by().filter(**{f"{field}__isnull": False})
        self.field = field

    def days(self):
        """Return (day, moment, model's name, key) of each row."""
        table = Value(self.rows.model._meta.model_name)
        found = self.rows.annotate(day=F(self.field), moment=self.moment, table=table)
        return found.values_list("day", "moment", "table", "pk")

    def years(self):
        """Return (moment, year, number of rows) for each year that has any."""
        years = self.rows.annotate(year=ExtractYear(self.field)).values("year")
        counted = years.annotate(total=Count("pk"), moment=self.moment)
        return counted.values_list("moment", "year", "total")


class Timeline:
    """All that has happened about a row, from its strands."""

    def __init__(self, row):
        self.strands = EVENT_SOURCES[type(row)](row)

    def totals(self):
        """Return {(moment, year): number of events}, in one query."""
        totals = Counter()
        for moment, year, total in _union([strand.years() for strand in self.strands]):
            totals[EventType(moment), year] += total
        return totals

    def days(self, year=None):
        """Return (day, moment, model's name, key) of each event, of a year or of all, newest first."""
        strands = [strand.days() for strand in self.strands]
        if year:
            strands = [days.filter(day__year=year) for days in strands]
        return _union(strands).order_by("-day", "moment", "table", "-pk")

    def events(self, days):
        """Return an `Event` for each of some days; three queries however many there are."""
        days, keys = list(days), defaultdict(set)
        for _day, _moment, table, key in days:
            keys[table].add(key)
        subjects = _subjects(keys)
        return [
            TimelineEvent(day, EventType(moment), subjects[table][key])
            for day, moment, table, key in days
            if key in subjects[table]
        ]


def totals_by_year(totals):
    """Return the number of events of each year."""
    years = Counter()
    for (_moment, year), total in totals.items():
        years[year] += total
    return years


def totals_by_kind(totals):
    """Return {kind: {year: number}} of what is compared: a follow-up counts when it is made known."""
    years = {kind: Counter() for kind in EventKind}
    for (moment, year), total in totals.items():
        if moment in COUNTED_TYPES:
            years[EVENT_KINDS[moment]][year] += total
    return years


def _union(queries):
    return queries[0].union(*queries[1:], all=True)


def _subjects(keys):
    """Return {model's name: {key: page or statement}} for {model's name: keys}."""
    statements = {
        model._meta.model_name: model.objects.select_related(model.subject, *STATED)
        for model in (ClusterMembership, Responsibility)
    }
    pages = pages_with_addresses(
        [key for table in keys.keys() - statements.keys() for key in keys[table]]
    )
    return {
        table: statements[table].in_bulk(wanted) if table in statements else pages
        for table, wanted in keys.items()
    }


def _of_area(area):
    pages = visible_swedish(RiskAreaPage).filter(risk_area=area)
    answers = Responsibility.objects.filter(risk_area=area)
    return [
        *_news(area),
        *_follow_ups(path__startswith=Subquery(pages.values("path")[:1])),
        *_assessments(product__risk_area=area),
        *_statements(answers),
    ]


def _of_organisation(row, *, field, followed_up_by):
    """The strands of a cluster or a region, which statements name in `field`."""
    answers = Responsibility.objects.filter(**{field: row})
    return [
        *_news(row),
        *_follow_ups(**{followed_up_by: row}),
        *_assessments(product__risk_area__in=answers.values("risk_area")),
        *_statements(answers),
        *_statements(ClusterMembership.objects.filter(**{field: row})),
    ]


def _of_country(country):
    sites = FollowUpSite.objects.filter(country=country)
    return [
        *_news(country),
        *_follow_ups(pk__in=sites.values("page")),
        *_assessments(country=country),
    ]


def _news(row):
    posts = visible(row.posts.filter(locale__language_code=settings.LANGUAGE_CODE))
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
    return [EventSource(moment, pages, field) for moment, field in days.items()]


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
