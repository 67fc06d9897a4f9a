"""Makes the demo content.

What is recorded is not made again, so that a run can be interrupted and resumed.
"""

import datetime
from collections import defaultdict

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.core.files import File
from django.db import transaction
from django.utils import timezone
from wagtail.models import Collection, Locale

from accounts.models import User
from blog.models import PostPage
from core.models import SiteDocument, SiteImage
from riskareas.models import Cluster, RiskAreaDocument
from setup import area_editors, page_tree, roles
from translation.models import TranslationJob, TranslationStage, TranslationStatus
from translation.services import (
    change_job,
    import_translation,
    order_translations,
    sync_translations,
)

from . import content
from .bodies import BodyBuilder
from .models import DemoRecord
from .plan import planned_pages

PASSWORD = "hallbar-2026"
LOGINS = [
    ("admin", "Administratör", None),
    ("redaktor", "Redaktör", roles.EDITORS),
    ("omradesredaktor", "Områdesredaktör, kluster B", "Områdesredaktörer kluster B"),
    ("moderator", "Moderator", roles.MODERATORS),
    ("oversattare", "Översättare till engelska", roles.TRANSLATORS),
    ("granskare", "Granskare av engelska", roles.REVIEWERS),
    ("lasare", "Läsare av opublicerat", roles.READERS),
]
STALE_POST, HALF_DONE_POST = 3, 7
JOBS = [  # (number of the translated post, days until it is due, note)
    (HALF_DONE_POST, 7, "Länkas från nyhetsbrevet på fredag."),
    (STALE_POST, 14, "Bara det som har ändrats på slutet."),
]


