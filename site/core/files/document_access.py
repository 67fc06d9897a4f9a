"""Who may read a document: every visitor where a live public page uses it, else those who manage it."""

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_delete
from modelcluster.fields import ParentalKey
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from ..public.visibility import visible


def connect_reference_cleanup():
    """Update Wagtail's reference index when a child row is deleted, which Wagtail does not do."""
    post_delete.connect(_reindex_parent, dispatch_uid="forget-references-of-child")


def may_read_document(user, document):
    """Return whether a user, or a visitor without a login, may read a document."""
    policy = policy_registry.get(document)
    return is_public_document(document) or policy.user_has_any_permission_for_instance(
        user, {"choose", "change"}, document
    )


def is_public_document(document):
    """Return whether a page that every visitor may see uses a document in its published content."""
    references = ReferenceIndex.get_references_to(document).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    keys = [int(key) for key in references.values_list("object_id", flat=True)]
    return visible(Page.objects.filter(pk__in=keys)).exists()


def _reindex_parent(sender, instance, **kwargs):
    for field in sender._meta.get_fields():
        if isinstance(field, ParentalKey):
            pages = field.related_model.objects.filter(pk=getattr(instance, field.attname))
            if page := pages.first():
                ReferenceIndex.create_or_update_for_object(page)
