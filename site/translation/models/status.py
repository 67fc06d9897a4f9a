"""The translation status of a page in a language, with the action that is pending for the worker."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation


class TranslationStage(models.TextChoices):
    """The values of `TranslationStatus.state`, in the order in which a translation goes through them."""

    NOT_STARTED = "not-started", _("Not started")
    MACHINE_ONLY = "machine-only", _("Machine only")
    IN_PROGRESS = "in-progress", _("In progress")
    NEEDS_UPDATE = "needs-update", _("Needs update")
    READY = "ready", _("Ready")
    IN_REVIEW = "in-review", _("Waiting for review")
    PUBLISHED = "published", _("Published")
    BY_HAND = "by-hand", _("Kept by hand")


class PendingAction(models.TextChoices):
    """An action for the worker: to begin the translation, or to compare the page with Swedish."""

    NOTHING = "", _("Nothing")
    SUBMIT = "submit", _("Begin")
    SYNC = "sync", _("Bring what is new")


class TranslationStatus(models.Model):
    """The status of a Swedish page in another language: one row for each page and language.

    `translation.status.compute_status` computes it from the records, in the transaction that changes
    them. Only the columns `pending_*` are written elsewhere, by `translation.status.pending_actions`.
    `since` is the time since which the translation needs an update.
    """

    page = models.ForeignKey(Page, models.CASCADE, related_name="+", verbose_name=_("page"))
    locale = models.ForeignKey(Locale, models.CASCADE, related_name="+", verbose_name=_("language"))
    translation = models.OneToOneField(
        Translation, models.SET_NULL, null=True, related_name="status"
    )
    target = models.ForeignKey(
        Page, models.SET_NULL, null=True, related_name="+", verbose_name=_("translated page")
    )
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=TranslationStage,
        default=TranslationStage.NOT_STARTED,
        db_index=True,
    )
    segments = models.PositiveIntegerField(_("texts"), default=0)
    translated = models.PositiveIntegerField(_("translated texts"), default=0)
    machine = models.PositiveIntegerField(_("texts with a machine's suggestion only"), default=0)
    words_left = models.PositiveIntegerField(_("words left"), default=0)
    since = models.DateTimeField(_("behind since"), null=True)
    pending_action = models.CharField(
        max_length=10, choices=PendingAction, default=PendingAction.NOTHING, blank=True
    )
    pending_since = models.DateTimeField(null=True, db_index=True)
    pending_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("translation status")
        verbose_name_plural = _("translation statuses")
        default_permissions = ()
        permissions = [("publish_incomplete", _("Can publish an incomplete translation"))]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "locale"], name="one_status_a_page_and_language"
            )
        ]

    def __str__(self):
        return f"{self.page} ({self.locale}): {self.label}"

    @property
    def left(self):
        """The number of texts whose current Swedish text is not translated."""
        return self.segments - self.translated

    @property
    def percent(self):
        """The translated share in whole percent, rounded down; 100 means that all is translated."""
        if not self.segments:
            return 0 if self.state == TranslationStage.NOT_STARTED else 100
        return 100 * self.translated // self.segments

    @property
    def is_being_compared(self):
        """Whether Swedish has been published since the worker last compared it."""
        return self.pending_action == PendingAction.SYNC and self.translation_id is not None

    @property
    def label(self):
        """The state in words, with the percentage or number of texts."""
        if self.pending_action == PendingAction.SUBMIT:
            return _("Being prepared")
        if self.is_being_compared:
            return _("Being compared with Swedish")
        if self.state == TranslationStage.IN_PROGRESS:
            return f"{self.percent} %"
        if self.state == TranslationStage.NEEDS_UPDATE:
            return ngettext(
                "Needs update: %(number)s text", "Needs update: %(number)s texts", self.left
            ) % {"number": self.left}
        return self.get_state_display()
