"""Translation jobs: pages that somebody has ordered the translation of."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .status import TranslationStatus


class TranslationJob(models.Model):
    """The order to translate a page into a language, with an assignee, a due day and a note.

    A page has at most one open job in a language. Jobs that were ordered together share a `batch`. A job
    is done when the translation is published or does not exist any more.
    """

    status = models.ForeignKey(
        TranslationStatus, models.CASCADE, related_name="jobs", verbose_name=_("page and language")
    )
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="translation_jobs",
        verbose_name=_("assigned to"),
        help_text=_("Who translates. Leave empty to let a translator take it."),
    )
    due = models.DateField(
        _("due"), null=True, blank=True, help_text=_("The day on which it is to be ready.")
    )
    note = models.TextField(
        _("note to the translator"),
        blank=True,
        max_length=1000,
        help_text=_(
            "What a translator can't see in the text: for whom it is, what is urgent in it."
        ),
    )
    words = models.PositiveIntegerField(_("words"), default=0)
    batch = models.UUIDField(default=uuid.uuid4, db_index=True, editable=False)
    ordered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    ordered_at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True, db_index=True)

    class Meta:
        verbose_name = _("translation job")
        verbose_name_plural = _("translation jobs")
        default_permissions = ()
        ordering = [models.F("due").asc(nulls_last=True), "ordered_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["status"],
                condition=models.Q(done_at=None),
                name="one_open_job_a_page_and_language",
            )
        ]

    def __str__(self):
        return f"{self.status.page}: {self.assignee or _('unassigned')}"

    @property
    def is_overdue(self):
        """Whether the due day has passed."""
        return self.due is not None and self.due < timezone.localdate()
