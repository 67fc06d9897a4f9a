"""Texts in the reader's language, or in Swedish where they are not translated yet: those of rows."""

from django.conf import settings
from django.db.models import F
from django.utils.translation import get_language


class LocalizedString(str):
    """A text that knows its `language`, a code, where that is another than the page's."""

    def __new__(cls, text, language=""):
        words = super().__new__(cls, text)
        words.language = language
        return words


def localized_string(text, path, translation_state):
    """Return the plain text at a content path of a page as `Words`: `core.bilingual.translation_state` says which are Swedish."""
    return LocalizedString(
        text, settings.LANGUAGE_CODE if path in translation_state.get("swedish", ()) else ""
    )


def add_translated(rows, twins=None):
    """Give each row `said`, its words by name, in the active language where they are translated.

    `rows` are Swedish `WordedRow`s of one model; their twins are asked for in one query, or given
    as {translation key: row}, each with the `wording` of its page.
    """
    rows = list(rows)
    if get_language() == settings.LANGUAGE_CODE or not rows:
        twins = {}
    elif twins is None:
        found = (
            type(rows[0])
            .objects.filter(
                translation_key__in=[row.translation_key for row in rows],
                locale__language_code=get_language(),
                page__live=True,
            )
            .annotate(translation_state=F("page__translation_state"))
        )
        twins = {row.translation_key: row for row in found}
    for row in rows:
        row.translated = {
            name: localized_column(row, twins.get(row.translation_key), name) for name in row.words
        }
    return rows


def translated_rows(page, relation, *related):
    """Return the rows of a page with `said`, `related` fetched along, in one query.

    In a preview they are those of the draft; an English draft has its own words and today's facts.
    """
    model = page._meta.get_field(relation).related_model
    found = model.objects.filter(page__translation_key=page.translation_key)
    rows = list(found.select_related("locale", *related))
    if relation in getattr(page, "_cluster_related_objects", ()):
        own = list(getattr(page, relation).all())
    else:
        own = [row for row in rows if row.locale_id == page.locale_id]
    if not page.is_translation:
        return add_translated(own)
    for row in own:
        row.translation_state = page.translation_state
    swedish = [row for row in rows if row.locale.language_code == settings.LANGUAGE_CODE]
    return add_translated(swedish, {row.translation_key: row for row in own})


def own_language_texts(rows, name):
    """Return what rows with `said` say under a name, without what is still in Swedish."""
    return [row.translated[name] for row in rows if not row.translated[name].language]


def localized_column(swedish, twin, name):
    """Return the `Words` of a column; a twin that holds Swedish text has not been translated."""
    source = getattr(swedish, name)
    if get_language() == settings.LANGUAGE_CODE:
        return LocalizedString(source)
    own = getattr(twin, name) if twin else ""
    if own and own != source and not _is_swedish(twin, name):
        return LocalizedString(own)
    return LocalizedString(source, settings.LANGUAGE_CODE if source else "")


def _is_swedish(row, name):
    """Whether the page of a row says that a column of it holds what Swedish once said."""
    relation = row._meta.get_field("page").remote_field.get_accessor_name()
    return f"{relation}.{row.translation_key}.{name}" in row.translation_state.get("swedish", ())
