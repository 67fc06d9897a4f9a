"""Follow-ups: whether a supplier keeps the contract terms, and what happened then."""

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.log_actions import log

from core import localize
from core.bilingual.localized import own_language_texts, translated_rows
from core.models import BasePage
from core.models.base import COMMON_FACTS
from core.search_document import SearchDocument

from ..admin.follow_up_panels import follow_up_panels
from ..admin.forms import FollowUpForm
from ..choices import AUDIT_METHODS, FollowUpMethod, FollowUpStatus, WithheldReason
from ..rules.follow_up_publishing import follow_up_errors, may_be_named
from ..rules.follow_up_reuse import last_day_of_reuse, reuse_answer
from .changes import REVIEW_DATES, ChangesMixin, change_panels
from .terms import Cluster, Product, Region

FACTS = (
    "products", "sites", "follow_up_method", "status", "made_known_on", "started_on", "visited_on",
    "report_on", "closed_on", "cluster", "regions", "same_terms", "supplier", "withheld",
    "named_supplier", "checked_ground", "checked_by", "checked_on", "check_ground",
    "embargo_until", "report", "sources", "news", *REVIEW_DATES,
)  # fmt: skip


class FollowUpPage(ChangesMixin, BasePage):
    """A follow-up of a supplier or of several, with what it found and what came of it."""

    facts = (*COMMON_FACTS, *FACTS, "findings", "changes")
    override_translatable_fields = localize.translatable_fields(facts=["show_in_menus", *FACTS])
    base_form_class = FollowUpForm
    parent_page_types = ["riskareas.RiskAreaPage"]
    subpage_types = []
    page_description = _("A follow-up: what was looked at, what was found, what came of it.")
    template = "riskareas/follow_up_page.html"
    select_related_fields = ("cluster", "report")

    products = ParentalManyToManyField(
        Product, blank=True, related_name="follow_ups", verbose_name=_("products"),
        help_text=_("What the supplier delivers that was followed up."),
    )  # fmt: skip
    follow_up_method = models.CharField(
        _("method"), max_length=30, choices=FollowUpMethod, default=FollowUpMethod.UNKNOWN,
        help_text=_("The most thorough that was used."),
    )  # fmt: skip
    status = models.CharField(
        _("status"), max_length=20, choices=FollowUpStatus, default=FollowUpStatus.UNKNOWN,
        help_text=_("What the newest source says; “not known” where none does."),
    )  # fmt: skip
    made_known_on = models.DateField(
        _("made known on"), default=timezone.localdate,
        help_text=_("The day of the first source that tells of it. Lists are ordered by it."),
    )  # fmt: skip
    started_on = models.DateField(
        _("started on"), null=True, blank=True, help_text=_("Only where a source says so.")
    )
    visited_on = models.DateField(
        _("visited on"), null=True, blank=True, help_text=_("Only where a source says so.")
    )
    report_on = models.DateField(
        _("report of"), null=True, blank=True, help_text=_("The date of the report.")
    )
    closed_on = models.DateField(
        _("closed on"), null=True, blank=True, help_text=_("Only where a source says so.")
    )
    cluster = models.ForeignKey(
        Cluster, models.PROTECT, null=True, blank=True, related_name="follow_ups",
        verbose_name=_("cluster"), help_text=_("The cluster that led it."),
    )  # fmt: skip
    regions = ParentalManyToManyField(
        Region, blank=True, related_name="follow_ups", verbose_name=_("regions"),
        help_text=_("The regions that took part."),
    )  # fmt: skip
    same_terms = models.BooleanField(
        _("terms of the national level"), default=False,
        help_text=_("The terms that were followed up ask at least what the national ones do."),
    )  # fmt: skip
    supplier = models.CharField(
        _("supplier"), max_length=120, blank=True,
        help_text=_("Shown only when it may be named: see the check below."),
    )  # fmt: skip
    withheld = models.CharField(
        _("why it is not named"), max_length=20, choices=WithheldReason, blank=True,
        default=WithheldReason.NOT_STATED,
        help_text=_("Empty where the supplier is to be named."),
    )  # fmt: skip
    check_ground = models.CharField(
        _("ground of the check"), max_length=200, blank=True,
        help_text=_("Why the name is not confidential, with the law, such as OSL 31:16."),
    )  # fmt: skip
    checked_by = models.CharField(_("checked by"), max_length=150, blank=True, editable=False)
    checked_on = models.DateField(_("checked on"), null=True, editable=False)
    named_supplier = models.CharField(max_length=120, blank=True, editable=False)
    checked_ground = models.CharField(max_length=200, blank=True, editable=False)
    embargo_until = models.DateField(
        _("not before"), null=True, blank=True,
        help_text=_("The page can't be public before this day. Schedule its publication for then."),
    )  # fmt: skip
    report = models.ForeignKey(
        "core.SiteDocument", models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("report"), help_text=_("The whole report, if it may be published."),
    )  # fmt: skip
    summary = models.TextField(
        _("summary"), max_length=700,
        help_text=_("What was followed up and why, in two to four sentences."),
    )  # fmt: skip
    outcome = models.TextField(
        _("outcome"), blank=True, max_length=700,
        help_text=_("What became better, and what did not. Empty where no source says so."),
    )  # fmt: skip
    closing_reason = models.TextField(
        _("why it was closed with findings left"), blank=True, max_length=300,
        help_text=_("Needed only where a closed follow-up has findings that are not closed."),
    )  # fmt: skip
    supplier_comment = models.TextField(
        _("the supplier's comment"), blank=True, max_length=700,
        help_text=_("In the supplier's own words, without naming it."),
    )  # fmt: skip

    content_panels = [*BasePage.content_panels, *follow_up_panels, *change_panels]
    check_is_new = False

    class Meta:
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")
        indexes = [models.Index(fields=["-made_known_on", "-page_ptr"], name="follow_up_newest")]

    def publishing_errors(self, day):
        """Return which rules keep it from being public; a translation follows its Swedish page."""
        source = self.source or self
        return follow_up_errors(source, list(source.findings.all()), day)

    def save_revision(self, user=None, **kwargs):
        """Save a revision; a check of the supplier's name that it brings is logged."""
        revision = super().save_revision(user=user, **kwargs)
        if self.check_is_new:
            self.check_is_new = False
            log(
                instance=self,
                action="riskareas.confidentiality_check",
                user=user,
                revision=revision,
                data={"ground": self.check_ground, "by": self.checked_by},
            )
        return revision

    def search_document(self):
        """Return how the search finds the page: by a supplier only where that may be named."""
        own = self.own_language_text
        sites, products = list(self.sites.all()), list(self.products.all())
        texts = [own.outcome, own.closing_reason, own.supplier_comment, self.shown_supplier]
        texts += [self.get_follow_up_method_display(), self.get_status_display()]
        return SearchDocument(
            summary=own.summary,
            texts=[
                *texts,
                *own_language_texts(self.finding_list, "text"),
                *(site.place for site in sites),
            ],
            date=self.made_known_on,
            facets={
                "area": [product.risk_area for product in products if product.risk_area],
                "region": list(self.regions.all()),
                "cluster": [self.cluster] if self.cluster else [],
                "theme": [finding.theme for finding in self.finding_list],
                "product": products,
                "country": [site.country for site in sites],
            },
        )

    @property
    def reusable_until(self):
        """The last day on which another region may reuse it, or None."""
        return last_day_of_reuse(
            self.report_on, self.same_terms, self.follow_up_method in AUDIT_METHODS
        )

    @property
    def reuse(self):
        """Whether another region may reuse it today, and why: see `reuse_answer`."""
        return reuse_answer(self, timezone.localdate())

    @cached_property
    def finding_list(self):
        """The findings with their texts in the active language."""
        return translated_rows(self, "findings", "theme__pillar")

    @cached_property
    def site_list(self):
        """The places that were followed up."""
        return list(self.sites.select_related("country"))

    @cached_property
    def source_list(self):
        """What the follow-up rests on, in the editor's order."""
        return [link.source for link in self.sources.select_related("source")]

    @cached_property
    def product_list(self):
        """The products that were followed up."""
        return list(self.products.all())

    @cached_property
    def region_list(self):
        """The regions that took part."""
        return list(self.regions.all())

    @property
    def shown_supplier(self):
        """The supplier's name if it may be shown, or an empty text."""
        return self.supplier if may_be_named(self) else ""
