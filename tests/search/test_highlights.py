"""What is marked in what was found."""

from search.query.expansion import QueryExpansion
from search.results.highlights import FRAGMENT_LENGTH, best_fragment, highlight


def marked(text, asked, cut=highlight, language="sv"):
    terms = {term for concept in QueryExpansion(asked, language).concepts for term in concept.terms}
    return "".join(
        f"[{piece.text}]" if piece.marked else piece.text for piece in cut(text, language, terms)
    )


def test_a_form_is_marked_whole_and_of_a_compound_only_the_part(db):
    assert marked("Handskar i handskindustrin.", "handske") == "[Handskar] i [handsk]industrin."
    assert marked("Alla läkemedelsrester", "rester") == "Alla läkemedels[rester]"
    assert marked("Handskindustrin", "handskindustri") == "[Handskindustrin]"
    assert marked("E-handel", "handel") == "E-[handel]"


def test_nothing_is_marked_where_nothing_was_found(db):
    assert marked("En hora nämns", "höra") == "En hora nämns"
    assert marked("", "hora") == ""


def test_of_a_long_text_the_piece_with_most_marks_is_cut_out_at_spaces(db):
    text = "Inledning. " * 60 + "Läkemedel i vatten och läkemedel i mark. " + "Avslutning. " * 60

    shown = marked(text, "läkemedel", best_fragment)

    assert "[Läkemedel] i vatten och [läkemedel] i mark." in shown
    assert shown.startswith("… Inledning.") and shown.endswith("Avslutning. …".strip())
    assert len(shown) <= FRAGMENT_LENGTH + 20


def test_the_pieces_of_a_text_are_the_text(db):
    text = "Ett läkemedelsföretag & <b>två</b> läkemedel."

    assert "".join(piece.text for piece in highlight(text, "sv", {"läkemedel"})) == text
