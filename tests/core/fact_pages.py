"""Pages of every type with all their facts and words, and every change that a fact can undergo."""

import copy
import datetime

from django.db import models
from django.utils import timezone
from wagtail.models import Page

from blog.models import BlogIndexPage, NewsKind, PostPage
from core import localize
from core.models import SiteDocument, SiteImage
from home.models import HomePage, StandardPage
from riskareas import models as areas
from riskareas.choices import Level
from tests import block_values, factories

PAGES = {
    HomePage: HomePage.objects.get,
    StandardPage: factories.StandardPageFactory,
    BlogIndexPage: BlogIndexPage.objects.get,
    PostPage: factories.PostPageFactory,
    areas.RiskAreaIndexPage: areas.RiskAreaIndexPage.objects.get,
    areas.RiskAreaPage: factories.RiskAreaPageFactory,
    areas.RiskAssessmentPage: factories.RiskAssessmentPageFactory,
    areas.FollowUpPage: factories.FollowUpPageFactory,
    areas.FollowUpIndexPage: areas.FollowUpIndexPage.objects.get,
    areas.RegionIndexPage: areas.RegionIndexPage.objects.get,
    areas.RegionPage: factories.RegionPageFactory,
    areas.ClusterPage: factories.ClusterPageFactory,
}
RELATED = {
    Page: factories.PlainPageFactory,
    SiteImage: factories.ImageFactory,
    SiteDocument: factories.DocumentFactory,
    NewsKind: factories.NewsKindFactory,
    areas.RiskArea: factories.RiskAreaFactory,
    areas.Region: factories.RegionFactory,
    areas.Cluster: factories.ClusterFactory,
    areas.Country: factories.CountryFactory,
    areas.Theme: factories.ThemeFactory,
    areas.Product: factories.ProductFactory,
    areas.Pillar: factories.PillarFactory,
    areas.Source: factories.SourceFactory,
}


def word_columns(model):
    """Return the columns that translators translate; rows with words have tests of their own."""
    return [
        name for name in localize.translated_field_names(model) if not _is_relation(model, name)
    ]


def make_page(model):
    """Return a published Swedish page with every fact and word filled in."""
    page = PAGES[model]()
    for name in word_columns(model):
        stream = _stream_block(model, name)
        setattr(
            page, name, block_values.sample_value(stream) if stream else block_values.unique_text()
        )
    for name in model.facts:
        field = model._meta.get_field(name)
        if field.many_to_many:
            setattr(page, name, [_value(field), _value(field)])
        elif field.one_to_many:
            if field.related_model is areas.RiskCell:
                factories.PillarFactory()
                _change_cells(page)
            else:
                _set_rows(page, field, [_row(field), _row(field)])
        else:
            setattr(page, name, _value(field))
    page.save_revision().publish()
    return reload_page(page)


def make_pair(model):
    """Return a published Swedish page with every fact and word, and its English page."""
    page = make_page(model)
    return page, factories.translate(page, **in_english(page))


def in_english(page, mark=" in English"):
    """Return the words of a page with a mark after each text."""
    words = {}
    for name in word_columns(type(page)):
        if _stream_block(type(page), name):
            words[name] = raw = _raw(page, name)
            for leaf in _leaves(page, name, raw):
                if leaf.is_text:
                    leaf.value += mark
        else:
            words[name] = getattr(page, name) + mark
    return words


def reload_page(page):
    """Return the page as the database has it now."""
    return type(page).objects.get(pk=page.pk)


def publish_change(page, change):
    """Change a page and publish it, as an editor does."""
    page = reload_page(page)
    change(page)
    page.save_revision().publish()


def facts_of(page):
    """Return the facts of a page in a form that can be compared between languages."""
    facts = {}
    for name in page.facts:
        field = page._meta.get_field(name)
        if field.many_to_many:
            facts[name] = {row.pk for row in getattr(page, name).all()}
        elif field.one_to_many:
            columns = [column.attname for column in _columns(field)]
            if hasattr(field.related_model, "words"):
                columns.append("translation_key")
            facts[name] = [
                [getattr(row, column) for column in columns] for row in getattr(page, name).all()
            ]
        else:
            facts[name] = getattr(page, field.attname)
    for name in page.fact_streams:
        facts[name] = {leaf.path: leaf.value for leaf in _leaves(page, name) if not leaf.is_text}
    return facts


