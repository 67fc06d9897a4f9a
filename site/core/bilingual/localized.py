"""Texts in the reader's language, or in Swedish where they are not translated yet."""

from django.conf import settings
from django.db.models import F
from django.utils.translation import get_language


class LocalizedString(str):
    """A text whose `language` is a language code where it differs from the page's, else empty."""

    def __new__(cls, text, language=""):
        string = super().__new__(cls, text)
        string.language = language
        return string


def localized_string(text, path, translation_state):
    """Return the plain text at a content path of a page with the language that it is in."""
    is_swedish = path in translation_state.get("swedish", ())
    return LocalizedString(text, settings.LANGUAGE_CODE if is_swedish else "")


def add_translated(rows, translations=None):
    """Set `row.translated`, the row's texts by name, on Swedish `TranslatableOrderable`s of one model.

    Texts are in the active language where they are translated. The translated rows are fetched in one
    query, or given as {translation key: row}, each with the `translation_state` of its page.
    """
    rows = list(rows)
    if get_language() == settings.LANGUAGE_CODE or not rows:
        translations = {}
    elif translations is None:
        translations = _fetch_translated(rows)
    for row in rows:
        translated = translations.get(row.translation_key)
        row.translated = {name: localized_column(row, translated, name) for name in row.words}
    return rows


def translated_rows(page, relation, *select_related):
    """Return the child rows of a page with `translated` set, in one query.

    In a preview they are those of the draft; an English draft has its own words and today's facts.
    """
    model = page._meta.get_field(relation).related_model
    rows = list(
        model.objects.filter(page__translation_key=page.translation_key).select_related(
            "locale", *select_related
        )
    )
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
    """Return the texts of one column of rows with `translated`; those still in Swedish are left out."""
    texts = [row.translated[name] for row in rows]
    return [text for text in texts if not text.language]


def localized_column(swedish, translated, name):
    """Return a column of a row as a `LocalizedString`; a translated row may hold Swedish text."""
    source = getattr(swedish, name)
    if get_language() == settings.LANGUAGE_CODE:
        return LocalizedString(source)
    own = getattr(translated, name) if translated else ""
    if own and own != source and not _is_swedish(translated, name):
        return LocalizedString(own)
    return LocalizedString(source, settings.LANGUAGE_CODE if source else "")


def _fetch_translated(rows):
    """Return the live rows in the active language by translation key."""
    translated = (
        type(rows[0])
        .objects.filter(
            translation_key__in=[row.translation_key for row in rows],
            locale__language_code=get_language(),
            page__live=True,
        )
        .annotate(translation_state=F("page__translation_state"))
    )
    return {row.translation_key: row for row in translated}


def _is_swedish(row, name):
    """Return whether the page of a row lists a column of it as still in Swedish."""
    relation = row._meta.get_field("page").remote_field.get_accessor_name()
    return f"{relation}.{row.translation_key}.{name}" in row.translation_state.get("swedish", ())
