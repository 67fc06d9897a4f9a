"""Silences Wagtail's own e-mails about workflows for translated pages.

Our notifications (`mail.notify_reviewers`, `mail.notify_translators`) tell the right people already, in
one e-mail, with the translation and its language in the subject. Wagtail has no setting for it.
"""

from functools import wraps

from wagtail.admin.mail import (
    BaseGroupApprovalTaskStateEmailNotifier,
    BaseWorkflowStateEmailNotifier,
)
from wagtail.models import Page, WorkflowState

from ..models import TranslationStatus


def silence_wagtail_mail():
    """Let Wagtail send e-mails about all workflows except those of translated pages; call it once."""
    # The classes are patched, since Wagtail's admin connects its receivers after this app is ready.
    for notifier in (BaseWorkflowStateEmailNotifier, BaseGroupApprovalTaskStateEmailNotifier):
        notifier.can_handle = _unless_translated(notifier.can_handle)


def _unless_translated(can_handle):
    @wraps(can_handle)
    def handles(self, instance, **kwargs):
        return can_handle(self, instance, **kwargs) and not _is_translated_page(instance)

    return handles


def _is_translated_page(instance):
    state = instance if isinstance(instance, WorkflowState) else instance.workflow_state
    page = state.content_object
    return isinstance(page, Page) and TranslationStatus.objects.filter(target=page.pk).exists()
