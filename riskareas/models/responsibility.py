"""Who belongs where and answers for what: only what a dated source attests."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from ..rules.as_of import periods_conflict
from .terms import Cluster, Region, RiskArea


class Source(models.Model):
    """Where a statement can be checked."""

    bumps_content_version = True

    code = models.SlugField(_("code"), max_length=60, unique=True)
    title_sv = models.CharField(_("title in Swedish"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200)
    publisher = models.CharField(_("publisher"), max_length=120)
    date = models.DateField(_("published on"), null=True, blank=True)
    url = models.URLField(_("address"), blank=True)
    read_on = models.DateField(_("read on"), null=True, blank=True)

    panels = [
        FieldPanel("code"),
        FieldRowPanel([FieldPanel("title_sv"), FieldPanel("title_en")]),
        FieldPanel("publisher"),
        FieldRowPanel([FieldPanel("date"), FieldPanel("read_on")]),
        FieldPanel("url"),
    ]

    class Meta:
        ordering = ["-date", "code"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self):
        return self.title

    @property
    def title(self):
        """The title in the active language."""
        return self.title_en if get_language() == "en" else self.title_sv

    def clean(self):
        if not self.date and not self.read_on:
            raise ValidationError(
                {"read_on": _("Say when it was read, as it has no date of its own.")}
            )


class DatedStatement(models.Model):
    """A statement that a source makes on a date, with its beginning and end where they are known.

    It says which cluster something belongs to: `subject_field` names the field of what it is about.
    """

    bumps_content_version = True
    subject_field = None

    source = models.ForeignKey(Source, models.PROTECT, verbose_name=_("source"))
    attested_on = models.DateField(
        _("attested on"),
        help_text=_("The date of the source, or the day it was read where it has none."),
    )
    valid_from = models.DateField(
        _("valid from"),
        null=True,
        blank=True,
        help_text=_("The first day, only where a source gives it."),
    )
    valid_to = models.DateField(
        _("valid to"),
        null=True,
        blank=True,
        help_text=_(
            "The last day, only where a source gives it; after it the answer is not known."
        ),
    )
    shared = models.BooleanField(
        _("shared"),
        default=False,
        help_text=_(
            "Where several clusters answer together. Mark it on the statement of each of them; "
            "otherwise they are shown as contradicting each other."
        ),
    )

    attestation_panels = [
        FieldRowPanel([FieldPanel("source"), FieldPanel("attested_on")]),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        FieldPanel("shared"),
    ]

    class Meta:
        abstract = True
        ordering = ["-attested_on", "pk"]

    @transaction.atomic
    def save(self, **kwargs):
        """Validate and save; PostgreSQL also enforces the rule of periods when two save at once."""
        self.full_clean()
        super().save(**kwargs)

    def clean(self):
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": _("The end is before the beginning.")})
        if self.valid_from and (other := self._contradicting()):
            message = _("In this period another statement names another cluster: “%(other)s”.")
            raise ValidationError({"valid_from": message % {"other": other}})

    def _contradicting(self):
        """Return a statement about the same whose period can't be true beside this one, or None."""
        about = f"{self.subject_field}_id"
        others = type(self).objects.filter(**{about: getattr(self, about)}).exclude(pk=self.pk)
        related = others.select_related(self.subject_field, "cluster")
        return next((other for other in related if periods_conflict(self, other)), None)


class ClusterMembership(DatedStatement):
    """A region's place in a cluster."""

    subject_field = "region"

    region = models.ForeignKey(
        Region, models.PROTECT, related_name="memberships", verbose_name=_("region")
    )
    cluster = models.ForeignKey(
        Cluster, models.PROTECT, related_name="memberships", verbose_name=_("cluster")
    )

    panels = [
        FieldRowPanel([FieldPanel("region"), FieldPanel("cluster")]),
        *DatedStatement.attestation_panels,
    ]

    class Meta(DatedStatement.Meta):
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["region", "cluster", "source"], name="unique_attested_membership"
            )
        ]

    def __str__(self):
        return f"{self.region} – {self.cluster} ({self.attested_on})"


class Responsibility(DatedStatement):
    """What a cluster answers for, and the region that does it for the cluster where that is said."""

    subject_field = "risk_area"

    risk_area = models.ForeignKey(
        RiskArea, models.PROTECT, related_name="responsibilities", verbose_name=_("risk area")
    )
    cluster = models.ForeignKey(
        Cluster, models.PROTECT, related_name="responsibilities", verbose_name=_("cluster")
    )
    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="responsibilities",
        verbose_name=_("region"),
        help_text=_("Only where the source names the region."),
    )  # fmt: skip

    panels = [
        FieldPanel("risk_area"),
        FieldRowPanel([FieldPanel("cluster"), FieldPanel("region")]),
        *DatedStatement.attestation_panels,
    ]

    class Meta(DatedStatement.Meta):
        verbose_name = _("responsibility")
        verbose_name_plural = _("responsibilities")
        constraints = [
            models.UniqueConstraint(
                fields=["risk_area", "cluster", "region", "source"],
                name="unique_attested_responsibility",
            ),
            models.UniqueConstraint(
                fields=["risk_area", "cluster", "source"],
                condition=models.Q(region__isnull=True),
                name="unique_attested_responsibility_of_cluster",
            ),
        ]

    def __str__(self):
        return f"{self.risk_area} – {self.cluster} ({self.attested_on})"
