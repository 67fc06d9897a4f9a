"""The admin for draft readers: users who may find and read drafts, and change nothing."""

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from wagtail import hooks
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.preview import ViewDraftView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.admin.wagtail_hooks import ExplorerMenuItem
from wagtail.models import Page
from wagtail.permissions import policy_registry


class ReadableExplorerView(ExplorableIndexView):
    """The page explorer, open to draft readers as well."""

    any_permission_required = ExplorableIndexView.any_permission_required | {"view"}

    @cached_property
    def explorable_columns(self):
        """The columns, as the hook `construct_page_listing_columns(request, columns)` leaves them."""
        columns = super().explorable_columns
        for construct in hooks.get_hooks("construct_page_listing_columns"):
            construct(self.request, columns)
        return columns


class ReadableDraftView(ViewDraftView):
    """The latest draft of a page, shown to draft readers as well."""

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
    """The explorer in the menu of draft readers who edit nothing; Wagtail would not show it to them."""

    def is_shown(self, request):
        policy = policy_registry.get_by_type(Page)
        return policy.user_has_permission(request.user, "view") and not super().is_shown(request)
