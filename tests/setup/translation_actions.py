"""What a user of the admin can try with translations."""

from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from translation import services
from translation.models import TranslationJob, TranslationStatus

from .actions import NEW_TITLE, Action, admin_url


def translation_actions():
    """Return what can be tried with a translation that is whole and not published, by name."""
    return {
        "write a string": Action(
            _segment, lambda site: {"value": NEW_TITLE}, _written, False, method="put"
        ),
        "write in the editor": Action(
            _editor("localized"),
            lambda site: {
                "action": "save",
                f"text-{site.segment.pk}": NEW_TITLE,
                f"shown-{site.segment.pk}": "Write to us.",
            },
            _written,
            form=False,
        ),
        "load a file": Action(
            admin_url("wagtail_localize:upload_pofile", "translation"),
            lambda site: {"file": _file(site)},
            _written,
            form=False,
        ),
        "publish": Action(
            _editor("localized"),
            lambda site: {"action": "publish"},
            _live("localized"),
            form=False,
        ),
        "send to review": Action(
            _editor("localized"),
            lambda site: {"action": "review"},
            lambda site: Page.objects.get(pk=site.localized.pk).workflow_in_progress,
            form=False,
        ),
        "approve": _decision("approve", _live("waiting")),
        "send back": _decision(
            "reject", lambda site: not Page.objects.get(pk=site.waiting.pk).workflow_in_progress
        ),
        "take back": Action(
            _editor("sent"),
            lambda site: {"action": "withdraw"},
            lambda site: not Page.objects.get(pk=site.sent.pk).workflow_in_progress,
            form=False,
        ),
        "compare": Action(
            lambda site: reverse(
                "wagtail_localize:update_translations", args=[site.translation.source_id]
            ),
            done=lambda site: (
                not TranslationStatus.objects.get(translation=site.translation).is_being_compared
            ),
        ),
        "stop": Action(
            admin_url("wagtail_localize:stop_translation", "translation"),
            done=lambda site: not Translation.objects.get(pk=site.translation.pk).enabled,
            form=False,
        ),
        "make an alias": Action(
            admin_url("wagtail_localize:convert_to_alias", "localized"),
            done=lambda site: Page.objects.get(pk=site.localized.pk).alias_of_id is not None,
            form=False,
        ),
    }


def job_actions():
    """Return what can be tried with a job of the translator's and one that nobody has."""
    back = {"next": reverse("wagtailadmin_reports:site_history")}

    def job(site):
        return TranslationJob.objects.filter(pk=site.job.pk).first()

    return {
        "take": Action(
            admin_url("translation_take_job", "free_job"),
            done=lambda site: (
                TranslationJob.objects.exclude(assignee=None).filter(pk=site.free_job.pk).exists()
            ),
            form=False,
        ),
        "give back": Action(
            admin_url("translation_release_job", "job"),
            lambda site: back,
            lambda site: job(site).assignee is None,
            form=False,
        ),
        "change": Action(
            admin_url("translation_job", "job"),
            lambda site: back | {"note": NEW_TITLE},
            lambda site: job(site).note == NEW_TITLE,
        ),
        "cancel": Action(
            admin_url("translation_cancel_job", "job"),
            lambda site: back,
            lambda site: job(site) is None,
        ),
    }


def order_actions():
    """Return the orders of translations, by what is ordered."""
    pages = ("untranslated", "own_area", "other_area", "english_only")
    return {page: _order(page) for page in pages}


def report_actions():
    """Return who finds what in the report, by the page."""
    address = admin_url("wagtail_localize:translations_report")
    titles = {"a post": "Nyheten", "own area": "Egna", "other area": "Andras"}
    return {page: Action(address, sees=f">{title}<") for page, title in titles.items()}


def _editor(page):
    return admin_url("wagtailadmin_pages:edit", page)


def _live(page):
    return lambda site: Page.objects.get(pk=getattr(site, page).pk).live


def _decision(action, done):
    changes = {"action": action, "comment": "Rubriken."}
    return Action(_editor("waiting"), lambda site: changes, done, form=False)


def _segment(site):
    return reverse(
        "wagtail_localize:edit_string_translation", args=[site.translation.pk, site.segment.pk]
    )


def _written(site):
    return StringTranslation.objects.filter(data=NEW_TITLE).exists()


def _file(site):
    text = services.export_po(site.translation, site.users["A"]).replace("Write to us.", NEW_TITLE)
    return ContentFile(text.encode(), name="en.po")


def _order(page):
    def done(site):
        key = getattr(site, page).pk
        return TranslationJob.objects.filter(status__page=key).exists()

    return Action(
        admin_url("wagtail_localize:submit_page_translation", page),
        lambda site: {"locale": site.english_home.locale_id, "note": NEW_TITLE},
        done,
        form=False,
    )
