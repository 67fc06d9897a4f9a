"""Looks up permissions by name and grants them to groups."""

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupCollectionPermission

FILE_PERMISSIONS = [
    (app, f"{action}_{model}")
    for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for action in ("add", "change", "choose")
]


def get_permission(app, codename):
    """Return a permission by the app and its codename."""
    return Permission.objects.get(content_type__app_label=app, codename=codename)


def ensure_admin_group(name):
    """Return the group of a name with access to the admin; create it if it is missing."""
    group, _ = Group.objects.get_or_create(name=name)
    group.permissions.add(get_permission("wagtailadmin", "access_admin"))
    return group


def grant_file_permissions(group, collection):
    """Grant a group the permissions to add, change and choose images and documents of a collection."""
    for app, codename in FILE_PERMISSIONS:
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=collection, permission=get_permission(app, codename)
        )
