"""What a follow-up found, where it was made, and what it rests on."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable

from core.models import TranslatableOrderable

from ..choices import FindingSeverity, FindingStatus
from .follow_ups import FollowUpPage
from .responsibility import Source
from .terms import Country, Theme


class Finding(TranslatableOrderable):
    """Something that was not as the contract terms say, and what became of it."""

    facts = ("theme", "severity", "status", "deadline", "closed_on")
    words = ("text",)

    page = ParentalKey(FollowUpPage, on_delete=models.CASCADE, related_name="findings")
    theme = models.ForeignKey(
        Theme, models.PROTECT, related_name="+", verbose_name=_("theme"),
        help_text=_("What it is about; its pillar leads from the risk matrix to here."),
    )  # fmt: skip
    text = models.TextField(
        _("what was found"),
        max_length=600,
        help_text=_("In one to three sentences, without naming anyone."),
    )
    severity = models.CharField(
        _("severity"), max_length=20, choices=FindingSeverity, default=FindingSeverity.UNKNOWN
    )
    status = models.CharField(
        _("status"), max_length=20, choices=FindingStatus, default=FindingStatus.UNKNOWN
    )
    deadline = models.DateField(_("to be mended by"), null=True, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)

    panels = [
        FieldPanel("theme", widget=forms.Select),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("severity"), FieldPanel("status")]),
        FieldRowPanel([FieldPanel("deadline"), FieldPanel("closed_on")]),
    ]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("finding")
        verbose_name_plural = _("findings")

    def __str__(self):
        return f"{self.theme}: {self.text}"

    def clean(self):
        super().clean()
        if self.closed_on and self.status != FindingStatus.CLOSED:
            raise ValidationError({"status": _("It has a day on which it was closed.")})


class FollowUpSite(Orderable):
    """A place that was followed up."""

    page = ParentalKey(FollowUpPage, on_delete=models.CASCADE, related_name="sites")
    country = models.ForeignKey(
        Country, models.PROTECT, related_name="+", verbose_name=_("country")
    )
    place = models.CharField(_("place"), max_length=80, blank=True)

    panels = [FieldRowPanel([FieldPanel("country", widget=forms.Select), FieldPanel("place")])]

    class Meta(Orderable.Meta):
        verbose_name = _("site")
        verbose_name_plural = _("sites")


class FollowUpSource(Orderable):
    """A source that a follow-up rests on."""

    page = ParentalKey(FollowUpPage, on_delete=models.CASCADE, related_name="sources")
    source = models.ForeignKey(Source, models.PROTECT, related_name="+", verbose_name=_("source"))

    panels = [FieldPanel("source")]

    class Meta(Orderable.Meta):
        verbose_name = _("source of a follow-up")
        verbose_name_plural = _("sources of follow-ups")


class FollowUpPost(Orderable):
    """A post about a follow-up."""

    page = ParentalKey(FollowUpPage, on_delete=models.CASCADE, related_name="news")
    post = models.ForeignKey(
        "wagtailcore.Page", models.CASCADE, related_name="+", verbose_name=_("post")
    )

    panels = [PageChooserPanel("post", "blog.PostPage")]
