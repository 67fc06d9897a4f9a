"""Labels name terms by their codes; all unknown codes are reported at once."""

import datetime

import pytest

from blog.archive.dump import ArchivedPost
from blog.archive.errors import LineErrors
from blog.archive.label_file import LabelFile
from tests import factories

HEADER = "date,title,kind,areas,clusters,regions,countries,themes\n"


@pytest.fixture
def terms(db):
    factories.NewsKindFactory(code="UPP")
    factories.CountryFactory(code="th")
    for code in ("water", "amr"):
        factories.ThemeFactory(code=code)


@pytest.fixture
def labels(terms, tmp_path):
    """Return a function that reads labels from the text of a file."""

    def labels(text):
        path = tmp_path / "labels.csv"
        path.write_text(text, encoding="utf-8")
        return LabelFile(path)

    return labels


def post(title, date=datetime.date(2017, 4, 26)):
    return ArchivedPost(date, title, "Text.", 3)


def test_a_post_gets_its_kind_and_terms(labels):
    post_labels = labels(HEADER + '2017-04-26,"Hur, exakt?",UPP,,,,th,water amr\n').find(
        post("Hur, exakt?")
    )

    assert post_labels.kind.code == "UPP"
    codes = {
        relation: [term.code for term in terms] for relation, terms in post_labels.terms.items()
    }
    assert codes == {
        "risk_areas": [],
        "clusters": [],
        "regions": [],
        "countries": ["th"],
        "themes": ["water", "amr"],
    }


def test_labels_are_those_of_a_title_on_a_date(labels):
    read = labels(HEADER + "2017-04-26,Samma,UPP,,,,,\n")

    assert read.find(post("Samma", datetime.date(2017, 12, 12))) is None
    assert [error.line for error in read.errors_without_post()] == [2]
    assert read.find(post("Samma")).line == 2
    assert read.errors_without_post() == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1: expected the columns date,title,kind"),
        ("date,title\n", "1: expected the columns date,title,kind"),
        (HEADER + "2017-04-26,A,UPP,,,,\n", "2: expected 8 columns, found 7"),
        (HEADER + "2017-02-29,A,UPP,,,,,\n", "2: there is no day “2017-02-29”"),
        (HEADER + "2017-04-26,A,XXX,,,,,\n", "2: there is no code “XXX” for the column kind"),
        (HEADER + "2017-04-26,A,,,,,,\n", "2: there is no code “” for the column kind"),
        (HEADER + "2017-04-26,A,UPP,,,,th,wine\n", "2: there is no code “wine” for the column themes"),
        (HEADER + "2017-04-26,A,UPP,,,,,\n" * 2, "3: the post has its labels in line 2 already"),
        (HEADER + '2017-04-26,"A,UPP,,,,,\n', "2: unexpected end of data"),
    ],
)  # fmt: skip
def test_wrong_labels_are_refused_with_line_and_reason(labels, text, expected):
    with pytest.raises(LineErrors) as caught:
        labels(text)

    (error,) = caught.value.errors
    assert expected in str(error)


def test_all_errors_of_a_file_are_reported_at_once(labels):
    with pytest.raises(LineErrors) as caught:
        labels(HEADER + "2017-04-26,A,UPP,,,,xx,\n2017-04-27,B,YYY,,,,,\n")

    assert [error.line for error in caught.value.errors] == [2, 3]


def test_labels_in_another_encoding_are_refused(terms, tmp_path):
    path = tmp_path / "labels.csv"
    path.write_bytes(HEADER.encode() + "2017-04-26,Å,UPP,,,,,\n".encode("latin-1"))

    with pytest.raises(LineErrors, match=r"labels\.csv:2: byte 12 of the line is not UTF-8"):
        LabelFile(path)
