"""The synonyms that editors add to those of the subject's vocabulary."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.admin.panels import FieldPanel

from ..analysis.phrases import split_phrases
from .phrase_errors import length_error, phrase_error

MAX_ALTERNATIVES = 20


class Synonym(models.Model):
    """Words that a query matches as well, from the next search on."""

    bumps_content_version = True

    language = models.CharField(
        pgettext_lazy("facet", "Language"),
        max_length=20,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
        help_text=gettext_lazy("Of the searches in which it holds."),
    )
    text = models.CharField(
        gettext_lazy("who searches for"),
        max_length=120,
        help_text=gettext_lazy(
            "A word as visitors write it, such as “gloves”, or up to five that belong together."
            " Its inflected forms are found anyway, and so is a word with a letter wrong."
        ),
    )
    alternatives = models.TextField(
        gettext_lazy("also finds"),
        max_length=1000,
        help_text=gettext_lazy(
            "The words that our pages use for it, one on each line. A good synonym leads to what the"
            " visitor wanted; one that is only about something similar buries it."
        ),
    )
    both_ways = models.BooleanField(
        gettext_lazy("both ways"),
        default=True,
        help_text=gettext_lazy(
            "All the words mean the same, and each finds the others. Without it only the first leads"
            " to the others: who searches for “gloves” also finds “protective equipment”, but who"
            " searches for “protective equipment” wants more than gloves."
        ),
    )

    panels = [
        FieldPanel("language"),
        FieldPanel("text"),
        FieldPanel("alternatives"),
        FieldPanel("both_ways"),
    ]

    class Meta:
        verbose_name = gettext_lazy("synonym")
        verbose_name_plural = gettext_lazy("synonyms")
        ordering = ["language", "text"]

    def __str__(self):
        return self.text

    @transaction.atomic
    def save(self, **kwargs):
        """Save in one transaction, which also bumps the content version."""
        super().save(**kwargs)

    def clean(self):
        errors = {}
        if self.text:
            self.text = " ".join(self.text.split())
            errors["text"] = self._phrases_error([self.text])
        if self.alternatives:
            alternatives = split_phrases(self.alternatives)
            self.alternatives = "\n".join(alternatives)
            errors["alternatives"] = self._alternatives_error(alternatives)
        if messages := {field: message for field, message in errors.items() if message}:
            raise ValidationError(messages)

    @property
    def words(self):
        """The word or phrase, followed by its alternatives."""
        return [self.text, *split_phrases(self.alternatives)]

    @property
    def listed(self):
        """The alternatives in a line."""
        return ", ".join(split_phrases(self.alternatives))

    def _alternatives_error(self, alternatives):
        if len(alternatives) > MAX_ALTERNATIVES:
            return _("Write at most %(number)d words or phrases.") % {"number": MAX_ALTERNATIVES}
        return self._phrases_error(alternatives, other_phrases=[self.text])

    def _phrases_error(self, phrases, other_phrases=()):
        return length_error(self.language, phrases) or phrase_error(
            self.language, phrases, other_phrases
        )
