"""The preferences for e-mail about translations, among the settings of the account."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab
from wagtail.admin.widgets import SwitchInput

from ..models import MailPreferences
from ..services import permissions


class MailPreferencesForm(forms.ModelForm):
    """A switch for each kind of e-mail."""

    class Meta:
        model = MailPreferences
        fields = ["assigned", "needs_update", "approved", "review", "digest"]
        widgets = dict.fromkeys(fields, SwitchInput)
        help_texts = {
            "assigned": _("With what is noted on it and the day on which it is to be ready."),
            "needs_update": _("When the Swedish page that you have translated is changed."),
            "approved": _("With what the reviewer has written."),
            "review": _("When a translator sends you one that you may approve."),
            "digest": _(
                "One mail each morning: your open translations, those that nobody has taken yet, and "
                "what waits for your review. None when there is nothing."
            ),
        }


class MailPreferencesPanel(BaseSettingsPanel):
    """The panel of the preferences, for users who work with translations."""

    name = "translation_mail"
    title = _("Mail about translations")
    tab = notifications_tab
    order = 200
    form_class = MailPreferencesForm

    def is_active(self):
        """Return whether the user works with translations."""
        return permissions.works_with_translations(self.user)

    def get_form(self):
        """Return the form of the user's preferences; by default all are on."""
        preferences = MailPreferences.objects.filter(user=self.user).first() or MailPreferences(
            user=self.user
        )
        data = self.request.POST if self.request.method == "POST" else None
        return self.form_class(data, instance=preferences, prefix=self.name)
