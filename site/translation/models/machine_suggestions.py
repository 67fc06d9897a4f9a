"""Suggestions by a machine; none of them reaches a page before a person has accepted it."""

from django.db import models
from wagtail.models import Locale
from wagtail_localize.models import String


class MachineSuggestion(models.Model):
    """A machine's translation of a string into a language."""

    string = models.ForeignKey(String, models.CASCADE, related_name="machine_suggestions")
    locale = models.ForeignKey(Locale, models.CASCADE, related_name="+")
    data = models.TextField()
    tool = models.CharField(max_length=60)
    created_at = models.DateTimeField(auto_now=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["string", "locale"], name="one_suggestion_a_text_and_language"
            )
        ]

    def __str__(self):
        return f"{self.tool}: {self.data[:60]}"
