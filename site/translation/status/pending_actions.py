"""The queue of actions for the worker, kept in the columns `pending_*` of the statuses."""

from django.utils import timezone

from ..models import PendingAction, TranslationStatus


def enqueue_action(page, action, user=None, locale=None):
    """Enqueue an action on the translations of a Swedish page: into one language, or into all."""
    statuses = TranslationStatus.objects.filter(page_id=page.pk)
    if locale:
        statuses = statuses.filter(locale=locale)
    if action == PendingAction.SYNC:
        # A translation that has not begun reads the latest Swedish text when it does.
        statuses = statuses.exclude(translation=None).exclude(pending_action=PendingAction.SUBMIT)
    statuses.update(pending_action=action, pending_since=timezone.now(), pending_by=user)


def dequeue_action(status):
    """Remove the pending action of a status, unless another has been enqueued since it was read."""
    unchanged = TranslationStatus.objects.filter(pk=status.pk, pending_since=status.pending_since)
    clear_actions(unchanged)


def requeue_action(status):
    """Move the pending action of a status to the end of the queue."""
    TranslationStatus.objects.filter(pk=status.pk).update(pending_since=timezone.now())


def clear_actions(statuses):
    """Remove the pending actions of a queryset of statuses."""
    statuses.update(pending_action=PendingAction.NOTHING, pending_since=None, pending_by=None)
