"""The demo's posts, by their texts alone: no pictures and no links, so that they are made at once."""

import tomllib
from html import escape
from pathlib import Path
from uuid import UUID

from django.contrib.contenttypes.models import ContentType

import blog
import riskareas
from blog.models import BlogIndexPage, NewsKind, PostPage
from core.models import ContentVersion
from demo import content
from demo.plan import POST_RELATIONS
from search.indexing.indexer import index_pages
from setup.reference_data import REFERENCE_MODELS
from tests import factories
from tests.benchmarks.pages import insert_pages

LANGUAGES = ("sv", "en")
ROWS = Path(riskareas.__file__).parent / "data/rows.toml"
KINDS = Path(blog.__file__).parent / "data/kinds.toml"
ABOUT = ("pillar", "theme", "country", "risk_area", "cluster", "region")
MODELS = {name: REFERENCE_MODELS[name] for name in ABOUT} | {"kind": NewsKind}


def make_demo_posts():
    """Write the posts and their entries in both languages; return the slug of each by its key."""
    _make_terms()
    index = BlogIndexPage.objects.get()
    indexes = {"sv": index, "en": factories.translate(index)}
    kinds = NewsKind.objects.in_bulk(field_name="code")
    slugs = {}
    for language in LANGUAGES:
        entries = [entry for entry in content.read_posts() if language in entry]
        pages = [_page(entry, language, indexes[language], kinds) for entry in entries]
        insert_pages(indexes[language], pages)
        _relate(pages, entries)
        index_pages(list(PostPage.objects.in_bulk([page.pk for page in pages]).values()))
        slugs |= {page.pk: entry["slug"] for page, entry in zip(pages, entries, strict=True)}
    ContentVersion.bump()
    return slugs


def _make_terms():
    """Write the rows that posts are about, without what else belongs to them."""
    tables = tomllib.loads(ROWS.read_text()) | tomllib.loads(KINDS.read_text())
    for table, model in MODELS.items():
        by_code = {
            field.name: field.related_model.objects.in_bulk(field_name="code")
            for field in model._meta.fields
            if field.is_relation
        }
        model.objects.bulk_create(
            model(
                **{
                    name: by_code[name].get(value) if name in by_code else value
                    for name, value in ({"sort_order": place} | values).items()
                }
            )
            for place, values in enumerate(tables[table])
        )


def _page(entry, language, index, kinds):
    words = entry[language]
    text = "".join(f"<p>{escape(text)}</p>" for text in _texts(entry["body"], language))
    body = [{"type": "text", "value": text, "id": str(UUID(int=0))}]
    return PostPage(
        title=words["title"],
        draft_title=words["title"],
        slug=entry["slug"],
        locale_id=index.locale_id,
        content_type=ContentType.objects.get_for_model(PostPage),
        date=entry["date"],
        day_order=entry["day_order"],
        kind=kinds[entry["kind"]],
        excerpt=words["excerpt"],
        body=PostPage._meta.get_field("body").stream_block.to_python(body),
    )


def _texts(blocks, language):
    return [block[language] for block in blocks if isinstance(block.get(language), str)]


def _relate(pages, entries):
    for name, (relation, model) in POST_RELATIONS.items():
        rows = model.objects.in_bulk(field_name="code")
        through = PostPage._meta.get_field(relation).remote_field.through
        own = PostPage._meta.get_field(relation).m2m_column_name()
        other = PostPage._meta.get_field(relation).m2m_reverse_name()
        through.objects.bulk_create(
            through(**{own: page.pk, other: rows[code].pk})
            for page, entry in zip(pages, entries, strict=True)
            for code in entry.get(name, [])
        )
