"""The view that compares a page with its translations at once, without waiting for the worker."""

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from ... import services
from ...models import TranslationStatus
from ...services import permissions


class SyncView(WagtailAdminTemplateMixin, TemplateView):
    """Asks for confirmation, compares and reports the statuses; nothing that visitors see changes."""

    template_name = "translation/sync.html"
    page_title = gettext_lazy("Compare with Swedish now")
    header_icon = "rotate"

    @cached_property
    def page(self):
        """The Swedish page."""
        source = get_object_or_404(TranslationSource, pk=self.kwargs["translation_source_id"])
        try:
            page = source.get_source_instance()
        except ObjectDoesNotExist as error:
            raise Http404 from error
        if not isinstance(page, Page):
            raise Http404
        return page

    @property
    def next_url(self):
        """The URL where the user came from, or that of the page's editor."""
        editor = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return get_valid_next_url_from_request(self.request) or editor

    def dispatch(self, request, *args, **kwargs):
        permissions.check_sync(self.page, request.user)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, translation_source_id):
        """Compare, and report the status in each language."""
        services.sync_translations(self.page, request.user)
        statuses = TranslationStatus.objects.filter(page=self.page).exclude(translation=None)
        for status in statuses.select_related("locale"):
            messages.success(
                request,
                _("“%(page)s” was compared with Swedish. %(language)s: %(status)s.")
                % {
                    "page": self.page.title,
                    "language": status.locale.get_display_name(),
                    "status": status.label,
                },
            )
        return redirect(self.next_url)

    def get_page_subtitle(self):
        return self.page.title

    def get_breadcrumbs_items(self):
        current = {"url": "", "label": self.page_title, "sublabel": self.page.title}
        return [*super().get_breadcrumbs_items(), current]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"next_url": self.next_url}