class DemoBuilder:
    """Makes files, pages, translations and logins, and calls `advance` after each."""

    def __init__(self, advance):
        self.advance = advance
        self.done = DemoRecord.keys()
        self.english = Locale.objects.get(language_code="en")

    @staticmethod
    def steps():
        """Return how often `advance` is called in a whole run."""
        files = len(content.read_content("images")["image"]) + len(
            content.read_content("documents")["document"]
        )
        plan = planned_pages(defaultdict(type(None)))
        made = files + 2 * len(plan) + sum(item.in_english for item in plan)
        return made + len(LOGINS) + len(JOBS)

    def build(self):
        """Make everything that is missing."""
        images = {
            entry["key"]: self._image(entry) for entry in content.read_content("images")["image"]
        }
        documents = {
            entry["key"]: self._document(entry)
            for entry in content.read_content("documents")["document"]
        }
        plan = planned_pages(images)
        pages = {}
        for item in plan:
            page = self._create(item, pages)
            if page:
                pages[item.key] = page
        builder = BodyBuilder(pages, images, documents)
        for item in plan:
            if item.key in pages:
                self._publish(item, pages[item.key], builder, documents)
        self._translate_all(plan, pages, builder)
        roles.ensure_roles()
        self._logins()
        self._jobs(plan, pages)

    def _make_once(self, key, model, make):
        if key in self.done:
            record = DemoRecord.objects.get(key=key)
            existing = model.objects.filter(pk=record.object_id).first()
        else:
            with transaction.atomic():
                existing = DemoRecord.record(key, make())
        self.advance(key)
        return existing

    def _image(self, entry):
        def make():
            path = content.CONTENT_DIR / "images" / entry["file"]
            with path.open("rb") as file:
                return SiteImage.objects.create(
                    title=entry["title_sv"],
                    description=entry["alt_sv"],
                    description_en=entry["alt_en"],
                    file=File(file, path.name),
                    collection=Collection.get_first_root_node(),
                )

        return self._make_once(f"image:{entry['key']}", SiteImage, make)

    def _document(self, entry):
        def make():
            path = content.CONTENT_DIR / "documents" / entry["file"]
            cluster = Cluster.objects.filter(code=entry.get("collection")).first()
            with path.open("rb") as file:
                return SiteDocument.objects.create(
                    title=entry["title_sv"],
                    title_en=entry["title_en"],
                    file=File(file, path.name),
                    collection=area_editors.ensure_cluster_collection(cluster)
                    if cluster
                    else Collection.get_first_root_node(),
                )

        return self._make_once(f"document:{entry['key']}", SiteDocument, make)

    def _create(self, item, pages):
        """Make the page as a draft without its body, which may link to pages that are made later."""
        existing = self._existing_page(item, pages)
        if existing:
            return existing

        def make():
            page = item.model(
                title=item.key,
                slug=item.slug,
                live=False,
                **item.facts,
                **_placeholders(item.model),
            )
            pages[item.parent].add_child(instance=page)
            return page

        return self._make_once(item.key, item.model, make)

    def _existing_page(self, item, pages):
        """Return the home page or an index, which exists already: the demo only fills it."""
        if item.slug:
            return None
        self.advance(item.key)
        swedish = item.model.objects.filter(locale__language_code="sv")
        return swedish.first()

    @transaction.atomic
    def _publish(self, item, page, builder, documents):
        """Give a new page its words and publish it; in an existing page fill only the empty fields."""
        self.advance(item.key)
        words = item.words(builder, "sv")
        if not item.slug:
            if item.key in self.done:
                return
            _fill_empty_fields(item, page, words)
        elif page.first_published_at:
            return
        else:
            _set_fields(page, words)
            for relation, related in item.related_objects(builder.targets).items():
                setattr(page, relation, related)
            if item.documents:
                page.documents = [
                    RiskAreaDocument(document=documents[key], sort_order=order)
                    for order, key in enumerate(item.documents)
                ]
        page.save_revision().publish()

    def _translate_all(self, plan, pages, builder):
        posts = _translated_posts(plan)
        for item in plan:
            page = pages.get(item.key)
            if page is None or not item.in_english:
                continue
            half_done = item.key == posts[HALF_DONE_POST]
            stale = item.key == posts[STALE_POST]
            self._translate(item, page, builder, portion=0.5 if half_done else 1, stale=stale)

    def _translate(self, item, page, builder, portion, stale):
        def make():
            source = item.model.objects.get(pk=page.pk)
            translation = item.model(locale=self.english)
            _set_fields(translation, item.words(builder, "en"))
            translated = import_translation(source, translation, self.english, portion=portion)
            if stale:
                self._change_source(page)
            return translated

        self._make_once(f"en:{item.key}", item.model, make)

    def _change_source(self, page):
        """Change the Swedish text, so that its English is stale."""
        page.refresh_from_db()
        page.excerpt += " Texten kompletterades senare med hur arbetet fortsatte."
        page.save_revision().publish()
        sync_translations(page)

    def _jobs(self, plan, pages):
        """Order two jobs of the translator: to finish the half done post and to update the stale one."""
        posts = _translated_posts(plan)
        for number, days, note in JOBS:
            page = pages.get(posts[number])
            statuses = TranslationStatus.objects.filter(page=page and page.pk)
            if not statuses.exclude(state=TranslationStage.PUBLISHED).exists():
                continue

            def make(page=page, days=days, note=note):
                due = timezone.localdate() + datetime.timedelta(days)
                return self._job(page, due, note)

            self._make_once(job_key(number), TranslationJob, make)

    def _job(self, page, due, note):
        users = User.objects.all()
        orderer = users.filter(username="redaktor", groups__name=roles.EDITORS).first()
        translator = users.filter(username="oversattare", groups__name=roles.TRANSLATORS).first()
        details = {"assignee": translator, "due": due, "note": note}
        if job := TranslationJob.objects.filter(status__page=page.pk, done_at=None).first():
            return change_job(job, orderer, **details)
        return order_translations([page], self.english, orderer, **details)[0]

    def _logins(self):
        password = make_password(PASSWORD)  # hashed once, since hashing is slow on purpose
        taken = set(User.objects.values_list("username", flat=True))
        for name, title, group_name in LOGINS:
            key = f"login:{name}"
            if name in taken and key not in self.done:
                continue  # a user that the demo did not make

            def make(name=name, title=title, group_name=group_name):
                user = User.objects.create(
                    username=name,
                    email=f"{name}@example.org",
                    password=password,
                    first_name=title,
                    is_superuser=group_name is None,
                )
                if group_name:
                    user.groups.add(Group.objects.get(name=group_name))
                return user

            self._make_once(key, User, make)


def job_key(number):
    """Return the key under which the job for a translated post is recorded."""
    return f"job:{number}"


def _translated_posts(plan):
    return [item.key for item in plan if item.model is PostPage and item.in_english]


def _placeholders(model):
    """Return values for the required texts of a page that does not have its words yet."""
    required = {"excerpt", "summary", "intro"} & {field.name for field in model._meta.fields}
    return dict.fromkeys(required, "…")


def _set_fields(page, words):
    for name, value in words.items():
        field = page._meta.get_field(name)
        if hasattr(field, "stream_block"):
            value = field.stream_block.to_python(value)
        setattr(page, name, value)


def _fill_empty_fields(item, page, words):
    initial = page_tree.INITIAL_TEXTS.get(item.model, {})
    empty = {
        name: value
        for name, value in {**words, **item.facts}.items()
        if not getattr(page, name) or getattr(page, name) == initial.get(name)
    }
    before = page.serializable_data()
    _set_fields(page, empty)
    after = page.serializable_data()
    DemoRecord.record(item.key, page, {name: [before[name], after[name]] for name in empty})
