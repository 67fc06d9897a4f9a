"""What people are asked when they order translations, and change what was ordered."""

from django import forms
from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.models import Locale, Page

from ..models import TranslationJob
from ..services import permissions
from ..services.drafts.submission import nearest_translations
from ..services.jobs.ordering import orderable_pages
from ..status import compute_status


class PersonField(forms.ModelChoiceField):
    """Chooses a person by name."""

    def label_from_instance(self, person):
        return get_user_display_name(person)


class DayInput(forms.DateInput):
    """The browser's own calendar: Wagtail's stays open over the form for who uses the keyboard."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class JobForm(forms.ModelForm):
    """Who translates, until when, and what to know about it."""

    class Meta:
        model = TranslationJob
        fields = ["assignee", "due", "note"]
        field_classes = {"assignee": PersonField}
        widgets = {"due": DayInput, "note": AdminAutoHeightTextInput}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["assignee"].empty_label = _("Nobody yet")

    def offer(self, pages, locales):
        """Offer the people who may translate pages into one of some languages."""
        people = set()
        for locale in locales:
            places = nearest_translations(pages, locale).values()
            people.update(permissions.editors_of(places).values_list("pk", flat=True))
        field = self.fields["assignee"]
        field.queryset = get_user_model().objects.filter(pk__in=people)
        field.queryset = field.queryset.order_by("first_name", "last_name", "username")

    def clean_due(self):
        """Refuse a day that has passed, but for one that was there before."""
        due = self.cleaned_data["due"]
        if due and "due" in self.changed_data and due < timezone.localdate():
            raise forms.ValidationError(_("That day has passed. Choose today or a later one."))
        return due

    def terms(self):
        """Return what the form says of the work."""
        return {name: self.cleaned_data[name] for name in ("assignee", "due", "note")}


class OrderForm(JobForm):
    """Into which language pages are translated, with or without those below, and on which terms."""

    locale = forms.ModelChoiceField(label=_("Language"), queryset=Locale.objects.none())
    with_pages_below = forms.BooleanField(required=False)

    field_order = ["locale", "with_pages_below", "assignee", "due", "note"]

    def __init__(self, *args, pages, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.pages = pages
        self.locales = [
            each for each in compute_status.target_locales() if orderable_pages(pages, each, user)
        ]
        self.offer(pages, self.locales)
        language = self.fields["locale"]
        language.queryset = Locale.objects.filter(pk__in=[each.pk for each in self.locales])
        if len(self.locales) == 1:
            language.initial, language.widget = self.locales[0], forms.HiddenInput()
        if below := self.pages_below().count():
            self.fields["with_pages_below"].label = ngettext(
                "With the page below", "With the %(number)s pages below", below
            ) % {"number": below}
        else:
            del self.fields["with_pages_below"]

    def clean(self):
        """Tell of a language that may not be chosen where its field is hidden, too."""
        if "locale" in self.errors and self.fields["locale"].widget.is_hidden:
            self.add_error(None, _("This may not be translated into that language. Start again."))

    def pages_below(self):
        """Return the pages below those that the form is about."""
        below = Page.objects.none()
        for page in self.pages:
            below |= page.get_descendants()
        return below.exclude(pk__in=[page.pk for page in self.pages]).order_by("path")

    def ordered_pages(self):
        """Return the pages that are to be translated."""
        return [
            *self.pages,
            *(self.pages_below() if self.cleaned_data.get("with_pages_below") else ()),
        ]
