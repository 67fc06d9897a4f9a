"""The permission to view drafts in a part of the page tree, which Wagtail names but does not use."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import PAGE_PERMISSION_TYPES, Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import register_permission_policy

VIEW_DRAFTS = ("view", _("View drafts"), _("View the drafts of any page"))


class ReadablePagePolicy(PagePermissionPolicy):
    """Wagtail's page permissions, where whoever may view a page can also find it in the explorer."""

    def instances_with_direct_explore_permission(self, user):
        pages = super().instances_with_direct_explore_permission(user)
        if user.is_superuser:
            return pages
        permissions = self.get_cached_permissions_for_user(user)
        return pages + [
            permission.page
            for permission in permissions
            if permission.permission.codename == "view_page"
        ]

    def explorable_instances(self, user):
        readable = self.instances_user_has_any_permission_for(user, {"view"})
        return super().explorable_instances(user) | readable


def register_draft_permission():
    """Offer the permission in the form of a group, which would otherwise remove it, and apply it."""
    PAGE_PERMISSION_TYPES.append(VIEW_DRAFTS)
    register_permission_policy(Page, ReadablePagePolicy())
