"""The forms in which translations are ordered and jobs are changed."""

from django import forms
from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.models import Locale, Page

from ..languages import target_locales
from ..models import TranslationJob
from ..services import permissions
from ..services.jobs.ordering import orderable_pages
from ..services.nearest_translations import nearest_translations


class PersonField(forms.ModelChoiceField):
    """Chooses a user by name."""

    def label_from_instance(self, user):
        return get_user_display_name(user)


class DayInput(forms.DateInput):
    """The browser's own date picker: Wagtail's covers the form while it is used by keyboard."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class JobForm(forms.ModelForm):
    """The assignee, the due day and the note of a job."""

    class Meta:
        model = TranslationJob
        fields = ["assignee", "due", "note"]
        field_classes = {"assignee": PersonField}
        widgets = {"due": DayInput, "note": AdminAutoHeightTextInput}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["assignee"].empty_label = _("Nobody yet")

    def limit_assignees(self, pages, locales):
        """Limit the assignees to users who may translate all the pages into one of the locales."""
        keys = set()
        for locale in locales:
            nearest = nearest_translations(pages, locale).values()
            keys.update(permissions.editors_of(nearest).values_list("pk", flat=True))
        field = self.fields["assignee"]
        field.queryset = get_user_model().objects.filter(pk__in=keys)
        field.queryset = field.queryset.order_by("first_name", "last_name", "username")

    def clean_due(self):
        """Refuse a day that has passed, unless it was there before."""
        due = self.cleaned_data["due"]
        if due and "due" in self.changed_data and due < timezone.localdate():
            raise forms.ValidationError(_("That day has passed. Choose today or a later one."))
        return due

    def job_values(self):
        """Return the values of the job's fields."""
        return {name: self.cleaned_data[name] for name in ("assignee", "due", "note")}


class OrderForm(JobForm):
    """A job for each of some pages, in a language, with or without the pages below."""

    locale = forms.ModelChoiceField(label=_("Language"), queryset=Locale.objects.none())
    with_pages_below = forms.BooleanField(required=False)

    field_order = ["locale", "with_pages_below", "assignee", "due", "note"]

    def __init__(self, *args, pages, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.pages = pages
        self.locales = [each for each in target_locales() if orderable_pages(pages, each, user)]
        self.limit_assignees(pages, self.locales)
        language = self.fields["locale"]
        language.queryset = Locale.objects.filter(pk__in=[each.pk for each in self.locales])
        if len(self.locales) == 1:
            language.initial, language.widget = self.locales[0], forms.HiddenInput()
        if count := self.pages_below().count():
            self.fields["with_pages_below"].label = ngettext(
                "With the page below", "With the %(number)s pages below", count
            ) % {"number": count}
        else:
            del self.fields["with_pages_below"]

    def clean(self):
        """Repeat the error of a hidden language field as one of the form."""
        if "locale" in self.errors and self.fields["locale"].widget.is_hidden:
            self.add_error(None, _("This may not be translated into that language. Start again."))

    def pages_below(self):
        """Return the descendants of the form's pages."""
        descendants = Page.objects.none()
        for page in self.pages:
            descendants |= page.get_descendants()
        return descendants.exclude(pk__in=[page.pk for page in self.pages]).order_by("path")

    def ordered_pages(self):
        """Return the pages to translate."""
        return [
            *self.pages,
            *(self.pages_below() if self.cleaned_data.get("with_pages_below") else ()),
        ]
