"""Makes published posts by the thousand, as an archive of many years would hold."""

import datetime
import uuid

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from blog.models import BlogIndexPage, NewsKind, PostPage
from blog.models.posts import RELATIONS
from core.models import ContentVersion, SiteImage
from tests.benchmarks.pages import BATCH, insert_pages

FIRST_DAY, DAYS = datetime.date(2005, 1, 1), 17 * 365
EXCERPT = (
    "Fyra leverantörer har visat hur de följer upp arbetsvillkoren hos sina underleverantörer. "
    "Två av dem behöver göra mer före nästa avtalsår."
)
PARAGRAPH = (
    "Granskningen gjordes på leverantörens kontor och i två fabriker. Vi läste avtal, löneunderlag "
    "och schemalagda arbetstider, och vi talade med dem som arbetar där utan att chefer hörde på. "
    "Det vi fann stämde inte alltid med vad leverantören hade svarat på frågorna före besöket."
)


@transaction.atomic
def make_posts(count):
    """Add `count` Swedish posts to the news, every second with a translation if there is an English index."""
    swedish = BlogIndexPage.objects.get(locale__language_code="sv")
    english = BlogIndexPage.objects.filter(locale__language_code="en").first()
    material = _Material(swedish)
    first = swedish.numchild
    posts = [material.post(number) for number in range(first, first + count)]
    _add(swedish, posts, material)
    if english:
        translations = [_translation(post, english) for post in posts[::2]]
        _add(english, translations, material)
    ContentVersion.bump()


class _Material:
    """The terms, images and links of generated posts; the number of a post decides which it gets."""

    def __init__(self, index):
        self.index = index
        self.content_type = ContentType.objects.get_for_model(PostPage)
        self.kinds = list(NewsKind.objects.all())
        self.images = list(SiteImage.objects.values_list("pk", flat=True))
        self.terms = {
            name: list(
                PostPage._meta.get_field(name).related_model.objects.values_list("pk", flat=True)
            )
            for name in RELATIONS
        }
        self.body_block = PostPage._meta.get_field("body").stream_block
        self.now = timezone.now()

    def post(self, number):
        title = f"Granskning {number} av hur varor tillverkas"
        date = FIRST_DAY + datetime.timedelta(days=number * 7919 % DAYS)
        return PostPage(
            title=title,
            draft_title=title,
            slug=f"granskning-{number}",
            translation_key=uuid.uuid4(),
            locale_id=self.index.locale_id,
            content_type=self.content_type,
            first_published_at=self.now,
            last_published_at=self.now,
            date=date,
            day_order=number % 3,
            kind=self.kinds[number % len(self.kinds)],
            excerpt=EXCERPT,
            image_id=self._image(number) if number % 3 else None,
            body=self.body_block.to_python(self._body(number)),
        )

    def terms_of(self, post, name, place):
        """Return the keys of none to two rows for a relation of a post; translations get the same."""
        number, terms = int(post.slug.rpartition("-")[2]), self.terms[name]
        return {
            terms[(number + extra) % len(terms)] for extra in range((number >> place) % 3) if terms
        }

    def _body(self, number):
        link = f'<a linktype="page" id="{self.index.pk}">alla nyheter</a>'
        blocks = [
            ("text", f"<p>{PARAGRAPH}</p><p>{PARAGRAPH} Läs {link}.</p>"),
            ("heading", "Så gick granskningen till"),
            ("text", f"<p>{PARAGRAPH}</p><ul><li>Kontor</li><li>Fabrik</li></ul>"),
            (
                "quote",
                {"text": "Det vi frågar efter blir det de mäter.", "attribution": "Samordnare"},
            ),
            ("callout", {"tone": "tip", "heading": "Börja här", "text": f"<p>{PARAGRAPH}</p>"}),
        ]
        if number % 5 == 0 and (image := self._image(number)):
            choice = {"image": image, "decorative": True, "alt_text": ""}
            blocks.append(("image", {"image": choice, "caption": "Fabriken"}))
        return [
            {"type": kind, "value": value, "id": str(uuid.UUID(int=place))}
            for place, (kind, value) in enumerate(blocks)
        ]

    def _image(self, number):
        return self.images[number % len(self.images)] if self.images else None


def _translation(post, index):
    values = {
        field.attname: getattr(post, field.attname)
        for field in PostPage._meta.concrete_fields
        if field.attname not in ("id", "page_ptr_id", "path", "depth", "url_path")
    }
    title = post.title.replace("Granskning", "Audit")
    changed = {"locale_id": index.locale_id, "title": title, "draft_title": title}
    return PostPage(**values | changed | {"slug": post.slug.replace("granskning", "audit")})


def _add(index, posts, material):
    insert_pages(index, posts)
    _relate(posts, material)


def _relate(posts, material):
    for place, name in enumerate(RELATIONS):
        relation = PostPage._meta.get_field(name)
        through = relation.remote_field.through
        own, other = relation.m2m_column_name(), relation.m2m_reverse_name()
        through.objects.bulk_create(
            [
                through(**{own: post.pk, other: term})
                for post in posts
                for term in material.terms_of(post, name, place)
            ],
            batch_size=BATCH,
        )
