"""The forms of assessments and follow-ups in the page editor."""

from types import SimpleNamespace

from django.utils import timezone
from django.utils.translation import gettext as _

from core.models.base import BasePageForm
from core.publishing.rules import publication_date

from ..rules.follow_up_publishing import closing_errors, embargo_errors, naming_errors


class AssessmentForm(BasePageForm):
    """Shows a cell for every pillar and step from the start."""

    def __init__(self, *args, instance=None, **kwargs):
        if instance and not instance.is_translation:
            instance.complete_cells()
        super().__init__(*args, instance=instance, **kwargs)


class FollowUpForm(BasePageForm):
    """Records who checked that the supplier may be named, and refuses what could not be published."""

    def clean(self):
        cleaned = super().clean()
        if self.instance.is_translation:
            return cleaned
        page = self.instance
        self._record_check(cleaned)
        entered = SimpleNamespace(
            **{
                name: cleaned.get(name) if cleaned.get(name) is not None else ""
                for name in ("withheld", "supplier", "check_ground", "status", "closing_reason")
            },
            checked_by=page.checked_by,
            checked_on=page.checked_on,
            named_supplier=page.named_supplier,
        )
        errors = naming_errors(entered) | closing_errors(entered, self._findings())
        for field, message in errors.items():
            self.add_error(field, message)
        self._check_embargo(cleaned)
        self._check_order_of_days(cleaned)
        return cleaned

    def _record_check(self, cleaned):
        """Record the check of a name: whoever gives its ground has made it."""
        name, ground = cleaned.get("supplier"), cleaned.get("check_ground")
        known = (self.instance.named_supplier, self.instance.checked_ground)
        if not name or not ground or cleaned.get("withheld") or known == (name, ground):
            return
        user = self.for_user
        self.instance.named_supplier = name
        self.instance.checked_ground = ground
        self.instance.checked_by = user.get_full_name() or user.get_username()
        self.instance.checked_on = timezone.localdate()
        self.instance.check_is_new = True

    def _findings(self):
        """Return the findings as they stand in the form."""
        return [
            SimpleNamespace(status=form.cleaned_data.get("status"))
            for form in self.formsets["findings"].forms
            if form.is_valid()
            and form.has_changed() | bool(form.instance.pk)
            and not form.cleaned_data.get("DELETE")
        ]

    def _check_embargo(self, cleaned):
        """Refuse to publish before the embargo is over, unless it is scheduled for then."""
        shows_at_once = self._is_public_in_english_only()
        if "action-publish" in self.data or shows_at_once:
            entered = SimpleNamespace(embargo_until=cleaned.get("embargo_until"))
            day = publication_date(None if shows_at_once else cleaned.get("go_live_at"))
            for field, message in embargo_errors(entered, day).items():
                self.add_error(field, message)

    def _is_public_in_english_only(self):
        """Whether a draft's facts show at once: those of an unpublished page with a live translation."""
        page = self.instance
        return page.pk and not page.live and page.get_translations().live().exists()

    def _check_order_of_days(self, cleaned):
        days = [cleaned.get(name) for name in ("started_on", "report_on", "closed_on")]
        known = [day for day in days if day]
        if known != sorted(known):
            self.add_error(
                "closed_on", _("The days of start, report and closing are out of order.")
            )
