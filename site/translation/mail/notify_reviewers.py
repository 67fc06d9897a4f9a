"""Notifies reviewers that a translation waits for their review."""

from django.contrib.auth import get_user_model
from wagtail.models import GroupApprovalTask

from ..models import Notification
from .notifications import discard_notifications, store_notifications


def notify_reviewers(status, task, acting_user):
    """Notify the members of the groups that may approve, except the user who asked for the review."""
    task = task.specific
    groups = task.groups.all() if isinstance(task, GroupApprovalTask) else []
    users = get_user_model().objects.filter(groups__in=groups)
    users = users.exclude(pk=acting_user and acting_user.pk).distinct()
    store_notifications(users, status, Notification.Kind.REVIEW)


def withdraw_review_request(status):
    """Discard the notifications of a review that has been decided or cancelled."""
    discard_notifications(status, Notification.Kind.REVIEW)
