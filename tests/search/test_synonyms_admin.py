"""Editors' synonyms are in force at once, one way or both, in their language."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from search.models import Synonym
from tests import factories, html

from .editorial_forms import add_synonym, error_messages, log_in_editor, submit_form
from .visitors import hit_titles


@pytest.fixture
def browser(home):
    factories.PostPageFactory(title="Pandemin och leveranserna")
    factories.PostPageFactory(title="Corona i Bangladesh")
    return log_in_editor()


def test_a_synonym_is_in_force_at_once_from_the_form_to_its_deletion(client, browser):
    assert hit_titles(client, "farsot") == []

    add_synonym(browser, "farsot", "pandemi")
    assert hit_titles(client, "farsot") == ["Pandemin och leveranserna"]

    synonym = Synonym.objects.get()
    submit_form(browser, reverse("synonym:edit", args=[synonym.pk]), alternatives="corona")
    assert hit_titles(client, "farsot") == ["Corona i Bangladesh"]

    synonym.delete()
    assert hit_titles(client, "farsot") == []


def test_both_ways_every_word_finds_all_others(client, browser):
    add_synonym(browser, "corona", "pandemi", "farsot")

    everything = {"Pandemin och leveranserna", "Corona i Bangladesh"}
    assert [set(hit_titles(client, word)) for word in ("corona", "pandemi", "farsot")] == [
        everything
    ] * 3


def test_one_way_only_the_first_word_finds_the_others(client, browser):
    add_synonym(browser, "corona", "pandemi", both_ways=False)

    assert hit_titles(client, "coronan") == ["Corona i Bangladesh", "Pandemin och leveranserna"]
    assert hit_titles(client, "pandemi") == ["Pandemin och leveranserna"]


def test_a_phrase_is_found_by_a_word_and_finds_it(client, browser):
    factories.PostPageFactory(title="Lagen om offentlig upphandling")
    add_synonym(browser, "farsot i världen", "pandemi")
    add_synonym(browser, "lou", "offentlig upphandling")

    assert hit_titles(client, "farsoten i världen") == ["Pandemin och leveranserna"]
    assert hit_titles(client, "lou") == ["Lagen om offentlig upphandling"]


def test_a_synonym_holds_in_its_language_only(client, browser):
    swedish = factories.PostPageFactory(title="Leveranser i kris")
    factories.translate(swedish, title="Pandemic and supplies")
    add_synonym(browser, "plague", "pandemic", language="en")

    assert hit_titles(client, "plague", "/en/search/") == ["Pandemic and supplies"]
    add_synonym(browser, "plague", "kris", language="sv")
    assert hit_titles(client, "plague") == ["Leveranser i kris"]
    assert hit_titles(client, "plague", "/en/search/") == ["Pandemic and supplies"]


def test_a_word_that_editors_know_is_not_taken_for_a_misspelling(client, browser):
    factories.PostPageFactory(title="Novid levererar")
    assert hit_titles(client, "kovid") == ["Novid levererar"]

    add_synonym(browser, "kovid", "pandemi")

    soup = html.get_page(client, "/sok/?q=kovid")
    assert [html.text(title) for title in soup.select("article h3")] == [
        "Pandemin och leveranserna"
    ]
    assert soup.select(".search__note") == []


def test_what_was_typed_comes_before_its_synonyms(client, browser):
    add_synonym(browser, "corona", "pandemi")

    assert hit_titles(client, "pandemi") == ["Pandemin och leveranserna", "Corona i Bangladesh"]


def test_words_with_commas_between_them_are_as_good_as_lines(client, browser):
    add_synonym(browser, "farsot", " pandemi ,  corona,")

    assert Synonym.objects.get().words == ["farsot", "pandemi", "corona"]
    assert len(hit_titles(client, "farsot")) == 2


@pytest.mark.parametrize(
    ("text", "alternatives", "complaint"),
    [
        ("", ["pandemi"], "Det här fältet är obligatoriskt"),
        ("farsot", [], "Det här fältet är obligatoriskt"),
        ("farsot", [","], "Skriv minst ett ord."),
        ("farsot", ["pandemi", "pandemier"], "”pandemier” är för sökningen samma som ”pandemi”"),
        ("farsot", ["Farsoten"], "”Farsoten” är för sökningen samma som ”farsot”"),
        ("och för", ["pandemi"], "”och för” har bara ord som sökningen går förbi."),
        ("farsot", ["med"], "”med” har bara ord som sökningen går förbi."),
        ("farsot", ["!?"], "”!?” har bara ord som sökningen går förbi."),
        ("kris krig kaos brist nöd sjukdom", ["pandemi"], "är för långt"),
        ("farsot", [f"ord{number}" for number in range(21)], "Skriv högst 20 ord eller fraser."),
    ],
)
def test_what_cannot_work_is_refused_with_the_reason(browser, text, alternatives, complaint):
    response = add_synonym(browser, text, *alternatives)

    [message] = error_messages(response)
    assert complaint in message
    assert not Synonym.objects.exists()


def test_the_list_shows_what_finds_what_and_is_narrowed_down_by_language(browser):
    add_synonym(browser, "corona", "pandemi", "farsot")
    add_synonym(browser, "plague", "pandemic", language="en")

    def listed(**query):
        page = html.parse(browser.get(reverse("synonym:index"), query))
        rows = page.select("table.listing tbody tr")
        return [[html.text(cell) for cell in row.select("td")][1] for row in rows]

    assert listed() == ["pandemic", "pandemi, farsot"]
    assert listed(language="sv") == ["pandemi, farsot"]
    assert listed(q="plague") == ["pandemic"]


def test_synonyms_and_best_bets_are_read_once_for_each_change_of_content(client, browser):
    for number in range(5):
        add_synonym(browser, f"farsot{number}", "pandemi")

    def table_reads():
        with CaptureQueriesContext(connection) as queries:
            client.get("/sok/?q=farsot1")
        tables = ("search_synonym", "search_pinnedpage")
        return [sum(f'FROM "{table}"' in query["sql"] for query in queries) for table in tables]

    assert table_reads() == [1, 1]
    assert table_reads() == [0, 0]
    factories.PostPageFactory()
    assert table_reads() == [1, 1]
