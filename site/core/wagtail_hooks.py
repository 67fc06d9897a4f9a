"""Changes to Wagtail's admin and to how it serves documents and links."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks

from .admin.draft_readers import ReadablePageViewSet, ReadersMenuItem
from .files.document_access import may_read_document
from .public.rich_text import PrefetchedDocumentLinkHandler, VisiblePageLinkHandler
from .publishing import rules
from .terms.usage import describe_uses


@hooks.register("before_serve_document", order=-1)
def serve_to_those_who_may_read(document, request):
    """Answer as if a document did not exist, unless the visitor or user may read it."""
    if not may_read_document(request.user, document):
        raise Http404


@hooks.register("register_rich_text_features", order=1)
def register_links(features):
    """Replace Wagtail's link handlers by ours; `order=1` runs after Wagtail's own registration."""
    features.register_link_type(VisiblePageLinkHandler)
    features.register_link_type(PrefetchedDocumentLinkHandler)


@hooks.register("insert_global_admin_css")
def link_admin_styles():
    """Correct the look of some of Wagtail's forms."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("register_admin_viewset")
def register_page_views():
    """Let draft readers into the explorer and the drafts."""
    return ReadablePageViewSet()


@hooks.register("register_admin_menu_item")
def register_readers_menu_item():
    """Give draft readers a menu item that leads to the explorer."""
    return ReadersMenuItem(
        gettext_lazy("Pages"),
        reverse("wagtailadmin_explore_root"),
        name="readers-explorer",
        icon_name="folder-open-inverse",
        order=100,
    )


@hooks.register("before_move_page", order=-1)
def refuse_to_show_a_move(request, page, destination):
    """Refuse before the confirmation view names the page; Wagtail checks only when it is confirmed."""
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise PermissionDenied


@hooks.register("before_publish_page")
def refuse_to_publish(request, page):
    """Refuse before anything but the draft is saved; `UserFacingErrorMiddleware` shows why."""
    rules.check_publishing(page, page.go_live_at, request.user)


@hooks.register("before_bulk_action")
def publish_all_or_none(request, action_type, pages, action):
    """Show an error for every chosen page that may not be public, and publish none where there is one."""
    if action_type != "publish":
        return None
    refusals = [*_refusals(request.user, _to_publish(pages, action))]
    for refusal in refusals:
        messages.error(request, str(refusal))
    return redirect(action.next_url) if refusals else None


def _to_publish(pages, action):
    """Yield the pages that a bulk action publishes: with the drafts below them, if so chosen."""
    for page in pages:
        yield page.specific
        if action.cleaned_form.cleaned_data["include_descendants"]:
            yield from page.get_descendants().not_live().specific()


def _refusals(user, pages):
    for page in pages:
        if page.permissions_for_user(user).can_publish():
            draft = page.get_latest_revision_as_object()
            try:
                rules.check_publishing(draft, draft.go_live_at, user)
            except rules.PublishingRefused as refusal:
                yield refusal


@hooks.register("before_delete_snippet")
def keep_terms_in_use(request, terms):
    """Refuse to delete terms that something refers to, and say what."""
    used = [(term, uses) for term in terms if (uses := describe_uses(term))]
    for term, uses in used:
        messages.error(
            request,
            _("“%(row)s” cannot be deleted while it is used: %(uses)s.")
            % {"row": term, "uses": ", ".join(uses)},
        )
    if used:
        return redirect(used[0][0].snippet_viewset.get_url_name("list"))
