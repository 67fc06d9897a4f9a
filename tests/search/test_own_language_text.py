"""An English page is not found by what is still Swedish on it, and shows none of it among the hits."""

import pytest

from riskareas.choices import Level
from search.models import Posting, SearchEntry
from tests import factories
from tests.core.half_translated import (
    each_half,
    every_page_type,
    make_english_page,
    mark_as_swedish,
    plain_texts,
)


def entry(page):
    """Return the entry of a page as it is now."""
    return SearchEntry.objects.get(page=page.pk)


def indexed_paths(page):
    """Return the paths of the plain texts that the entry of a page contains."""
    indexed = f"{entry(page).summary}\n{entry(page).text}"
    return {path for path, words in plain_texts(page).items() if words in indexed}


@every_page_type
@each_half
def test_a_page_is_found_by_each_text_but_those_in_swedish(home, monkeypatch, model, half):
    page = make_english_page(model, monkeypatch)
    before = indexed_paths(page)
    swedish = sorted(before)[half::2]
    assert before

    page = mark_as_swedish(page, swedish)

    assert indexed_paths(page) == before - {*swedish}


def test_a_swedish_summary_leaves_no_word_and_no_term_behind(home):
    post = factories.PostPageFactory(body=[("heading", "Rubrik"), ("text", "<p>Body.</p>")])
    page = factories.translate(post, title="Gloves", excerpt="Handskarna granskades.")
    assert {"handskarna", "granskades", "rubrik"} <= set(entry(page).words)
    terms = entry(page).terms

    page = mark_as_swedish(page, ["excerpt", f"body.{page.body[0].id}"])

    assert (entry(page).summary, entry(page).text) == ("", "Body.")
    assert not {"handskarna", "granskades", "rubrik"} & set(entry(page).words)
    postings = Posting.objects.filter(entry=page.pk).values_list("term", flat=True)
    assert set(postings) == set(entry(page).terms) < set(terms)


def test_swedish_sentences_of_rich_text_are_left_out(home):
    sentence = (
        '<p>One. <span lang="sv">Två &amp; <b>tre</b>.</span> <span lang="sv">Fyra</span> Five.</p>'
    )
    callout = {"tone": "tip", "heading": "Advice", "text": sentence}
    accordion = {"items": [{"heading": "Question", "text": sentence}]}
    body = [("text", sentence), ("callout", callout), ("accordion", accordion)]
    english_home = factories.translate(home, title="Home", vision=sentence)
    page = factories.translate(factories.StandardPageFactory(body=body), title="About")

    for translated in (page, english_home):
        shown = mark_as_swedish(translated, [])
        assert not {"två", "tre", "fyra"} & set(entry(shown).words)
        assert {"one", "five"} <= set(entry(shown).words)


def test_findings_and_reasons_are_found_in_english_once_they_are_translated(home):
    factories.PillarFactory(code="environment")
    assessment = factories.RiskAssessmentPageFactory(levels=[Level.HIGH])
    follow_up = factories.FollowUpPageFactory(
        findings=[factories.FindingFactory(text="Lönen var låg."), factories.FindingFactory()]
    )
    for page, rows, word in ((assessment, "cells", "reason"), (follow_up, "findings", "text")):
        english = factories.translate(page, title="In English", summary="Summary.")
        swedish = getattr(getattr(page, rows).first(), word)
        assert swedish in entry(page).text
        assert swedish not in entry(english).text

        draft = english.get_latest_revision_as_object()
        setattr(draft, rows, list(getattr(draft, rows).all()))
        setattr(getattr(draft, rows).all()[0], word, "Wages were low.")
        draft.save_revision().publish()

        assert "Wages were low." in entry(english).text
        assert swedish not in entry(english).text


@pytest.mark.parametrize("address", ["/en/search/", "/en/search/json/", "/en/search/atom/"])
def test_no_way_into_the_search_shows_swedish_of_an_english_page(home, client, address):
    page = factories.translate(factories.PostPageFactory(), title="Gloves", excerpt="Handskarna.")
    address = f"{address}?q=gloves&language=en"
    assert "Handskarna." in client.get(address).content.decode()

    mark_as_swedish(page, ["excerpt"])

    answer = client.get(address).content.decode()
    assert "Gloves" in answer
    assert "Handskarna." not in answer
