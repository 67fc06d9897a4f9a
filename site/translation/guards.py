"""Closes what wagtail-localize leaves open: its permission to submit knows no page and no language.

Each guard stands before the view of the same address and hands over to it.
"""

from functools import wraps

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.views.edit_translation import stop_translation
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from core import publishing


def no_alias(request, page_id):
    """An English page is never replaced by the Swedish one."""
    raise Http404


def submit_page(request, page_id):
    """Begin a translation: of a Swedish page, by who may edit and publish where it will lie."""
    page = get_object_or_404(Page, pk=page_id)
    if page.locale.language_code != settings.LANGUAGE_CODE:
        raise PermissionDenied
    for locale in Locale.objects.exclude(pk=page.locale_id):
        if not _may_publish_at(_place_of(page, locale), request.user):
            raise PermissionDenied
    return SubmitPageTranslationView.as_view()(request, page_id=page_id)


def update(request, translation_source_id):
    """Bring Swedish changes to the translations: only who may edit and publish all of them."""
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    for translation in source.translations.filter(enabled=True):
        page = _target(translation)
        if not _may_publish_at(page, request.user):
            raise PermissionDenied
        if "publish_translations" in request.POST:
            publishing.check(page)
    return UpdateTranslationsView.as_view()(request, translation_source_id=translation_source_id)


def stop(request, translation_id):
    """Leave wagtail-localize: only who may edit and publish the translation."""
    if not _may_publish_at(
        _target(get_object_or_404(Translation, pk=translation_id)), request.user
    ):
        raise PermissionDenied
    return stop_translation(request, translation_id=translation_id)


def heed_lock(view):
    """Return the view of a translation so guarded that a page someone has locked stays as it is."""

    @wraps(view)
    def guarded(request, translation_id, **kwargs):
        page = _target(get_object_or_404(Translation, pk=translation_id))
        if request.method not in ("GET", "HEAD") and is_locked(page, request.user):
            raise PermissionDenied
        return view(request, translation_id, **kwargs)

    return guarded


def is_locked(page, user):
    """Return whether a lock on the page keeps the user from changing it."""
    return bool(page.permissions_for_user(user).page_locked())


def _place_of(page, locale):
    """Return the page's translation, or that of the nearest ancestor that has one, or the root."""
    for ancestor in page.get_ancestors(inclusive=True).order_by("-depth"):
        if translation := ancestor.get_translation_or_none(locale):
            return translation
    return page.get_root()


def _may_publish_at(page, user):
    rights = page.permissions_for_user(user)
    return user.is_superuser or (rights.can_edit() and rights.can_publish())


def _target(translation):
    try:
        return translation.get_target_instance()
    except ObjectDoesNotExist as error:
        raise Http404 from error
