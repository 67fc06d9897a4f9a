"""Orders translations; the worker begins them."""

import uuid

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Locale

from core.refusals import Refused

from .. import notices, status
from ..models import State, TranslationJob, TranslationStatus, Wanted
from . import rights
from .submitting import places_of
from .turns import turn


def order(pages, locale, user, *, assignee=None, due=None, note=""):
    """Order the translation of Swedish pages in one batch; return the new jobs.

    What is ordered already is left as it is, and so is what is published as Swedish has it; where
    nothing is left it is refused. Nothing is translated here: the worker begins what is not begun.
    """
    with turn(user):
        if len(orderable(pages, locale, user)) < len(pages):
            raise PermissionDenied
        check_assignee(assignee, pages, locale)
        jobs = _new_jobs(pages, locale)
        if not jobs:
            raise Refused(
                _("Nothing was ordered: it is ordered already, or published as Swedish has it.")
            )
        batch = uuid.uuid4()
        for job in jobs:
            job.assignee, job.due, job.note = assignee, due, note
            job.batch, job.ordered_by = batch, user
        TranslationJob.objects.bulk_create(jobs)
        for job in jobs:
            if job.status.translation_id is None:
                status.want(job.status.page, Wanted.SUBMIT, user, locale)
            notices.assigned(job, user)
        return jobs


def orderable(pages, locale, user):
    """Return those of some pages whose translation a user may order: Swedish ones, with the right to."""
    swedish = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    sources = [page for page in pages if page.locale_id == swedish.pk and page.depth > 1]
    places = places_of(sources, locale)
    return [page for page in sources if rights.may_submit(page, places[page.pk], user)]


def check_assignee(assignee, pages, locale):
    """Refuse to assign a translation to somebody who may not edit it."""
    if assignee is None:
        return
    places = places_of(pages, locale).values()
    if not rights.editors_of(places).filter(pk=assignee.pk).exists():
        raise Refused(
            _("%(person)s may not edit all of these pages in that language. Choose somebody else.")
            % {"person": get_user_display_name(assignee)}
        )


def _new_jobs(pages, locale):
    """Return a job, not saved, for each page that has none and is not published as Swedish has it."""
    rows = TranslationStatus.objects.filter(locale=locale, page__in=pages)
    known = set(rows.values_list("page", flat=True))
    for page in pages:
        if page.pk not in known:
            status.refresh(page, locale)
    open_jobs = TranslationJob.objects.filter(done_at=None).values("status")
    wanting = rows.exclude(state=State.PUBLISHED).exclude(pk__in=open_jobs)
    wanting = wanting.select_related("page").order_by("page__path")
    return [TranslationJob(status=found, words=found.words_left) for found in wanting]
