"""Stores notifications, which `mail.send_notifications` sends by e-mail."""

from ..models import Notification


def store_notifications(users, status, kind, comment=""):
    """Store a notification about a translation for each user who can get e-mail."""
    Notification.objects.bulk_create(
        Notification(user=user, status=status, kind=kind, comment=comment)
        for user in users
        if user.is_active and user.email
    )


def discard_notifications(status, kind):
    """Delete the notifications of a kind about a translation that have not been sent yet."""
    Notification.objects.filter(status=status, kind=kind).delete()
