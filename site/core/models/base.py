"""The base page: facts that follow the Swedish source, publishing rules, visibility, search."""

import logging

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.template.response import TemplateResponse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.coreutils import find_available_slug
from wagtail.models import Page, PageViewRestriction

from .. import localize
from ..bilingual import facts
from ..bilingual.translated_text import OwnLanguageText, TranslatedText
from ..caching.site_state import get_site_state
from ..publishing import rules
from ..publishing.page_events import notify
from ..reserved_slugs import is_subpage_route, reserved_slugs

logger = logging.getLogger("publishing")
SCHEDULED = "wagtail.publish.scheduled"
COMMON_FACTS = ("show_in_menus", "expire_at")
DRAFT_COLUMNS = {
    *("draft_title", "has_unpublished_changes", "latest_revision", "latest_revision_created_at"),
}


class BasePageForm(WagtailAdminPageForm):
    """Gives a new page the depth that it will have, so that it can check its slug."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.parent_page:
            self.instance.planned_depth = self.parent_page.depth + 1


class BasePage(Page):
    """A page of this site.

    `facts` names the fields, relations and child rows that every translation takes from the
    Swedish page in the transaction that saves either; all other texts are words.
    `select_related_fields` names the foreign keys that are fetched along with a page to show it,
    `subject_field` the foreign key to the term that the page is about. `translation_state` says which
    texts are translated: see `core.bilingual.translation_state`.
    """

    translation_state = models.JSONField(default=dict, editable=False)

    base_form_class = BasePageForm
    planned_depth = None
    facts = COMMON_FACTS
    fact_streams = ()
    select_related_fields = ()
    subject_field = None
    override_translatable_fields = localize.translatable_fields(facts=("show_in_menus",))

    class Meta:
        abstract = True

    @property
    def is_translation(self):
        """Whether this page translates a Swedish page, rather than being the source."""
        return bool(self.locale_id) and self.locale.language_code != settings.LANGUAGE_CODE

    def clean(self):
        super().clean()
        if self._is_reserved(self.slug):
            raise ValidationError(
                {"slug": _("“%(slug)s” is reserved; choose another.") % {"slug": self.slug}}
            )

    @property
    def translated(self):
        """The texts of the page by name, each with its language: what templates show."""
        return TranslatedText(self)

    @property
    def own_language_text(self):
        """The texts of the page that are in its own language, by name: what the search reads."""
        return OwnLanguageText(self)

    @transaction.atomic
    def save(self, clean=True, user=None, log_action=False, **kwargs):
        """Save; a translation copies its facts first, a source saves its translations afterwards.

        Listeners of `page_saved` are called in the same transaction, unless only the draft changes.
        """
        written = kwargs.get("update_fields")
        with_facts = written is None or not {*self.facts, *self.fact_streams}.isdisjoint(written)
        if with_facts and self.is_translation:
            self._take_from_source()
        if with_facts and self.live:
            rules.check_page_rules(self)
        result = super().save(clean=clean, user=user, log_action=log_action, **kwargs)
        if with_facts and not self.is_translation:
            for translation in self._translations():
                translation.save(clean=False)
        if written is None or not DRAFT_COLUMNS.issuperset(written):
            notify("page_saved", self)
        return result

    def publishing_errors(self, day):
        """Return why the page may not be public on a day: a message for each field."""
        return {}

    def publish(self, revision, log_action=True, **kwargs):
        """Publish or schedule a revision; one that may not be public leaves everything as it was.

        A scheduled revision is published without a user to tell: it is logged and stays scheduled.
        """
        page = revision.as_object()
        try:
            rules.check_publishing(page, page.go_live_at, kwargs.get("user"))
        except rules.PublishingRefused as refusal:
            if log_action != SCHEDULED:
                raise
            logger.error("Page %s: %s", page.pk, refusal)
            return
        super().publish(revision, log_action=log_action, **kwargs)

    def search_document(self):
        """Return the `SearchDocument` of the page; every page type has one."""
        raise NotImplementedError

    def get_view_restrictions(self):
        """Return Wagtail's restrictions, without a query where no restricted page lies above."""
        if any(self.path.startswith(path) for path in get_site_state().restricted_paths):
            return super().get_view_restrictions()
        return PageViewRestriction.objects.none()

    def serve_password_required_response(self, request, form, action_url):
        """Ask for the password without showing anything of the page behind it."""
        response = TemplateResponse(
            request, "password_required.html", {"form": form, "action_url": action_url}
        )
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    def with_content_json(self, content):
        """Build the page of a revision; an English draft shows today's facts, not its own."""
        page = super().with_content_json(content)
        facts.restore_row_keys(page)
        page.take_facts()
        return page

    @property
    def source(self):
        """The Swedish page that this page translates, or None."""
        return self._source() if self.is_translation else None

    def take_facts(self, lock=False):
        """Give a translation today's facts; return the Swedish page, or None for that page itself."""
        source = self._source(lock) if self.is_translation else None
        if source:
            facts.copy_facts(source, self)
        return source

    def copy_for_translation(self, locale, copy_parents=False, alias=False, **kwargs):
        """Never make an alias: a missing ancestor becomes a real translation, begun as a draft."""
        if alias:
            parent = self.get_parent().specific
            if parent.depth > 1 and not parent.has_translation(locale):
                parent.copy_for_translation(locale, copy_parents=True, alias=True)
            return localize.begin_translation(self, locale)
        return super().copy_for_translation(locale, copy_parents=copy_parents, **kwargs)

    def take_slug_from_title(self, source):
        """Make the slug of a translation of `source` from its title, until it is first published."""
        if not self.first_published_at and self.pk and self.title != source.title:
            slug = slugify(self.title)
            if not slug or self._is_reserved(slug):
                slug = source.slug
            self.slug = find_available_slug(self.get_parent(), slug, ignore_page_id=self.pk)

    def _take_from_source(self):
        if source := self.take_facts(lock=True):
            self.take_slug_from_title(source)

    def _is_reserved(self, slug):
        """Return whether the site, or the page above, answers for a slug itself."""
        if (self.depth or self.planned_depth) == 3 and slug in reserved_slugs():
            return True
        return any(
            is_subpage_route(parent, slug) for parent in type(self).clean_parent_page_models()
        )

    def _source(self, lock=False):
        """Return the Swedish page; locking it before either side is written serialises both."""
        pages = type(self).objects.filter(
            translation_key=self.translation_key, locale__language_code=settings.LANGUAGE_CODE
        )
        return (pages.select_for_update(of=("self",)) if lock else pages).first()

    def _translations(self):
        return type(self).objects.filter(translation_key=self.translation_key).exclude(pk=self.pk)
