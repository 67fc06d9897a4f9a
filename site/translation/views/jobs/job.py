"""The views that change, take, release and cancel a job."""

from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from core.exceptions import UserFacingError

from ... import services
from ...desk.job_forms import JobForm
from ...languages import name_in_sentence
from ...models import TranslationJob
from ...services import permissions
from ...services.nearest_translations import nearest_translation


class JobMixin(WagtailAdminTemplateMixin):
    """A view of an open job, for users who may order the page."""

    def setup(self, request, pk):
        super().setup(request, pk=pk)
        self.job = get_open_job_or_404(pk)

    def dispatch(self, request, *args, **kwargs):
        page = self.job.status.page
        permissions.check_submit(
            page, nearest_translation(page, self.job.status.locale), request.user
        )
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.job.status.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        return [
            *super().get_breadcrumbs_items(),
            {
                "url": reverse("translation_batch", args=[self.job.batch]),
                "label": _("Ordered translations"),
            },
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "job": self.job,
            "language": name_in_sentence(self.job.status.locale),
            "next": get_valid_next_url_from_request(self.request),
        }

    def get_success_url(self):
        """Return the URL where the user came from, or that of the admin's home."""
        return get_valid_next_url_from_request(self.request) or reverse("wagtailadmin_home")


class ChangeJobView(JobMixin, FormView):
    """Changes the assignee, the due day and the note of a job."""

    form_class = JobForm
    template_name = "translation/job.html"
    page_title = gettext_lazy("Change the job")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.job}

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        form.limit_assignees([self.job.status.page], [self.job.status.locale])
        return form

    def form_valid(self, form):
        try:
            services.change_job(self.job, self.request.user, **form.job_values())
        except UserFacingError as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        messages.success(self.request, _("The job is changed."))
        return super().form_valid(form)


class CancelJobView(JobMixin, TemplateView):
    """Asks for confirmation and cancels a job."""

    template_name = "translation/cancel_job.html"
    page_title = gettext_lazy("Cancel the job")

    def post(self, request, pk):
        """Cancel the job."""
        services.cancel_job(self.job, request.user)
        messages.success(request, _("The job is cancelled."))
        return redirect(self.get_success_url())


@require_POST
def take_job_view(request, pk):
    """Assign a job to the user, and redirect to its translation if that is begun."""
    job = services.take_job(get_open_job_or_404(pk), request.user)
    messages.success(
        request, _("“%(page)s” is yours to translate.") % {"page": job.status.page.draft_title}
    )
    if job.status.target:
        return redirect("wagtailadmin_pages:edit", job.status.target.pk)
    return redirect("wagtailadmin_home")


@require_POST
def release_job_view(request, pk):
    """Give back a job of the user, for others to take."""
    job = get_open_job_or_404(pk)
    services.release_job(job, request.user)
    messages.success(
        request, _("“%(page)s” is for others to take now.") % {"page": job.status.page.draft_title}
    )
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")


def get_open_job_or_404(pk):
    """Return an open job, or raise 404."""
    related = ("assignee", "status__page", "status__locale")
    return get_object_or_404(TranslationJob.objects.select_related(*related), pk=pk, done_at=None)
