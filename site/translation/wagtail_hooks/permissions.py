"""Adds the permission to publish incomplete translations to the form of a group."""

from django.contrib.auth.models import Permission
from wagtail import hooks


@hooks.register("register_permissions")
def register_publish_incomplete():
    """Return the permission as a queryset."""
    return Permission.objects.filter(
        content_type__app_label="translation", codename="publish_incomplete"
    )
