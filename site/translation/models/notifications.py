"""Notifications that wait to be sent by e-mail, and the users' preferences for them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .status import TranslationStatus


class MailPreferences(models.Model):
    """Which e-mails about translations a user wants."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="translation_mail"
    )
    assigned = models.BooleanField(_("A translation is assigned to me"), default=True)
    needs_update = models.BooleanField(_("A translation of mine needs an update"), default=True)
    approved = models.BooleanField(
        _("A translation of mine is approved or sent back"), default=True
    )
    review = models.BooleanField(_("A translation waits for my review"), default=True)
    digest = models.BooleanField(_("Each morning, what waits for me"), default=True)
    digest_sent_on = models.DateField(null=True, editable=False)

    class Meta:
        verbose_name = _("mail about translations")
        default_permissions = ()

    def __str__(self):
        return str(self.user)


class Notification(models.Model):
    """A notification to a user; it is deleted when the mail server has accepted the e-mail."""

    class Kind(models.TextChoices):
        """The event that the user is notified of."""

        ASSIGNED = "assigned", _("assigned")
        NEEDS_UPDATE = "needs_update", _("needs update")
        APPROVED = "approved", _("approved")
        SENT_BACK = "sent_back", _("sent back")
        REVIEW = "review", _("waits for review")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    status = models.ForeignKey(TranslationStatus, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind)
    comment = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"{self.kind}: {self.user}"

    @property
    def preference(self):
        """The field of `MailPreferences` that switches it off."""
        return "approved" if self.kind == self.Kind.SENT_BACK else self.kind
