"""Guards wagtail-localize's addresses, and takes the conversion to an alias out of the menus."""

from django.core.exceptions import PermissionDenied
from django.urls import path
from wagtail import hooks
from wagtail_localize.models import Translation
from wagtail_localize.views import edit_translation

from core import publishing

from . import guards


@hooks.register("register_admin_urls", order=-1)
def register_guarded_addresses():
    """Stand before the addresses of the same pattern in wagtail-localize."""
    translation = "localize/translate/<int:translation_id>"
    return [
        path("localize/page/<int:page_id>/convert_to_alias/", guards.no_alias),
        path("localize/submit/page/<int:page_id>/", guards.submit_page),
        path("localize/update/<int:translation_source_id>/", guards.update),
        path(f"{translation}/disable/", guards.stop),
        path(
            f"{translation}/strings/<int:string_segment_id>/edit/",
            guards.heed_lock(edit_translation.edit_string_translation),
        ),
        path(
            f"{translation}/overrides/<int:overridable_segment_id>/edit/",
            guards.heed_lock(edit_translation.edit_override),
        ),
        path(
            f"{translation}/pofile/upload/",
            guards.heed_lock(edit_translation.upload_pofile),
        ),
        path(
            f"{translation}/machine_translate/",
            guards.heed_lock(edit_translation.machine_translate),
        ),
    ]


@hooks.register("before_edit_page", order=-1)
def heed_lock_and_rules(request, page):
    """Keep wagtail-localize's editor from publishing what is locked or what may not be public."""
    translations = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id
    )
    if request.method == "POST" and translations.exists():
        if guards.is_locked(page, request.user):
            raise PermissionDenied
        if request.POST.get("action") == "publish":
            publishing.check(page)


@hooks.register("construct_page_action_menu")
def remove_conversion_to_alias(menu_items, request, context):
    """Take the conversion to an alias out of the menu of a page."""
    menu_items[:] = [item for item in menu_items if item.name != "localize-convert-to-alias"]
