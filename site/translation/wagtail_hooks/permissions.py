"""Offers the permission to publish what is not translated as a whole in the form of a group."""

from django.contrib.auth.models import Permission
from wagtail import hooks


@hooks.register("register_permissions")
def register_publishing_of_incomplete_translations():
    """Return it, as Wagtail asks for it."""
    return Permission.objects.filter(
        content_type__app_label="translation", codename="publish_incomplete"
    )
