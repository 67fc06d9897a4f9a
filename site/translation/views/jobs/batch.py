"""How far the worker has come with what was ordered together."""

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

PATIENCE = datetime.timedelta(seconds=45)  # in which a worker that runs begins a page


class BatchView(WagtailAdminTemplateMixin, TemplateView):
    """The pages of a batch with their state, and how many are begun; brings itself up to date."""

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
        waiting = [job for job in self.jobs if job.status.wanted == PendingAction.SUBMIT]
        begun = [job for job in self.jobs if job.status.translation]
        return super().get_context_data(**kwargs) | {
            "jobs": self.jobs,
            "begun": len(begun),
            "refused": len(self.jobs) - len(begun) - len(waiting),
            "is_done": not waiting,
            "waits_for_worker": waiting and timezone.now() - self._last_step() > PATIENCE,
            "state_url": reverse("translation_batch_state", args=[self.kwargs["batch"]]),
        }

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def _last_step(self):
        begun = [job.status.translation.created_at for job in self.jobs if job.status.translation]
        return max([self.jobs[0].ordered_at, *begun])


class BatchStateView(BatchView):
    """The part of it that changes."""

    template_name = "translation/batch_state.html"
