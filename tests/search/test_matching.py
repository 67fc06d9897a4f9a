"""Which words match which pages, and in which order, with each engine."""

import datetime
import time

import pytest
from django.utils import timezone

from search.engines import SearchRequest
from search.indexing.indexer import index_pages, unindex_pages
from search.query.expansion import QueryExpansion, merge_expansions
from search.query.spelling import vocabulary
from tests import factories

pytestmark = pytest.mark.each_database


@pytest.mark.parametrize(
    "query_text",
    [
        *("handskindustri", "handskindustrin", "handskar", "industrier", "Handskindustri!"),
        *("handsk-industri", "handskindustrri", "handkindustrin", "latexhandskar"),
    ],
)
def test_a_compound_is_found_by_its_forms_its_words_and_other_spellings(publish, find, query_text):
    publish("Brott i handskindustrin")
    publish("Möte om något helt annat")

    assert find(query_text) == ["Brott i handskindustrin"]


@pytest.mark.parametrize(
    "query_text", ["lakemedel", "läkemedel", "LÄKEMEDLEN", "lakemedlen", "laekemedel"]
)
def test_who_has_no_swedish_keyboard_finds_as_much(publish, find, query_text):
    publish("Krav på läkemedel")

    assert find(query_text) == ["Krav på läkemedel"]


def test_who_types_diacritics_does_not_find_words_without_them(publish, find):
    publish("En hora nämns")
    publish("Att höra leverantörer")

    assert find("höra") == ["Att höra leverantörer"]
    assert find("hora") == ["En hora nämns", "Att höra leverantörer"]


@pytest.mark.parametrize(
    "query_text", ["xyzzyqwert", "blorptang", "", "och att för", "!!!", "-", "🙂"]
)
def test_nonsense_finds_nothing(publish, find, query_text):
    publish("Krav på läkemedel", "Upphandling av handskar i Thailand.")

    assert find(query_text) == []


def test_a_word_that_is_known_is_not_taken_for_another(publish, find):
    publish("En grupp möts")

    assert find("gruva") == []


def test_a_misspelt_word_is_read_as_the_nearest_and_that_is_said(publish, find):
    publish("Nya kontraktsvillkor")

    assert find("kontraktsvilkor") == ["Nya kontraktsvillkor"]
    assert QueryExpansion("nya kontraktsvilkor", "sv").corrections == {
        "kontraktsvilkor": "kontraktsvillkor"
    }


def test_another_form_of_a_word_that_is_written_is_no_misspelling(publish):
    page = publish("Krav på läkemedel")
    index_pages([factories.translate(page, title="Policies", excerpt="Words.")])

    for text, language in (("läkemedlens krav", "sv"), ("policy", "en")):
        expansion = QueryExpansion(text, language)
        assert (expansion.corrections, expansion.unknown_words) == ({}, [])


def test_synonyms_of_one_word_and_of_several_are_found_after_what_was_asked_for(publish, find):
    publish("Uppförandekoden för leverantörer")
    publish("A code of conduct in health care")

    assert find("code of conduct") == [
        "A code of conduct in health care",
        "Uppförandekoden för leverantörer",
    ]
    assert find("uppförandekod")[0] == "Uppförandekoden för leverantörer"


def test_a_verb_finds_its_noun(publish, find):
    publish("Tillverkning i Thailand")

    assert find("tillverka") == ["Tillverkning i Thailand"]


def test_a_verb_and_its_particle_find_their_noun(publish, find):
    publish("Uppföljning av avtal")

    assert find("hur följer man upp")[0] == "Uppföljning av avtal"
    assert find("att gripa in") == []


def test_a_title_counts_more_than_a_text_and_a_word_more_than_a_part(publish, find):
    publish("Ett besök", "Fabriken gör förband.")
    publish("Om fabriksrevisioner", "Ett besök.")
    publish("Fabriken i Bangkok", "Ett besök.")

    assert find("fabrik") == ["Fabriken i Bangkok", "Om fabriksrevisioner", "Ett besök"]


def test_all_words_beside_each_other_come_first(publish, find):
    publish("Instrument och annat", "Barnarbete och kirurgiska ingrepp.")
    publish("Möte i en region")
    publish("Kirurgiska instrument")

    assert find("kirurgiska instrument") == ["Kirurgiska instrument", "Instrument och annat"]


def test_a_page_is_found_by_the_rows_that_it_is_about_under_their_old_names_too(publish, find):
    region = factories.RegionFactory(
        code="SE-AB", name_sv="Region Stockholm", former_sv="Stockholms läns landsting"
    )
    publish("Ett besök", regions=[region])

    assert find("Stockholms läns landsting")[0] == "Ett besök"
    assert find("region stockholm")[0] == "Ett besök"


