"""Area editors: each cluster has a group that may edit the pages and files of its own areas."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from wagtail.models import Collection, GroupPagePermission

from riskareas.models import Cluster, Responsibility, RiskAreaPage
from riskareas.queries import responsibilities

from .permissions import ensure_admin_group, get_permission, grant_file_permissions


def connect_area_editor_signals():
    """Update the permissions of the groups whenever a responsibility or an area page changes."""
    for signal in (post_save, post_delete):
        for model in (Responsibility, RiskAreaPage):
            signal.connect(
                _responsibility_or_page_changed,
                sender=model,
                dispatch_uid=f"area-editors-{model.__name__}",
            )


def area_editor_group_name(cluster):
    """Return the name of the group of a cluster."""
    return f"Områdesredaktörer kluster {cluster.code}"


def ensure_area_editors():
    """Make the group and the collection of each cluster, and grant its page permissions."""
    submit = get_permission("wagtail_localize", "submit_translation")
    for cluster in Cluster.objects.all():
        group = ensure_admin_group(area_editor_group_name(cluster))
        group.permissions.add(submit)
        grant_file_permissions(group, ensure_cluster_collection(cluster))
    update_page_permissions()


def ensure_cluster_collection(cluster):
    """Return the collection of a cluster's files; create it if it is missing."""
    root = Collection.get_first_root_node()
    name = f"Kluster {cluster.code}"
    return root.get_children().filter(name=name).first() or root.add_child(name=name)


def update_page_permissions():
    """Grant each group the Swedish pages of its cluster's areas as of today, and revoke all others.

    An area that clusters share is granted to the group of each.
    """
    clusters = {area_editor_group_name(cluster): cluster.pk for cluster in Cluster.objects.all()}
    groups = {clusters[group.name]: group.pk for group in Group.objects.filter(name__in=clusters)}
    clusters_by_area = {
        area.pk: answer.clusters
        for area, answer in responsibilities.answers_by_area(timezone.localdate())
    }
    pages = RiskAreaPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    change = get_permission("wagtailcore", "change_page").pk
    missing = {
        (groups[cluster], page, change)
        for page, area in pages.values_list("pk", "risk_area")
        for cluster in clusters_by_area.get(area, ())
        if cluster in groups
    }
    for granted in GroupPagePermission.objects.filter(group__in=groups.values()):
        key = (granted.group_id, granted.page_id, granted.permission_id)
        if key in missing:
            missing.remove(key)
        else:
            granted.delete()
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group_id=group, page_id=page, permission_id=permission)
        for group, page, permission in missing
    )


def _responsibility_or_page_changed(sender, **kwargs):
    if not kwargs.get("raw"):
        update_page_permissions()
