"""The demo's texts: the same structure in both languages, and no address of a real person."""

import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo import content
from demo.language_parity import check_language_parity

from .risk_levels import LEVELS, WITH_SECOND_SOURCE
from .suppliers import supplier_words_in

FILES = sorted(path.stem for path in content.CONTENT_DIR.glob("*.toml"))
EMAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
ENTRY = """
[[post]]
slug = "om-handskar"
[post.sv]
title = "Om handskar"
[post.en]
title = "About gloves"
[[post.body]]
type = "text"
sv = "Ett [stycke](news:).\\n\\n- en\\n- två"
en = "A [paragraph](news:).\\n\\n- one\\n- two"
[[post.body]]
type = "table"
sv = {caption = "Tabell", rows = [["a", "b"]]}
en = {caption = "Table", rows = [["a", "b"]]}
"""


@pytest.mark.parametrize("name", FILES)
def test_swedish_and_english_have_the_same_structure(name):
    assert content.read_content(name)


def test_the_same_structure_is_accepted():
    check_language_parity(tomllib.loads(ENTRY), "posts.toml")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("A [paragraph](news:).\\n\\n", "", "body, 1: paragraphs and list items differ"),
        ("- one\\n- two", "- one and two", "body, 1: paragraphs and list items differ"),
        ("[paragraph](news:)", "paragraph", "body, 1: links differ"),
        ("[paragraph](news:)", "[paragraph](areas:)", "body, 1: links differ"),
        (
            '"Table", rows = [["a", "b"]]',
            '"Table", rows = [["a"]]',
            "body, 2, rows 1: items differ",
        ),
        ('"Table", rows', '"Table", lines', "body, 2: keys differ"),
        ('"Table", rows = [["a", "b"]]', '"Table", rows = "a"', "body, 2, rows: type differ"),
        ('en = {caption = "Table", rows = [["a", "b"]]}', "", "body, 2: sv only"),
        ('[post.en]\ntitle = "About gloves"', "", "body, 1: en and sv only"),
        ('title = "About gloves"', "", "om-handskar: keys differ"),
    ],
)
def test_a_difference_is_named_with_its_file_and_place(old, new, complaint):
    assert ENTRY.count(old) == 1
    with pytest.raises(ValueError) as error:
        check_language_parity(tomllib.loads(ENTRY.replace(old, new)), "posts.toml")
    assert str(error.value).startswith("posts.toml, post, om-handskar")
    assert complaint in str(error.value)


WORDS = st.text(alphabet="ab c.", min_size=1).filter(str.strip)
PARAGRAPHS = st.lists(
    st.one_of(WORDS, st.lists(WORDS, min_size=1).map(lambda items: [*items])), min_size=1
)


@given(PARAGRAPHS, PARAGRAPHS)
def test_texts_agree_when_their_paragraphs_and_lists_do(swedish, english):
    def text(paragraphs):
        return "\n\n".join(
            part if isinstance(part, str) else "\n".join(f"- {item}" for item in part)
            for part in paragraphs
        )

    def lengths(paragraphs):
        return [1 if isinstance(part, str) else len(part) for part in paragraphs]

    entry = {"sv": text(swedish), "en": text(english)}
    if lengths(swedish) == lengths(english):
        check_language_parity(entry, "text")
    else:
        with pytest.raises(ValueError, match="paragraphs and list items differ"):
            check_language_parity(entry, "text")


def test_every_address_is_an_example():
    folder = content.CONTENT_DIR.parent
    texts = [p.read_text() for p in folder.rglob("*") if p.suffix in (".toml", ".html", ".py")]
    domains = [domain for text in texts for domain in EMAIL.findall(text)]
    assert len(domains) > 5
    assert set(domains) == {"example.org"}


def test_no_supplier_is_named():
    folder = content.CONTENT_DIR
    texts = [path.read_text() for path in folder.glob("*.toml")]
    names = [path.stem.replace("-", " ").replace("_", " ") for path in folder.rglob("*")]
    assert supplier_words_in(" ".join([*texts, *names])) == set()


def test_each_level_is_the_one_that_its_service_gives():
    tables = content.read_content("assessments")
    bases = {basis["code"]: basis["levels"] for basis in tables["basis"]}
    stated = {entry["product"]: bases[entry["basis"]] for entry in tables["assessment"]}
    assert stated == LEVELS


def test_a_second_source_is_cited_only_where_it_says_the_same():
    entries = {
        entry["product"]: entry.get("further")
        for entry in content.read_content("assessments")["assessment"]
    }
    steps = {product: further["steps"] for product, further in entries.items() if further}
    assert steps == WITH_SECOND_SOURCE
    assert {further["pillar"] for further in entries.values() if further} == {"human-rights"}


def test_every_follow_up_rests_on_its_first_source():
    for entry in content.read_content("follow_ups")["follow_up"]:
        assert entry["sources"] == sorted(entry["sources"])
        assert entry["sources"][0] == f"post-{entry['made_known_on']}"
        assert entry["withheld"] in {"not-stated", "not-checked"}


def test_the_posts_about_a_follow_up_are_of_the_days_of_its_sources():
    days = {post["slug"]: f"post-{post['date']}" for post in content.read_posts()}
    for entry in content.read_content("follow_ups")["follow_up"]:
        assert entry["news"]
        assert {days[slug] for slug in entry["news"]} <= set(entry["sources"])


def test_each_change_belongs_to_a_page_of_the_demo():
    pages = {f"area:{entry['code']}" for entry in content.read_content("areas")["area"]}
    pages |= {
        f"assessment:{entry['product']}"
        for entry in content.read_content("assessments")["assessment"]
    }
    pages |= {
        f"follow-up:{entry['slug_sv']}" for entry in content.read_content("follow_ups")["follow_up"]
    }
    changed_pages = [entry["page"] for entry in content.read_content("changes")["change"]]

    assert changed_pages
    assert set(changed_pages) <= pages
