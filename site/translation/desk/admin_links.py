"""Where the admin leads from a page, or from its status, as far as a user may go."""

from itertools import groupby

from django.urls import reverse
from wagtail.models import Page
from wagtail.permissions import policy_registry

from ..services import permissions
from ..services.drafts.submission import nearest_translations


def page_admin_url(page, user):
    """Return the address of a page's editor, of its draft where a user may only read, or None."""
    if permissions.may_edit(page, user):
        return reverse("wagtailadmin_pages:edit", args=[page.pk])
    policy = policy_registry.get_by_type(Page)
    if policy.user_has_permission_for_instance(user, "view", page):
        return reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    return None


def order_url(page):
    """Return where the translation of a Swedish page is ordered."""
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def translation_urls(statuses, user):
    """Return {key of a status: where it leads a user}: to the translated page, or to ordering it.

    None is where a user may do neither. It takes two queries for a language, however many there are.
    """
    found = {s.pk: page_admin_url(s.target, user) if s.target else None for s in statuses}
    if user.has_perm(permissions.SUBMIT):
        absent = [status for status in statuses if not status.target]
        own = [status for status in absent if permissions.may_edit(status.page, user)]
        below = [*_to_own_places([status for status in absent if status not in own], user)]
        found |= {status.pk: order_url(status.page) for status in own + below}
    return found


def _to_own_places(statuses, user):
    """Yield the statuses whose translated pages would lie where a user may edit."""
    statuses = sorted(statuses, key=lambda status: status.locale_id)
    for locale, group in groupby(statuses, key=lambda status: status.locale_id):
        group = list(group)
        places = nearest_translations([status.page for status in group], locale)
        yield from (s for s in group if permissions.may_edit(places[s.page_id], user))
