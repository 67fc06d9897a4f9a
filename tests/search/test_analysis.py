"""From text to terms: inflection, compounds, å ä ö, and what happens without the data."""

import logging
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import analysis_version, analyzer
from search.analysis.folding import fold, restore_diacritics
from search.analysis.languages import LEXICON_FILE, Swedish
from search.analysis.lexicon import Lexicon
from search.analysis.tokens import MAX_WORD_LENGTH, normalized

COMPOUNDS = [
    *("antibiotika+resistens", "barn+arbete", "block+kedja", "fabriks+revision", "handsk+industri"),
    *("inköps+central", "konflikt+mineraler", "kontrakts+villkor", "kyckling+fabrik"),
    *("leverans+kedja", "leverantörs+dialog", "livsmedels+kedjan", "läkemedels+rester"),
    *("migrant+arbetare", "miljö+strateg", "risk+analys", "textil+fabrik"),
    *("undersöknings+handskar", "uppförande+kod", "verksamhets+plan"),
]
SAME_WORD = [
    *(
        "kedja kedjan",
        "kedja kedjor",
        "läkemedel läkemedlen",
        "analys analyser",
        "hållbar hållbara",
    ),
    *("villkor villkoren", "land länder", "bok böcker", "ledamot ledamöter", "stad städerna"),
    *("vinna vann", "skriva skrivit", "tjänsteman tjänstemännen", "handske handskar"),
    *("fabrik fabrikernas", "politiker politikerna", "revidera reviderade", "podd poddar"),
]

words = st.text("abcdefghijklmnopqrstuvwxyzåäöé", min_size=1, max_size=30)
texts = st.text(max_size=200)


def tokens(text, language="sv"):
    return [token for token in analyzer(language).tokens(text) if token.analysis.stems]


def stems(word, language="sv"):
    [token] = tokens(word, language)
    return set(token.analysis.stems)


def parts(word):
    [token] = tokens(word)
    return [token.word[part.start : part.end] for part in token.analysis.parts]


@pytest.mark.parametrize("compound", COMPOUNDS)
def test_a_compound_is_split_into_its_words_and_nothing_else(compound):
    assert parts(compound.replace("+", "")) == compound.split("+")


def test_there_are_twenty_compounds_of_forty_words():
    assert (len(COMPOUNDS), sum(len(word.split("+")) for word in COMPOUNDS)) == (20, 40)


@pytest.mark.parametrize(
    "word",
    [
        "Thailand",
        "undersökning",
        "organisation",
        "europeiska",
        "landsting",
        "upphandling",
        "Halland",
    ],
)
def test_what_only_looks_like_a_compound_is_left_whole(word):
    assert parts(word) == []


def test_parts_that_are_compounds_are_split_as_well():
    assert parts("kycklingproduktionsanläggningar") == [
        "kyckling", "produktionsanläggningar", "produktions", "anläggningar"
    ]  # fmt: skip


@pytest.mark.parametrize("pair", SAME_WORD)
def test_forms_of_a_word_have_a_stem_in_common(pair):
    one, other = pair.split()

    assert stems(one) & stems(other)


def test_a_part_of_a_compound_has_the_stem_of_its_word():
    [token] = tokens("Handskindustrin")

    assert [set(part.stems) for part in token.analysis.parts] == [
        stems("handskar"),
        stems("industri"),
    ]


def test_a_word_with_hyphens_is_the_same_as_without_and_has_its_pieces():
    [token] = tokens("anti-korruption")

    assert set(token.analysis.stems) == stems("antikorruption")
    assert [set(part.stems) for part in token.analysis.parts] == [
        stems("anti"),
        stems("korruption"),
    ]


def test_a_genitive_of_a_name_is_the_name():
    assert [token.word for token in tokens("SIWI:s magasin, TLV's krav")] == [
        "siwi",
        "magasin",
        "tlv",
        "krav",
    ]


def test_a_missing_space_after_a_full_stop_does_not_join_words():
    assert [token.word for token in tokens("SA8000.Vi upphandlar")] == ["sa8000", "upphandlar"]


def test_stop_words_say_nothing_with_or_without_diacritics():
    assert tokens("hur är det för att och for") == []
    assert tokens("how is it to be", "en") == []


def test_english_is_stemmed_as_english():
    assert stems("policies", "en") == stems("policy", "en")


def test_hear_is_not_whore():
    assert not stems("höra") & stems("hora")
    assert restore_diacritics("höra", {"hora"}.__contains__) == []


def test_who_types_without_diacritics_may_mean_words_with_them():
    assert restore_diacritics("lakemedel", {"läkemedel", "låkemedel"}.__contains__) == [
        "låkemedel",
        "läkemedel",
    ]
    assert restore_diacritics("lakemedelsforetag", analyzer("sv").is_known) == ["läkemedelsföretag"]


@given(words)
def test_folding_twice_is_folding_once(word):
    assert fold(fold(word)) == fold(word)


@given(words)
def test_what_a_word_may_stand_for_folds_to_it(word):
    spellings = restore_diacritics(word, lambda _other: True)
    assert {fold(spelling) for spelling in spellings} <= {fold(word)}


@given(words)
def test_parts_of_any_word_lie_within_it_and_have_stems(word):
    for token in tokens(word):
        for part in token.analysis.parts:
            assert 0 <= part.start < part.end <= len(token.word)
            assert part.stems


@given(words)
def test_the_outermost_parts_of_any_compound_cover_it(word):
    assert "".join(Lexicon(LEXICON_FILE).split(word)) in ("", word)


@given(texts, st.sampled_from(["sv", "en"]))
def test_any_text_has_tokens_in_order_that_stand_where_they_say(text, language):
    end = 0
    for token in analyzer(language).tokens(text):
        assert end <= token.start < token.end <= len(normalized(text))
        assert normalized(text)[token.start : token.end].lower() == token.word
        assert token.end - token.start <= MAX_WORD_LENGTH
        end = token.end


@given(texts)
def test_a_text_has_the_same_tokens_in_any_normal_form(text):
    def terms(text):
        return [(token.word, token.analysis) for token in analyzer("sv").tokens(text)]

    assert terms(unicodedata.normalize("NFD", text)) == terms(unicodedata.normalize("NFC", text))


def test_without_its_data_swedish_is_stemmed_and_says_so_once(caplog):
    with caplog.at_level(logging.WARNING):
        swedish = Swedish(Path("/nowhere/swedish.marisa"))
        analyses = [swedish.analyse(word) for word in ("handskar", "handskindustrin")]

    assert [analysis.stems for analysis in analyses] == [("handsk",), ("handskindustrin",)]
    assert [analysis.parts for analysis in analyses] == [(), ()]
    assert len(caplog.records) == 1
    assert not swedish.is_known("handskar")


def test_the_version_tells_rules_data_and_stemmer():
    rules, data, stemmer = analysis_version().split("-")

    assert rules.isdigit()
    assert len(data) == 8
    assert stemmer[0].isdigit()
