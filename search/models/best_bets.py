"""Best bets: pages that editors pin above all other hits of a query."""

from django.conf import settings
from django.contrib.admin import display
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable

from ..analysis.phrases import phrase_stems, split_phrases
from .phrase_errors import phrase_error

MAX_PAGES = 5


class BestBetForm(WagtailAdminModelForm):
    """Rejects pages of another language, which no search would show, and duplicates."""

    def clean(self):
        cleaned = super().clean()
        pages = self.formsets["pages"]
        chosen = set()
        for form in pages.forms if pages.is_valid() else ():
            page = form.cleaned_data.get("page")
            if not page or form.cleaned_data.get("DELETE"):
                continue
            if page.locale.language_code != cleaned.get("language"):
                form.add_error("page", _("This page is not in the language of the searches."))
            elif page.pk in chosen:
                form.add_error("page", _("This page is chosen already."))
            chosen.add(page.pk)
        return cleaned


class BestBet(ClusterableModel):
    """The pages to show first for some queries, from the next search on."""

    bumps_content_version = True
    base_form_class = BestBetForm

    language = models.CharField(
        pgettext_lazy("facet", "Language"),
        max_length=20,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
        help_text=gettext_lazy("Of the searches, and of the pages that they show."),
    )
    questions = models.TextField(
        gettext_lazy("who searches for"),
        max_length=1000,
        help_text=gettext_lazy(
            "What visitors write, one question on each line, all of it and in its order. Inflected"
            " forms, small words and capitals make no difference: “report for the year” is also"
            " “reports of the years”."
        ),
    )

    panels = [
        FieldPanel("language"),
        FieldPanel("questions"),
        InlinePanel(
            "pages",
            min_num=1,
            max_num=MAX_PAGES,
            heading=gettext_lazy("Finds these pages first"),
            label=gettext_lazy("Page"),
            help_text=gettext_lazy(
                "In this order, above all other hits. A page that is not public is left out until it"
                " is; one that does not fit the visitor's filters is not shown either."
            ),
        ),
    ]

    class Meta:
        verbose_name = gettext_lazy("best bet")
        verbose_name_plural = gettext_lazy("best bets")
        ordering = ["language", "questions"]

    def __str__(self):
        return self.listed()

    @transaction.atomic
    def save(self, **kwargs):
        """Save with the pages in one transaction, which also bumps the content version."""
        super().save(**kwargs)

    def clean(self):
        if self.questions:
            questions = split_phrases(self.questions)
            self.questions = "\n".join(questions)
            if message := phrase_error(self.language, questions) or self._conflict(questions):
                raise ValidationError({"questions": message})

    @display(description=gettext_lazy("who searches for"), ordering="questions")
    def listed(self):
        """Return the queries in a line."""
        return ", ".join(split_phrases(self.questions))

    @property
    def titles(self):
        """The titles of the pages in a line."""
        return ", ".join(pinned.page.title for pinned in self.pages.all())

    def _conflict(self, questions):
        """Return an error message if another best bet has one of the queries."""
        others = BestBet.objects.filter(language=self.language).exclude(pk=self.pk)
        taken = {
            phrase_stems(self.language, question)
            for other_questions in others.values_list("questions", flat=True)
            for question in split_phrases(other_questions)
        }
        for question in questions:
            if phrase_stems(self.language, question) in taken:
                return _("Another best bet answers “%(question)s” already.") % {
                    "question": question
                }
        return None


class PinnedPage(Orderable):
    """A page of a best bet."""

    best_bet = ParentalKey(BestBet, on_delete=models.CASCADE, related_name="pages")
    page = models.ForeignKey(
        "wagtailcore.Page",
        models.CASCADE,
        related_name="+",
        verbose_name=gettext_lazy("page"),
    )

    panels = [PageChooserPanel("page")]

    def __str__(self):
        return str(self.page)
