"""Assessments: how high the risks of a product are, by pillar and step of its supply chain."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel

from core import localize
from core.bilingual.localized import own_language_texts, translated_rows
from core.models import BasePage, TranslatableOrderable
from core.models.base import COMMON_FACTS
from core.search_document import SearchDocument

from ..admin.forms import AssessmentForm
from ..admin.panels import CellTitlePanel
from ..choices import Level, Step
from ..rules.assessment_publishing import assessment_errors, missing_support
from .changes import REVIEW_DATES, ChangesMixin, change_panels
from .responsibility import Source
from .terms import Country, Pillar, Product

FACTS = ("product", "country", "assessed_by", "assessed_on", *REVIEW_DATES)


class RiskAssessmentPage(ChangesMixin, BasePage):
    """An assessment of one product, made once; a newer one replaces it and both are kept."""

    facts = (*COMMON_FACTS, *FACTS, "cells", "changes")
    override_translatable_fields = localize.translatable_fields(facts=["show_in_menus", *FACTS])
    base_form_class = AssessmentForm
    parent_page_types = ["riskareas.RiskAreaPage"]
    subpage_types = []
    page_description = _("How high the risks of a product are. A newer one replaces an older one.")
    template = "riskareas/risk_assessment_page.html"
    select_related_fields = ("product", "country")

    product = models.ForeignKey(
        Product, models.PROTECT, related_name="assessments", verbose_name=_("product"),
        help_text=_("What was assessed."),
    )  # fmt: skip
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="assessments",
        verbose_name=_("country"),
        help_text=_("Only where the sources speak of one country."),
    )  # fmt: skip
    assessed_by = models.CharField(
        _("assessed by"),
        max_length=120,
        help_text=_("The organisation that made the assessment, not a person."),
    )
    assessed_on = models.DateField(
        _("assessed on"),
        default=timezone.localdate,
        help_text=_("From this day on it replaces the one before for the product."),
    )
    summary = models.TextField(
        _("summary"),
        max_length=600,
        help_text=_("What a buyer should know about the risks, in two to four sentences."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel(
            [
                FieldPanel("product", widget=forms.Select),
                FieldPanel("country", widget=forms.Select),
            ]
        ),
        FieldRowPanel([FieldPanel("assessed_by"), FieldPanel("assessed_on")]),
        FieldPanel("summary"),
        InlinePanel(
            "cells",
            heading=_("Risk matrix"),
            label=_("Cell"),
            min_num=12,
            max_num=12,
            help_text=_(
                "A cell without a level says that the information is insufficient. Every other "
                "level needs a source and a sentence that says why."
            ),
        ),
        *change_panels,
    ]

    class Meta:
        verbose_name = _("risk assessment")
        verbose_name_plural = _("risk assessments")
        indexes = [models.Index(fields=["product", "-assessed_on"], name="assessment_newest")]

    def save(self, **kwargs):
        """Save with a cell for each pillar and step."""
        if not self.is_translation:
            self.complete_cells()
        return super().save(**kwargs)

    def publishing_errors(self, day):
        """Return which cells keep it from being public; a translation follows its Swedish page."""
        return assessment_errors((self.source or self).cells.all())

    def search_document(self):
        """Return how the search finds the page: by its summary and the reasons of its levels."""
        area, country = self.product.risk_area, self.country
        return SearchDocument(
            summary=self.own_language_text.summary,
            texts=own_language_texts(translated_rows(self, "cells"), "reason"),
            date=self.assessed_on,
            facets={
                "area": [area] if area else [],
                "product": [self.product],
                "country": [country] if country else [],
            },
        )

    def complete_cells(self):
        """Add the cells that are missing, without a level, and put all in the matrix's order."""
        known = {(cell.pillar_id, cell.step): cell for cell in self.cells.all()}
        positions = [(pillar, step) for pillar in Pillar.objects.all() for step in Step.values]
        self.cells = [
            known.get((pillar.pk, step)) or RiskCell(pillar=pillar, step=step)
            for pillar, step in positions
        ]
        for order, cell in enumerate(self.cells.all()):
            cell.sort_order = order


class RiskCell(TranslatableOrderable):
    """The level of a product's risks in one pillar at one step, why, and who says so."""

    facts = ("pillar", "step", "level", "source", "further_source")
    words = ("reason",)

    page = ParentalKey(RiskAssessmentPage, on_delete=models.CASCADE, related_name="cells")
    pillar = models.ForeignKey(Pillar, models.PROTECT, verbose_name=_("pillar"))
    step = models.CharField(_("step"), max_length=20, choices=Step)
    level = models.CharField(_("level"), max_length=30, choices=Level, default=Level.UNKNOWN)
    reason = models.TextField(
        _("reason"),
        blank=True,
        max_length=400,
        help_text=_("Why the level is what it is, in a sentence that the source supports."),
    )
    source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("source")
    )
    further_source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("further source"),
    )  # fmt: skip

    panels = [
        CellTitlePanel(),
        FieldPanel("pillar", widget=forms.HiddenInput, classname="w-hidden"),
        FieldPanel("step", widget=forms.HiddenInput, classname="w-hidden"),
        FieldRowPanel([FieldPanel("level"), FieldPanel("reason")]),
        FieldRowPanel([FieldPanel("source"), FieldPanel("further_source")]),
    ]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("risk cell")
        verbose_name_plural = _("risk cells")
        constraints = [
            models.CheckConstraint(
                condition=Q(level=Level.UNKNOWN) | Q(source__isnull=False),
                name="no_level_without_a_source",
            ),
        ]

    def __str__(self):
        return f"{self.pillar}, {self.get_step_display()}: {self.get_level_display()}"

    def clean(self):
        super().clean()
        if missing := missing_support(self):
            raise ValidationError(missing)

    @property
    def sources(self):
        """The one or two sources of the level."""
        return [source for source in (self.source, self.further_source) if source]
