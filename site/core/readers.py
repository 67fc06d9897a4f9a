"""Readers of unpublished pages: the right to view drafts in a part of the page tree, and nothing else.

Wagtail has the permission `view_page` but no use for it; here it opens the explorer and the drafts.
"""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.preview import ViewDraftView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.admin.wagtail_hooks import ExplorerMenuItem
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

VIEW = ("view", _("View drafts"), _("View the drafts of any page"))


class ReadablePagePolicy(PagePermissionPolicy):
    """Wagtail's rights to pages, in which whoever may view a page can also find it."""

    def instances_with_direct_explore_permission(self, user):
        pages = super().instances_with_direct_explore_permission(user)
        if user.is_superuser:
            return pages
        rights = self.get_cached_permissions_for_user(user)
        return pages + [right.page for right in rights if right.permission.codename == "view_page"]

    def explorable_instances(self, user):
        readable = self.instances_user_has_any_permission_for(user, {"view"})
        return super().explorable_instances(user) | readable


class ReadableExplorerView(ExplorableIndexView):
    """The page explorer, open to readers as well."""

    any_permission_required = ExplorableIndexView.any_permission_required | {"view"}


class ReadableDraftView(ViewDraftView):
    """The latest draft of a page, shown to readers as well."""

    def dispatch(self, request, page_id, *args, **kwargs):
        page = get_object_or_404(Page, pk=page_id)
        policy = policy_registry.get(page)
        if policy.user_has_permission_for_instance(request.user, "view", page):
            draft = page.get_latest_revision_as_object()
            return draft.make_preview_request(request, draft.default_preview_mode)
        return super().dispatch(request, page_id, *args, **kwargs)


class ReadablePageViewSet(PageViewSet):
    """The admin views of every page type."""

    index_view_class = ReadableExplorerView
    view_draft_view_class = ReadableDraftView


class ReadersMenuItem(ExplorerMenuItem):
    """The explorer in the menu of those whom Wagtail would not show it: readers who edit nothing."""

    def is_shown(self, request):
        policy = policy_registry.get_by_type(Page)
        return policy.user_has_permission(request.user, "view") and not super().is_shown(request)
