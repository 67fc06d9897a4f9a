"""What an editor chooses from in a follow-up."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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
