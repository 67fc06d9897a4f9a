"""What is highlighted in the hits."""

from search.query.expansion import QueryExpansion
from search.results.highlights import FRAGMENT_LENGTH, best_fragment, highlight


def highlighted(text, query_text, cut=highlight, language="sv"):
    terms = {term for group in QueryExpansion(query_text, language).groups for term in group.terms}
    return "".join(
        f"[{span.text}]" if span.highlighted else span.text for span in cut(text, language, terms)
    )


def test_a_form_is_marked_whole_and_of_a_compound_only_the_part(db):
    assert (
        highlighted("Handskar i handskindustrin.", "handske") == "[Handskar] i [handsk]industrin."
    )
    assert highlighted("Alla läkemedelsrester", "rester") == "Alla läkemedels[rester]"
    assert highlighted("Handskindustrin", "handskindustri") == "[Handskindustrin]"
    assert highlighted("E-handel", "handel") == "E-[handel]"


def test_nothing_is_marked_where_nothing_was_found(db):
    assert highlighted("En hora nämns", "höra") == "En hora nämns"
    assert highlighted("", "hora") == ""


def test_of_a_long_text_the_piece_with_most_marks_is_cut_out_at_spaces(db):
    text = "Inledning. " * 60 + "Läkemedel i vatten och läkemedel i mark. " + "Avslutning. " * 60

    shown = highlighted(text, "läkemedel", best_fragment)

    assert "[Läkemedel] i vatten och [läkemedel] i mark." in shown
    assert shown.startswith("… Inledning.") and shown.endswith("Avslutning. …".strip())
    assert len(shown) <= FRAGMENT_LENGTH + 20


def test_the_pieces_of_a_text_are_the_text(db):
    text = "Ett läkemedelsföretag & <b>två</b> läkemedel."

    assert "".join(span.text for span in highlight(text, "sv", {"läkemedel"})) == text
