"""The editor of translated pages, and what wagtail-localize's own used to answer."""

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
from .removed_urls import not_found

RESTART = "localize-restart-translation"


@hooks.register("before_edit_page", order=-1)
def edit_translation(request, page):
    """Show the translation editor for a page that is translated here; start following again."""
    translation = (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale=page.locale_id
        )
        .select_related("source__locale", "target_locale")
        .first()
    )
    if translation and translation.enabled:
        return TranslationEditor.as_view()(request, translation=translation)
    if translation and request.method == "POST" and RESTART in request.POST:
        return reattach_and_redirect(request, page, translation)
    return None


@hooks.register("construct_page_action_menu")
def remove_restart(menu_items, request, context):
    """Offer to follow Swedish again only to those who may."""
    page = context.get("page")
    if page and page.pk and not page.permissions_for_user(request.user).can_publish():
        menu_items[:] = [item for item in menu_items if item.name != RESTART]


@hooks.register("register_admin_urls", order=-1)
def register_editor_urls():
    """Stand before the addresses of the same pattern in wagtail-localize."""
    one = "localize/translate/<int:translation_id>"
    return [
        path(f"{one}/strings/<int:string_segment_id>/edit/", edit_segment),
        path(f"{one}/overrides/<int:overridable_segment_id>/edit/", not_found),
        path(f"{one}/preview/", preview_translation),
        path(f"{one}/preview/<str:mode>/", preview_translation),
        path(f"{one}/disable/", detach_view),
        path(f"{one}/address/", change_slug_view, name="translation_change_address"),
    ]


@hooks.register("register_log_actions")
def register_log_actions(actions):
    """Tell in the history what was done to an address."""

    @actions.register_action(SLUG_CHANGED)
    class AddressFormatter(LogFormatter):
        """A changed address."""

        label = _("Change address")

        def format_message(self, log_entry):
            return _("Address changed from “%(before)s” to “%(after)s”") % log_entry.data
