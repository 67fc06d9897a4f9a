"""The roles: groups with permissions on the page tree, the collections and the reference data."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db.models.signals import post_save
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupPagePermission,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from blog.models import BlogIndexPage
from home.models import HomePage
from riskareas import models as area_models
from riskareas.models import RiskAreaIndexPage

from . import area_editors
from .permissions import ensure_admin_group, get_permission, grant_file_permissions

EDITORS = "Redaktörer"
MODERATORS = "Moderatorer"
TRANSLATORS = "Översättare till engelska"
REVIEWERS = "Granskare av engelska"
READERS = "Läsare av opublicerat"
REFERENCE_MODELS = (
    area_models.Theme,
    area_models.Country,
    area_models.Product,
    area_models.Source,
    area_models.ClusterMembership,
    area_models.Responsibility,
)


def ensure_roles():
    """Make the groups, their permissions and the workflows that are missing."""
    swedish = HomePage.objects.get(locale__language_code="sv")
    english = HomePage.objects.filter(locale__language_code="en").first()
    root = Collection.get_first_root_node()

    editors = ensure_admin_group(EDITORS)
    _grant_page_permissions(editors, swedish, "add", "change", "publish")
    grant_file_permissions(editors, root)
    _grant_reference_permissions(editors, "view", "add", "change")
    _grant_search_permissions(editors)

    moderators = ensure_admin_group(MODERATORS)
    readers = ensure_admin_group(READERS)
    translators = ensure_admin_group(TRANSLATORS)
    reviewers = ensure_admin_group(REVIEWERS)
    for home in filter(None, (swedish, english)):
        _grant_page_permissions(
            moderators, home, "add", "change", "publish", "lock", "unlock", "bulk_delete"
        )
        _grant_page_permissions(readers, home, "view")
    if english:
        _grant_page_permissions(translators, english, "change")
        _grant_page_permissions(reviewers, english, "change", "publish")
    grant_file_permissions(moderators, root)
    _grant_reference_permissions(moderators, "view", "add", "change", "delete")
    _grant_search_permissions(moderators)
    for group in (editors, moderators, translators, reviewers):
        group.permissions.add(get_permission("wagtail_localize", "submit_translation"))

    area_editors.ensure_area_editors()
    _ensure_workflow("Nyheter", [moderators], _swedish_pages(BlogIndexPage))
    _ensure_workflow("Riskområden", [moderators], _swedish_pages(RiskAreaIndexPage))
    if _ensure_workflow("Engelska", [reviewers, moderators], [english] if english else []):
        _detach_workflows_from_english_indexes()


def remove_stock_groups():
    """Remove Wagtail's own groups if nobody is in them, and deactivate the moderators' workflow."""
    unused = Group.objects.filter(name__in=["Editors", "Moderators"], user__isnull=True)
    if unused.filter(name="Moderators").exists():
        for workflow in Workflow.objects.filter(name="Moderators approval"):
            workflow.workflow_pages.all().delete()
            workflow.deactivate()
    unused.delete()


def connect_role_signals():
    """Extend the roles to each new home page or index in another language."""
    for model in (HomePage, BlogIndexPage, RiskAreaIndexPage):
        post_save.connect(
            _home_or_index_saved, sender=model, dispatch_uid=f"roles-{model.__name__}"
        )


def _home_or_index_saved(sender, created, raw, **kwargs):
    if created and not raw and Group.objects.filter(name=EDITORS).exists():
        ensure_roles()


def _grant_page_permissions(group, page, *actions):
    for action in actions:
        GroupPagePermission.objects.get_or_create(
            group=group, page=page, permission=get_permission("wagtailcore", f"{action}_page")
        )


def _grant_reference_permissions(group, *actions):
    for model in REFERENCE_MODELS:
        for action in actions:
            group.permissions.add(get_permission("riskareas", f"{action}_{model._meta.model_name}"))


def _grant_search_permissions(group):
    """Grant all permissions on synonyms and best bets; nothing refers to them, so deleting is safe."""
    for model in ("synonym", "bestbet"):
        for action in ("view", "add", "change", "delete"):
            group.permissions.add(get_permission("search", f"{action}_{model}"))


def _swedish_pages(index_model):
    return index_model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)


def _ensure_workflow(name, approvers, pages):
    """Apply a workflow of one review to pages and their descendants; return whether it was created."""
    workflow, created = Workflow.objects.get_or_create(name=name)
    if created:
        task = GroupApprovalTask.objects.create(name=f"{name}: granskning")
        task.groups.set(approvers)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for page in pages:
        WorkflowPage.objects.get_or_create(page=page, defaults={"workflow": workflow})
    return created


def _detach_workflows_from_english_indexes():
    """Leave English pages to the workflow of their language: remove those of the Swedish pages."""
    english = WorkflowPage.objects.exclude(page__locale__language_code=settings.LANGUAGE_CODE)
    english.filter(workflow__name__in=["Nyheter", "Riskområden"]).delete()
