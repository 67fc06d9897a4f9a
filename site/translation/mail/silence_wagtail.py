"""Keeps Wagtail's own mail about workflows quiet about translated pages.

`translation.mail.notify_translators` tells of them already, with the translation and its language in the subject, to
those whom it concerns and in one mail; Wagtail would tell reviewers and translators a second time.
There is no setting for it. The receivers are Wagtail's, connected when its admin is made ready, which
is after this app: so it is the classes that are asked, not the signals that are disconnected.
"""

from functools import wraps

from wagtail.admin.mail import (
    BaseGroupApprovalTaskStateEmailNotifier,
    BaseWorkflowStateEmailNotifier,
)
from wagtail.models import Page, WorkflowState

from ..models import TranslationStatus


def silence_wagtail_mail():
    """Let Wagtail mail about all workflows but those of translated pages; call it once."""
    for notifier in (BaseWorkflowStateEmailNotifier, BaseGroupApprovalTaskStateEmailNotifier):
        notifier.can_handle = _unless_translated(notifier.can_handle)


def _unless_translated(can_handle):
    @wraps(can_handle)
    def handles(self, instance, **kwargs):
        return can_handle(self, instance, **kwargs) and not _is_translated(instance)

    return handles


def _is_translated(instance):
    state = instance if isinstance(instance, WorkflowState) else instance.workflow_state
    page = state.content_object
    return isinstance(page, Page) and TranslationStatus.objects.filter(target=page.pk).exists()
