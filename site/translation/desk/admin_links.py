"""The URLs in the admin that a user may open from a page or from its status."""

from itertools import groupby

from django.urls import reverse
from wagtail.models import Page
from wagtail.permissions import policy_registry

from ..services import permissions
from ..services.nearest_translations import nearest_translations


def page_admin_url(page, user):
    """Return the URL of a page's editor, or of its draft where the user may only read it, or None."""
    if permissions.may_edit(page, user):
        return reverse("wagtailadmin_pages:edit", args=[page.pk])
    policy = policy_registry.get_by_type(Page)
    if policy.user_has_permission_for_instance(user, "view", page):
        return reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    return None


def order_url(page):
    """Return the URL where the translation of a Swedish page is ordered."""
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def translation_urls(statuses, user):
    """Return {status.pk: URL of the translated page, or of where it is ordered}.

    The URL is None where the user may do neither. It takes two queries for a language, whatever the
    number of statuses.
    """
    urls = {s.pk: page_admin_url(s.target, user) if s.target else None for s in statuses}
    if user.has_perm(permissions.SUBMIT):
        missing = [status for status in statuses if not status.target]
        editable = [status for status in missing if permissions.may_edit(status.page, user)]
        others = [status for status in missing if status not in editable]
        statuses_to_order = [*editable, *_with_editable_nearest(others, user)]
        urls |= {status.pk: order_url(status.page) for status in statuses_to_order}
    return urls


def _with_editable_nearest(statuses, user):
    """Yield the statuses whose translated pages would be created where the user may edit."""
    statuses = sorted(statuses, key=lambda status: status.locale_id)
    for locale, group in groupby(statuses, key=lambda status: status.locale_id):
        group = list(group)
        nearest = nearest_translations([status.page for status in group], locale)
        yield from (s for s in group if permissions.may_edit(nearest[s.page_id], user))
