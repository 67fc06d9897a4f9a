"""The hooks of the translation editor, in place of wagtail-localize's views."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail_localize.models import Translation

from ..services.publishing.slugs_and_redirects import SLUG_CHANGED
from ..views.actions.change_slug import change_slug_view
from ..views.actions.detach import detach_view, reattach_and_redirect
from ..views.editor.edit_segment import edit_segment
from ..views.editor.preview import preview_translation
from ..views.editor.translation_editor import TranslationEditor
from .removed_urls import raise_not_found

REATTACH = "localize-restart-translation"


@hooks.register("before_edit_page", order=-1)
def edit_translation(request, page):
    """Show the translation editor for a page with an enabled translation; handle its reattachment."""
    translation = (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale=page.locale_id
        )
        .select_related("source__locale", "target_locale")
        .first()
    )
    if translation and translation.enabled:
        return TranslationEditor.as_view()(request, translation=translation)
    if translation and request.method == "POST" and REATTACH in request.POST:
        return reattach_and_redirect(request, page, translation)
    return None


@hooks.register("construct_page_action_menu")
def remove_reattach_button(menu_items, request, context):
    """Remove the button that reattaches a page for users who may not publish it."""
    page = context.get("page")
    if page and page.pk and not page.permissions_for_user(request.user).can_publish():
        menu_items[:] = [item for item in menu_items if item.name != REATTACH]


@hooks.register("register_admin_urls", order=-1)
def register_editor_urls():
    """Shadow wagtail-localize's URLs with the same patterns."""
    prefix = "localize/translate/<int:translation_id>"
    return [
        path(f"{prefix}/strings/<int:string_segment_id>/edit/", edit_segment),
        path(f"{prefix}/overrides/<int:overridable_segment_id>/edit/", raise_not_found),
        path(f"{prefix}/preview/", preview_translation),
        path(f"{prefix}/preview/<str:mode>/", preview_translation),
        path(f"{prefix}/disable/", detach_view),
        path(f"{prefix}/address/", change_slug_view, name="translation_change_address"),
    ]


@hooks.register("register_log_actions")
def register_log_actions(actions):
    """Describe changed slugs in the page's history."""

    @actions.register_action(SLUG_CHANGED)
    class SlugChangeFormatter(LogFormatter):
        """Formats the log entry of a changed slug."""

        label = _("Change address")

        def format_message(self, log_entry):
            return _("Address changed from “%(before)s” to “%(after)s”") % log_entry.data
