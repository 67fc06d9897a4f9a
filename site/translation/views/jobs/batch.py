"""The views that show how far the worker has come with a batch of orders."""

import datetime

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from ...desk.inbox import editable_jobs
from ...models import PendingAction, TranslationJob

# A worker that runs begins a page within this time.
EXPECTED_DELAY = datetime.timedelta(seconds=45)


class BatchView(WagtailAdminTemplateMixin, TemplateView):
    """The jobs of a batch with their states, and how many are begun; a script keeps it up to date."""

    template_name = "translation/batch.html"
    page_title = _("Ordered translations")

    @cached_property
    def jobs(self):
        """The jobs of the batch whose page the user may edit in either language."""
        return editable_jobs(
            self.request.user, TranslationJob.objects.filter(batch=self.kwargs["batch"])
        )

    def get_context_data(self, **kwargs):
        if not self.jobs:
            raise Http404
        pending = [job for job in self.jobs if job.status.pending_action == PendingAction.SUBMIT]
        begun = [job for job in self.jobs if job.status.translation]
        return super().get_context_data(**kwargs) | {
            "jobs": self.jobs,
            "begun": len(begun),
            "refused": len(self.jobs) - len(begun) - len(pending),
            "is_done": not pending,
            "waits_for_worker": pending and timezone.now() - self._last_progress() > EXPECTED_DELAY,
            "state_url": reverse("translation_batch_state", args=[self.kwargs["batch"]]),
        }

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def _last_progress(self):
        begun = [job.status.translation.created_at for job in self.jobs if job.status.translation]
        return max([self.jobs[0].ordered_at, *begun])


class BatchStateView(BatchView):
    """The part of the batch view that changes."""

    template_name = "translation/batch_state.html"
