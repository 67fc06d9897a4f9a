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
            _segment, lambda world: {"value": NEW_TITLE}, _written, False, method="put"
        ),
        "write in the editor": Action(
            _editor("localized"),
            lambda world: {
                "action": "save",
                f"text-{world.segment.pk}": NEW_TITLE,
                f"shown-{world.segment.pk}": "Write to us.",
            },
            _written,
            form=False,
        ),
        "load a file": Action(
            admin_url("wagtail_localize:upload_pofile", "translation"),
            lambda world: {"file": _file(world)},
            _written,
            form=False,
        ),
        "publish": Action(
            _editor("localized"),
            lambda world: {"action": "publish"},
            _live("localized"),
            form=False,
        ),
        "send to review": Action(
            _editor("localized"),
            lambda world: {"action": "review"},
            lambda world: Page.objects.get(pk=world.localized.pk).workflow_in_progress,
            form=False,
        ),
        "approve": _decision("approve", _live("waiting")),
        "send back": _decision(
            "reject", lambda world: not Page.objects.get(pk=world.waiting.pk).workflow_in_progress
        ),
        "take back": Action(
            _editor("sent"),
            lambda world: {"action": "withdraw"},
            lambda world: not Page.objects.get(pk=world.sent.pk).workflow_in_progress,
            form=False,
        ),
        "compare": Action(
            lambda world: reverse(
                "wagtail_localize:update_translations", args=[world.translation.source_id]
            ),
            done=lambda world: (
                not TranslationStatus.objects.get(translation=world.translation).is_being_compared
            ),
        ),
        "stop": Action(
            admin_url("wagtail_localize:stop_translation", "translation"),
            done=lambda world: not Translation.objects.get(pk=world.translation.pk).enabled,
            form=False,
        ),
        "make an alias": Action(
            admin_url("wagtail_localize:convert_to_alias", "localized"),
            done=lambda world: Page.objects.get(pk=world.localized.pk).alias_of_id is not None,
            form=False,
        ),
    }


def job_actions():
    """Return what can be tried with a job of the translator's and one that nobody has."""
    back = {"next": reverse("wagtailadmin_reports:site_history")}

    def job(world):
        return TranslationJob.objects.filter(pk=world.job.pk).first()

    return {
        "take": Action(
            admin_url("translation_take_job", "free_job"),
            done=lambda world: (
                TranslationJob.objects.exclude(assignee=None).filter(pk=world.free_job.pk).exists()
            ),
            form=False,
        ),
        "give back": Action(
            admin_url("translation_release_job", "job"),
            lambda world: back,
            lambda world: job(world).assignee is None,
            form=False,
        ),
        "change": Action(
            admin_url("translation_job", "job"),
            lambda world: back | {"note": NEW_TITLE},
            lambda world: job(world).note == NEW_TITLE,
        ),
        "cancel": Action(
            admin_url("translation_cancel_job", "job"),
            lambda world: back,
            lambda world: job(world) is None,
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
    return lambda world: Page.objects.get(pk=getattr(world, page).pk).live


def _decision(action, done):
    changes = {"action": action, "comment": "Rubriken."}
    return Action(_editor("waiting"), lambda world: changes, done, form=False)


def _segment(world):
    return reverse(
        "wagtail_localize:edit_string_translation", args=[world.translation.pk, world.segment.pk]
    )


def _written(world):
    return StringTranslation.objects.filter(data=NEW_TITLE).exists()


def _file(world):
    text = services.export_po(world.translation, world.users["A"]).replace(
        "Write to us.", NEW_TITLE
    )
    return ContentFile(text.encode(), name="en.po")


def _order(page):
    def done(world):
        key = getattr(world, page).pk
        return TranslationJob.objects.filter(status__page=key).exists()

    return Action(
        admin_url("wagtail_localize:submit_page_translation", page),
        lambda world: {"locale": world.english_home.locale_id, "note": NEW_TITLE},
        done,
        form=False,
    )
