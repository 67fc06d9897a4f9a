"""Builds the entry of a page from its search document."""

from django.utils.translation import override

from ..analysis import analysis_version, analyzer
from ..models import SearchEntry
from ..scoring.term_weights import (
    SUMMARY_WEIGHT,
    TERM_NAME_WEIGHT,
    TEXT_WEIGHT,
    TITLE_WEIGHT,
    compute_term_weights,
)


def build_entry(page):
    """Return the entry of a page, unsaved."""
    language = page.locale.language_code
    with override(language):
        document = page.search_document()
        terms_by_facet = {
            facet: {term.code: term for term in terms} for facet, terms in document.facets.items()
        }
        term_names = [
            name
            for terms in terms_by_facet.values()
            for term in terms.values()
            for name in term.search_names
        ]
    fields = [
        (TITLE_WEIGHT, page.title),
        (SUMMARY_WEIGHT, document.summary),
        *((TERM_NAME_WEIGHT, name) for name in term_names),
        *((TEXT_WEIGHT, text) for text in document.texts),
    ]
    return SearchEntry(
        page_id=page.pk,
        language=language,
        type=page._meta.label_lower,
        url_path=page.url_path,
        title=page.title,
        summary=document.summary,
        text="\n".join(filter(None, document.texts)),
        date=document.date,
        expire_at=page.expire_at,
        facets={facet: sorted(terms) for facet, terms in terms_by_facet.items() if terms},
        terms=compute_term_weights(language, fields),
        words=_distinct_words(language, fields),
        analyzer=analysis_version(),
    )


def _distinct_words(language, fields):
    tokens = (token for _weight, text in fields for token in analyzer(language).tokens(text))
    return sorted({token.word for token in tokens if token.analysis.stems})
