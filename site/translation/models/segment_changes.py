"""Changes in Swedish since a segment was translated."""

from django.db import models
from wagtail_localize.models import String, StringTranslation, Translation, TranslationContext


class SegmentChange(models.Model):
    """A text that has been added or changed in Swedish since the translation was begun.

    `previous` is the translation of the text before the change, if there is one: the page shows it until
    the new text is translated, and the translator sees its source text compared with the new one.
    """

    translation = models.ForeignKey(Translation, models.CASCADE, related_name="changes")
    context = models.ForeignKey(TranslationContext, models.CASCADE, related_name="+")
    string = models.ForeignKey(String, models.CASCADE, related_name="+")
    previous = models.ForeignKey(StringTranslation, models.SET_NULL, null=True, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["translation", "context", "string"], name="one_change_a_text"
            )
        ]

    def __str__(self):
        return f"{self.context.path} ({self.changed_at:%Y-%m-%d})"
