"""The views that order the translation of a page, or of several that are selected in the explorer."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.models import Page

from core.exceptions import UserFacingError

from ... import services
from ...desk.job_forms import OrderForm
from ...languages import is_source_page, name_in_sentence, source_page_of, target_locales
from ...services.jobs.ordering import orderable_pages


def order_and_redirect(request, form):
    """Order the translations of a valid form; return a redirect to the batch."""
    pages = form.ordered_pages()
    jobs = services.order_translations(
        pages, form.cleaned_data["locale"], request.user, **form.job_values()
    )
    message = ngettext(
        "%(number)s translation is ordered.", "%(number)s translations are ordered.", len(jobs)
    ) % {"number": len(jobs)}
    if left_out := len(pages) - len(jobs):
        message += " " + ngettext(
            "%(number)s page was left out: it is ordered already, or published as Swedish has it.",
            "%(number)s pages were left out: they are ordered already, or published as Swedish has them.",
            left_out,
        ) % {"number": left_out}
    messages.success(request, message)
    return redirect("translation_batch", jobs[0].batch)


class OrderView(WagtailAdminTemplateMixin, FormView):
    """The form that orders the translation of a page."""

    form_class = OrderForm
    template_name = "translation/order.html"
    page_title = gettext_lazy("Order translation")

    def setup(self, request, page_id):
        super().setup(request, page_id=page_id)
        self.page = get_object_or_404(
            Page.objects.select_related("locale"), pk=page_id, depth__gt=1
        )

    def dispatch(self, request, *args, **kwargs):
        if not is_source_page(self.page):
            raise UserFacingError(
                _("Only Swedish pages are ordered for translation. This is the Swedish page."),
                source_page_of(self.page),
            )
        return super().dispatch(request, *args, **kwargs)

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        if not form.locales:
            raise PermissionDenied
        return form

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"pages": [self.page], "user": self.request.user}

    def form_valid(self, form):
        try:
            return order_and_redirect(self.request, form)
        except UserFacingError as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        languages = [name_in_sentence(locale) for locale in context["form"].locales]
        return context | {"language": languages[0] if len(languages) == 1 else ""}

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        return [
            *super().get_breadcrumbs_items(),
            {
                "url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
                "label": self.page.get_admin_display_title(),
            },
            {"url": "", "label": self.page_title},
        ]


class OrderBulkAction(PageBulkAction):
    """Orders the translation of the pages that are selected in the explorer."""

    display_name = gettext_lazy("Order translation")
    aria_label = gettext_lazy("Order the translation of the selected pages")
    action_type = "order_translation"
    action_priority = 45
    template_name = "translation/bulk_order.html"
    form_class = OrderForm

    def check_perm(self, page):
        return any(
            orderable_pages([page], locale, self.request.user) for locale in target_locales()
        )

    def get_form_kwargs(self):
        pages, _no_access = self.get_actionable_objects()
        return super().get_form_kwargs() | {"pages": pages, "user": self.request.user}

    def form_valid(self, form):
        """Order, and redirect to the batch instead of the explorer."""
        try:
            return order_and_redirect(self.request, form)
        except UserFacingError as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
