"""All that an editor chooses from, and the kinds and types of events: enumerations and nothing else."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Step(models.TextChoices):
    """Where in the supply chain a risk lies."""

    RAW = "raw-material", _("raw material")
    PROCESSING = "processing", _("processing")
    FINAL = "final-manufacture", _("final manufacture")


class Level(models.TextChoices):
    """How high a risk is, in the words of the national risk analysis service."""

    UNKNOWN = "insufficient-information", _("insufficient information")
    LOW = "low", _("low")
    MEDIUM_HIGH = "medium-high", _("medium-high")
    HIGH = "high", _("high")


class FollowUpMethod(models.TextChoices):
    """How a follow-up is made."""

    SELF_ASSESSMENT = "self-assessment", _("self-assessment")
    DESK = "desk-audit", _("desk audit")
    OFFICE = "office-audit", _("office audit")
    SITE = "site-audit", _("audit on site")
    CONTRACT = "contract-follow-up", _("follow-up of a contract")
    VISIT = "study-visit", _("study visit")
    DIALOGUE = "dialogue", _("dialogue with suppliers")
    UNKNOWN = "unknown", _("not stated")


AUDIT_METHODS = (FollowUpMethod.DESK, FollowUpMethod.OFFICE, FollowUpMethod.SITE)


class FollowUpStatus(models.TextChoices):
    """How far a follow-up has come."""

    PLANNED = "planned", _("planned")
    BEGUN = "begun", _("begun")
    REPORTED = "reported", _("report published")
    HANDLED = "being-handled", _("deviations being handled")
    REMEDIED = "remedied", _("remedied")
    CLOSED = "closed", _("closed")
    UNKNOWN = "unknown", _("not known")


class WithheldReason(models.TextChoices):
    """Why a supplier is not named."""

    NOT_STATED = "not-stated", _("the sources do not name it")
    NOT_CHECKED = "not-checked", _("its confidentiality has not been assessed")
    CONFIDENTIAL = "confidential", _("it is confidential by law")


class FindingSeverity(models.TextChoices):
    """How grave a finding is."""

    UNKNOWN = "unknown", _("not stated")
    MINOR = "minor", _("minor")
    MAJOR = "major", _("major")
    CRITICAL = "critical", _("critical")


class FindingStatus(models.TextChoices):
    """What has become of a finding."""

    UNKNOWN = "unknown", _("not known")
    OPEN = "open", _("open")
    HANDLED = "being-handled", _("being handled")
    CLOSED = "closed", _("closed")


class EventKind(models.TextChoices):
    """What an event of a timeline belongs to."""

    NEWS = "news", _("News")
    FOLLOW_UP = "follow-up", _("Follow-ups")
    ASSESSMENT = "assessment", _("Risk assessments")
    STATEMENT = "statement", _("Who answers")


class EventType(models.TextChoices):
    """What happened on the day of an event of a timeline."""

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
