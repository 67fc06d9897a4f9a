"""Area editors: for each cluster a group that edits the pages and files of its own areas."""

from django.contrib.auth.models import Group
from django.db.models.signals import post_delete, post_save
from wagtail.models import Collection, GroupPagePermission

from riskareas.models import Cluster, Responsibility, RiskAreaPage

from .rights import admin_group, grant_files, permission


def connect():
    """Let the groups follow the responsibilities and the area pages as these change."""
    for signal in (post_save, post_delete):
        for model in (Responsibility, RiskAreaPage):
            signal.connect(_changed, sender=model, dispatch_uid=f"area-editors-{model.__name__}")


def group_name(cluster):
    """Return the name of the group of a cluster."""
    return f"Områdesredaktörer kluster {cluster.code}"


def ensure():
    """Make the group and the collection of each cluster, and give it its pages, and no others."""
    for cluster in Cluster.objects.all():
        grant_files(admin_group(group_name(cluster)), collection_of(cluster))
    follow_responsibilities()


def collection_of(cluster):
    """Return the collection of a cluster's files, made where it is missing."""
    root = Collection.get_first_root_node()
    name = f"Kluster {cluster.code}"
    return root.get_children().filter(name=name).first() or root.add_child(name=name)


def follow_responsibilities():
    """Give each group the Swedish pages of the areas its cluster was last attested to answer for."""
    change = permission("wagtailcore", "change_page")
    wanted = {}
    answering = dict(
        Responsibility.objects.order_by("attested_on", "pk").values_list("risk_area", "cluster")
    )
    for page in RiskAreaPage.objects.filter(locale__language_code="sv"):
        if cluster := answering.get(page.risk_area_id):
            wanted.setdefault(cluster, set()).add(page.pk)
    for cluster in Cluster.objects.all():
        group = Group.objects.filter(name=group_name(cluster)).first()
        if group is None:
            continue
        pages = wanted.get(cluster.pk, set())
        GroupPagePermission.objects.filter(group=group).exclude(page__in=pages).delete()
        for page in pages:
            GroupPagePermission.objects.get_or_create(group=group, page_id=page, permission=change)


def _changed(sender, **kwargs):
    if not kwargs.get("raw"):
        follow_responsibilities()
