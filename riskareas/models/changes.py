"""When a page was published, updated and reviewed, and what its editors say has changed."""

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel

from core.admin.panels import FilledFieldPanel
from core.bilingual.localized import translated_rows
from core.models import TranslatableOrderable

REVIEW_DATES = ("reviewed_on", "next_review_on")

change_panels = [
    FieldRowPanel([FieldPanel(name) for name in REVIEW_DATES], _("Review")),
    InlinePanel(
        "changes",
        heading=_("What has changed"),
        label=_("Change"),
        help_text=_(
            "When you publish something that readers should know of, say it in a sentence. The day "
            "is noted by itself when the page is published."
        ),
    ),
]


class ChangeNote(TranslatableOrderable):
    """What has changed on a page, in a sentence, and since which day readers could see it."""

    facts = ("day",)
    words = ("text",)

    day = models.DateField(_("day"), null=True, editable=False)
    text = models.CharField(
        _("what has changed"),
        max_length=240,
        help_text=_("What is new, and why: “The audit of May is added; two findings are closed.”"),
    )

    panels = [FieldPanel("text"), FilledFieldPanel("day", read_only=True)]

    class Meta(TranslatableOrderable.Meta):
        abstract = True
        verbose_name = _("change")
        verbose_name_plural = _("changes")

    def __str__(self):
        return self.text

    @property
    def shown_day(self):
        """The day; today in the preview of a note that is not published yet."""
        return self.day or timezone.localdate()


class RiskAreaChange(ChangeNote):
    """A change of the page of a risk area."""

    page = ParentalKey("riskareas.RiskAreaPage", on_delete=models.CASCADE, related_name="changes")


class RiskAssessmentChange(ChangeNote):
    """A change of a risk assessment."""

    page = ParentalKey(
        "riskareas.RiskAssessmentPage", on_delete=models.CASCADE, related_name="changes"
    )


class FollowUpChange(ChangeNote):
    """A change of a follow-up."""

    page = ParentalKey("riskareas.FollowUpPage", on_delete=models.CASCADE, related_name="changes")


class ChangesMixin(models.Model):
    """A page that shows when it was published, updated and reviewed, and what has changed."""

    reviewed_on = models.DateField(
        _("last reviewed"),
        null=True,
        blank=True,
        help_text=_("The day someone last read the whole page against its sources."),
    )
    next_review_on = models.DateField(
        _("next review"),
        null=True,
        blank=True,
        help_text=_("When it must be read again; within a year is good."),
    )

    class Meta:
        abstract = True

    def save(self, **kwargs):
        """Save; a change that visitors see from now on is dated today."""
        if self.live and not self.is_translation:
            for change in self.changes.all():
                change.day = change.shown_day
        return super().save(**kwargs)

    def with_content_json(self, content):
        """Build the page of a revision; a note that was published since then keeps its day."""
        page = super().with_content_json(content)
        change_model = self._meta.get_field("changes").related_model
        notes = change_model.objects.filter(page=self.pk)
        days = dict(notes.values_list("translation_key", "day"))
        for change in page.changes.all():
            change.day = change.day or days.get(change.translation_key)
        return page

    @cached_property
    def change_list(self):
        """The changes with their texts in the active language, the newest first."""
        changes = translated_rows(self, "changes")
        return sorted(
            changes, key=lambda change: (change.shown_day, change.sort_order or 0), reverse=True
        )
