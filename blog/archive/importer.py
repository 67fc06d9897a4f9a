"""Imports archived posts: each is added once, in a transaction of its own, and then left to editors."""

from collections import Counter
from dataclasses import dataclass, field

from django.conf import settings
from django.db import transaction
from django.utils.html import escape, strip_tags
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug

from core.reserved_slugs import is_subpage_route

from ..models import ArchiveRecord, BlogIndexPage, NewsKind, PostPage
from .dump import digest
from .label_file import PostLabels
from .old_address_redirects import old_ids_by_digest

KIND_WITHOUT_LABEL = "KAN"
MAX_SLUG_LENGTH = 240  # leaves room for a numeric suffix where slugs collide


@dataclass
class ImportReport:
    """What an import added, and what it left alone because editors have changed it."""

    added: int = 0
    existing: int = 0
    without_label: int = 0
    changed: list = field(default_factory=list)
    deleted: list = field(default_factory=list)
    vision: str = ""


class ArchiveImport:
    """Imports the posts of dumps, oldest first, and calls `advance` after each."""

    def __init__(self, dumps, labels=None, advance=lambda: None, dry_run=False):
        self.dumps = sorted(dumps, key=lambda dump: dump.last_date)
        self.labels = labels
        self.advance = advance
        self.dry_run = dry_run
        self.report = ImportReport()
        self._old_ids = old_ids_by_digest()
        self._posts_of_day = Counter()

    def run(self):
        """Import what has not been imported, and return the `Report`.

        Raises `BlogIndexPage.DoesNotExist` or `NewsKind.DoesNotExist` before `setup_site` was run.
        """
        self._index = BlogIndexPage.objects.get(locale__language_code=settings.LANGUAGE_CODE)
        self._kind = NewsKind.objects.get(code=KIND_WITHOUT_LABEL)
        for dump in self.dumps:
            for post in dump.oldest_first():
                self._import_post(post, f"{dump.path.name}:{post.line}")
                self.advance()
        self.report.vision = self._write_vision()
        return self.report

    def _import_post(self, post, origin):
        self._posts_of_day[post.date] += 1
        labels = self.labels.find(post) if self.labels else None
        self.report.without_label += labels is None
        record = ArchiveRecord.objects.select_related("page").filter(digest=post.digest).first()
        if record or not (
            self.dry_run or self._add(post, labels or PostLabels(self._kind), origin)
        ):
            self._report_on(record, post)
        else:
            self.report.added += 1

    def _report_on(self, record, post):
        """Report whether editors have changed or deleted a post that was imported before."""
        self.report.existing += 1
        page = record and record.page
        if record and not page:
            self.report.deleted.append(post)
        elif page and (
            not page.live
            or page.latest_revision_id != record.revision
            or digest(page.date, page.title, page.excerpt) != record.digest
        ):
            self.report.changed.append(post)

    @transaction.atomic
    def _add(self, post, labels, origin):
        """Publish a post; return False if another import has added it meanwhile."""
        record, is_new = ArchiveRecord.objects.get_or_create(
            digest=post.digest, defaults={"old_id": self._old_ids.get(post.digest)}
        )
        if not is_new:
            return False
        index = BlogIndexPage.objects.select_for_update(of=("self",)).get(pk=self._index.pk)
        page = PostPage(
            title=post.title,
            slug=_slug(index, post.title),
            locale=index.locale,
            date=post.date,
            day_order=self._posts_of_day[post.date],
            kind=labels.kind,
            excerpt=post.excerpt,
            imported_from=origin,
            live=False,
        )
        for relation, terms in labels.terms.items():
            setattr(page, relation, terms)
        index.add_child(instance=page)
        revision = page.save_revision()
        revision.publish()
        record.page, record.revision = page, revision.pk
        record.save()
        return True

    def _write_vision(self):
        """Give the home page its vision if it has none; return a sentence about what was done."""
        visions = {dump.vision for dump in self.dumps if dump.vision}
        if not visions:
            return "The files hold no vision."
        home = self._index.get_parent().specific
        if strip_tags(home.vision).strip():
            return "The home page has a vision already; it was left as it is."
        if home.has_unpublished_changes:
            return "The home page has unpublished changes; it was left as it is, without a vision."
        if not self.dry_run:
            home.vision = f"<p>{escape(visions.pop())}</p>"
            home.save_revision().publish()
        return "The vision is written to the home page."


def _slug(index, title):
    """Return a free slug that is none of the news index's own addresses."""
    slug = slugify(title)[:MAX_SLUG_LENGTH].rstrip("-")
    if not slug or is_subpage_route(BlogIndexPage, slug):
        slug = f"post-{slug}".strip("-")
    return find_available_slug(index, slug)