def words_of(page):
    """Return the words of a page: its text columns and the texts of its blocks by path."""
    words = {}
    for name in word_columns(type(page)):
        if _stream_block(type(page), name):
            words[name] = {leaf.path: leaf.value for leaf in _leaves(page, name) if leaf.is_text}
        else:
            words[name] = getattr(page, name)
    return words


def changes(model):
    """Return for each fact of a page type a function for each thing that an editor can do to it."""
    names = (*model.facts, *model.fact_streams)
    return {name: list(_changes(model._meta.get_field(name), name)) for name in names}


def _changes(field, name):
    if field.many_to_many:
        yield lambda page: getattr(page, name).add(_value(field))
        yield lambda page: getattr(page, name).remove(getattr(page, name).first())
        yield lambda page: getattr(page, name).clear()
    elif field.related_model is areas.RiskCell:
        yield lambda page: _change_cells(page)
    elif field.one_to_many:
        yield lambda page: _set_rows(page, field, [*_rows(page, name), _row(field)])
        yield lambda page: _set_rows(page, field, _rows(page, name)[::-1])
        yield lambda page: _set_rows(page, field, _rows(page, name)[1:])
        yield lambda page: _set_rows(page, field, [])
    elif hasattr(field, "stream_block"):
        yield lambda page: _change_blocks(page, name)
        yield lambda page: _change_blocks(page, name, order=-1)
    else:
        yield lambda page: setattr(page, name, _value(field, getattr(page, name)))
        if field.null:
            yield lambda page: setattr(page, name, None)


def _change_blocks(page, name, order=1):
    raw = _raw(page, name)[::order]
    for leaf in _leaves(page, name, raw):
        if not leaf.is_text:
            leaf.value = block_values.sample_fact(leaf.block, other_than=leaf.value)
    setattr(page, name, raw)


def _value(field, other_than=None):
    if field.is_relation:
        return RELATED[field.related_model]()
    if isinstance(field, models.BooleanField):
        return not other_than
    if field.choices:
        values = [value for value, _label in field.choices]
        return values[(values.index(other_than) + 1) % len(values) if other_than else 0]
    if isinstance(field, models.CharField | models.TextField):
        return f"{other_than or ''}x"
    if isinstance(field, models.DateTimeField):
        return (other_than or timezone.now()) + datetime.timedelta(days=30)
    if isinstance(field, models.DateField):
        return (other_than or datetime.date(2017, 4, 25)) + datetime.timedelta(days=1)
    return (other_than or 0) + 1


def _columns(relation):
    """Return the facts of the rows of a child relation."""
    model = relation.related_model
    if names := getattr(model, "facts", ()):
        return [model._meta.get_field(name) for name in names]
    own = {"id", "sort_order", relation.field.name}
    return [field for field in model._meta.fields if field.name not in own]


def _row(relation):
    values = {column.name: _value(column) for column in _columns(relation)}
    words = getattr(relation.related_model, "words", ())
    return relation.related_model(**values, **dict.fromkeys(words, "Ord"))


def _change_cells(page):
    """Give a cell a level and its source: which cells there are is not the editor's to choose."""
    page.complete_cells()
    cell = page.cells.all()[0]
    cell.level, cell.reason = Level.HIGH, "Skälet."
    cell.source = factories.SourceFactory()


def _is_relation(model, name):
    return model._meta.get_field(name).one_to_many


def _rows(page, name):
    return list(getattr(page, name).all())


def _set_rows(page, relation, rows):
    for order, row in enumerate(rows):
        row.sort_order = order
    setattr(page, relation.name, rows)


def _stream_block(model, name):
    return getattr(model._meta.get_field(name), "stream_block", None)


def _raw(page, name):
    return copy.deepcopy(list(getattr(page, name).raw_data))


def _leaves(page, name, raw=None):
    holder = {name: _raw(page, name) if raw is None else raw}
    return block_values.leaves(_stream_block(type(page), name), holder, name)
