"""The view that changes the slug of a translated page."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.exceptions import UserFacingError

from ... import services
from ...services.publishing.slugs_and_redirects import has_changeable_slug
from ..get_or_404 import get_translation_and_page_or_404


class SlugForm(forms.Form):
    """The slug of a page."""

    slug = forms.SlugField(
        label=gettext_lazy("Last part of the address"),
        max_length=255,
        help_text=gettext_lazy("Small letters a to z, digits and hyphens, such as contract-terms."),
        error_messages={
            "invalid": gettext_lazy("Use the letters a to z, digits and hyphens only.")
        },
    )

    def clean_slug(self):
        """Return the slug in lower case."""
        return self.cleaned_data["slug"].lower()


def change_slug_view(request, translation_id):
    """Show the form with the slug, and change it."""
    translation, page = get_translation_and_page_or_404(translation_id)
    if not page.permissions_for_user(request.user).can_publish() or not has_changeable_slug(page):
        raise PermissionDenied
    form = SlugForm(request.POST or None, initial={"slug": page.slug})
    if form.is_valid():
        try:
            services.change_slug(translation, form.cleaned_data["slug"], request.user)
        except UserFacingError as refusal:
            form.add_error("slug", str(refusal))
        else:
            messages.success(
                request, _("The address is changed. The old one leads to the new one.")
            )
            return redirect("wagtailadmin_pages:edit", page.pk)
    return TemplateResponse(
        request,
        "translation/change_address.html",
        {"form": form, "page": page, "header_title": _("Change address"), "header_icon": "link"},
    )