def test_of_equals_the_newest_comes_first_and_then_the_last_written(publish, find):
    day = datetime.date(2017, 5, 1)
    for title, date in [("Krav 1", day), ("Krav 2", datetime.date(2018, 1, 1)), ("Krav 3", day)]:
        publish(title, date=date)

    assert find("krav") == ["Krav 2", "Krav 3", "Krav 1"]
    assert find("krav", order="newest") == ["Krav 2", "Krav 3", "Krav 1"]
    assert find("krav", order="oldest") == ["Krav 1", "Krav 3", "Krav 2"]
    assert find("krav", start=1, size=1) == ["Krav 3"]
    assert find("krav", start=10**9) == []


def test_english_pages_are_found_in_english(publish, find):
    page = publish("Krav på läkemedel")
    english = factories.translate(page, title="Demands on pharmaceuticals", excerpt="Policies.")
    index_pages([english])

    assert find("policy demanded", "en") == ["Demands on pharmaceuticals"]
    assert find("medicines", "en") == ["Demands on pharmaceuticals"]
    assert find("läkemedel", "en") == []


def test_words_are_completed_in_both_spellings(publish):
    publish("Läkemedel och läkare", "Läkemedel i lakan.")

    assert vocabulary("sv").completions("läkem", 5) == ["läkemedel"]
    assert vocabulary("sv").completions("lakem", 5) == ["läkemedel"]
    assert vocabulary("sv").completions("lak", 5) == ["lakan", "läkare", "läkemedel"]
    assert vocabulary("sv").completions("läk", 1) == ["läkare"]


def test_words_of_a_page_that_is_taken_away_are_neither_completed_nor_proposed(publish):
    page = publish("Hemligheten")
    assert vocabulary("sv").completions("hemlig", 5) == ["hemligheten"]

    unindex_pages([page.pk])
    factories.StandardPageFactory()

    assert vocabulary("sv").completions("hemlig", 5) == []
    assert vocabulary("sv").corrections("hemligeten") == []


def test_words_of_a_page_whose_time_is_over_are_not_completed(publish):
    page = publish("Hemligheten")
    page.expire_at = timezone.now() + datetime.timedelta(milliseconds=300)
    page.save()
    assert vocabulary("sv").completions("hemlig", 5) == ["hemligheten"]

    time.sleep(0.4)

    assert vocabulary("sv").completions("hemlig", 5) == []


@pytest.mark.parametrize(
    "query_text",
    [
        '"kirurgiska instrument"',
        "”kirurgiska instrument”",
        '"kirurgiska instrument',
        'tillverkning "kirurgiska instrument"',
        '"kirurgiskt instrument"',
    ],
)
def test_quoted_words_must_follow_each_other_and_a_missing_mark_stands_at_the_end(
    publish, find, query_text
):
    publish("Instrument av stål", "De är kirurgiska.")
    publish("Kirurgiska instrument")
    publish("Tillverkning i Thailand")

    assert find(query_text) == ["Kirurgiska instrument"]


def test_every_quoted_phrase_must_be_had(publish, find):
    publish("Krav på läkemedel", "Kirurgiska instrument granskas.")
    publish("Krav på läkemedel")

    assert len(find('"krav på läkemedel"')) == 2
    assert find('"krav på läkemedel" och "kirurgiska instrument"') == ["Krav på läkemedel"]
    assert find('"krav på läkemedel" "instrument kirurgiska"') == []


def test_a_quoted_word_is_neither_corrected_nor_exchanged_for_a_synonym(publish, find):
    publish("Barnarbete i gruvor")
    publish("Child labour in mines")

    assert find("barnarbete")[:2] == ["Barnarbete i gruvor", "Child labour in mines"]
    assert find('"barnarbete"') == ["Barnarbete i gruvor"]
    assert find("barnarbte")[0] == "Barnarbete i gruvor"
    assert find('"barnarbte"') == []


def test_a_quoted_phrase_is_found_in_each_of_the_languages_that_are_searched(publish, engine):
    page = publish("Krav på läkemedel")
    index_pages([factories.translate(page, title="The Who demands", excerpt="Policies.")])

    def hit_titles(text):
        groups = merge_expansions([QueryExpansion(text, language) for language in ("sv", "en")])
        return [hit.title for hit in engine.search(SearchRequest(groups)).hits]

    assert hit_titles('"krav på läkemedel"') == ["Krav på läkemedel"]
    assert hit_titles('"the who demands"') == ["The Who demands"]
