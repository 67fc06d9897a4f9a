"""Best bets: pages that editors pin above all other hits of a query."""

import datetime

import pytest
from django.urls import reverse

from blog.models import PostPage
from search.models import BestBet
from tests import factories, hidden_pages, html, search_factories

from .editorial_forms import (
    add_best_bet,
    error_messages,
    log_in_editor,
    pinned_page_data,
    submit_form,
)
from .visitors import hit_titles

ADDRESSES = ["/sok/", "/sok/json/", "/sok/atom/", "/sok/ord/"]


@pytest.fixture
def browser(home):
    factories.PostPageFactory(title="Krav på handskar", date=datetime.date(2018, 1, 1))
    return log_in_editor()


@pytest.fixture
def pages(home):
    """Two pages that have nothing of a question about gloves."""
    return [
        factories.PostPageFactory(title=title, date=datetime.date(2016, 1, 1))
        for title in ("Vägledningen", "Avtalet")
    ]


def test_its_pages_come_first_in_their_order_though_they_lack_the_words(client, browser, pages):
    assert hit_titles(client, "handskar") == ["Krav på handskar"]

    add_best_bet(browser, "handskar", *pages)
    assert hit_titles(client, "handskar") == ["Vägledningen", "Avtalet", "Krav på handskar"]

    bet = BestBet.objects.get()
    reversed_order = pinned_page_data(*pages) | {"pages-0-ORDER": 2, "pages-1-ORDER": 1}
    submit_form(browser, reverse("bestbet:edit", args=[bet.pk]), **reversed_order)
    assert hit_titles(client, "handskar") == ["Avtalet", "Vägledningen", "Krav på handskar"]

    browser.post(reverse("bestbet:delete", args=[bet.pk]))
    assert hit_titles(client, "handskar") == ["Krav på handskar"]


@pytest.mark.parametrize(
    "query_text",
    ["handskar från malaysia", "Handskarna, Malaysia!", "handske malaysia", "handskar  MALAYSIA"],
)
def test_a_question_is_known_in_any_form_of_its_words(client, browser, pages, query_text):
    add_best_bet(browser, "Vård\nhandskar från Malaysia", pages[0])

    assert hit_titles(client, query_text)[0] == "Vägledningen"


@pytest.mark.parametrize("query_text", ["malaysia handskar", "handskar", "handskar malaysia krav"])
def test_another_order_less_or_more_is_another_question(client, browser, pages, query_text):
    add_best_bet(browser, "handskar malaysia", pages[0])

    assert "Vägledningen" not in hit_titles(client, query_text)


@pytest.mark.parametrize("query_text", ["lakemedel", "läkemdel"])
def test_a_question_is_known_without_diacritics_and_misspelt(client, browser, pages, query_text):
    factories.PostPageFactory(title="Läkemedel")
    add_best_bet(browser, "läkemedel", pages[0])

    assert hit_titles(client, query_text) == ["Vägledningen", "Läkemedel"]


def test_a_question_is_known_as_it_was_typed_though_nobody_knows_the_word(client, browser, pages):
    factories.PostPageFactory(title="Novid levererar")
    add_best_bet(browser, "kovid", pages[0])

    assert hit_titles(client, "kovid")[0] == "Vägledningen"


def test_filters_hold_and_counts_are_right(client, browser, pages):
    add_best_bet(browser, "handskar", *pages)

    soup = html.get_page(client, "/sok/?q=handskar")
    years = {box["value"]: html.text(box.parent) for box in soup.select("[name=year]")}
    assert years == {"2018": "2018 (1)", "2016": "2016 (2)"}
    assert hit_titles(client, "handskar", year="2018") == ["Krav på handskar"]
    assert hit_titles(client, "handskar", year="2016") == ["Vägledningen", "Avtalet"]


def test_by_date_they_stand_where_their_date_puts_them(client, browser, pages):
    add_best_bet(browser, "handskar", pages[0])

    assert hit_titles(client, "handskar", order="newest") == ["Krav på handskar", "Vägledningen"]


def test_every_engine_puts_pinned_pages_first_in_their_order(publish, find):
    guide, agreement = publish("Vägledningen"), publish("Avtalet")
    publish("Krav på handskar")
    publish("Möte")
    pinned = (agreement.pk, guide.pk)

    assert find("handskar", pinned=pinned) == ["Avtalet", "Vägledningen", "Krav på handskar"]
    assert find("handskar", pinned=pinned, start=1, size=1) == ["Vägledningen"]
    assert find("handskar", pinned=(0, guide.pk)) == ["Vägledningen", "Krav på handskar"]


def test_no_page_is_shown_that_visitors_may_not_see(client, browser):
    hidden_pages.make_hidden_pages(factories.PostPageFactory)
    PostPage.objects.get(title="Dold: utgången").save()
    secret = PostPage.objects.filter(title__startswith=hidden_pages.SECRET)
    for number, page in enumerate(secret):
        add_best_bet(browser, f"handskar nummer{number}", page)
        assert hit_titles(client, f"handskar nummer{number}") == ["Krav på handskar"]
        for address in ADDRESSES:
            response = client.get(address, {"q": f"handskar nummer{number}"})
            assert hidden_pages.hidden_titles_in(response) == []
    assert BestBet.objects.count() == secret.count() == 6


def test_a_page_is_shown_from_when_it_is_public_until_it_is_not(client, browser):
    page = factories.PostPageFactory(title="Vägledningen", live=False)
    add_best_bet(browser, "handskar", page)
    assert hit_titles(client, "handskar") == ["Krav på handskar"]

    page.get_latest_revision().publish()
    assert hit_titles(client, "handskar")[0] == "Vägledningen"

    PostPage.objects.get(pk=page.pk).unpublish()
    assert hit_titles(client, "handskar") == ["Krav på handskar"]


def test_a_page_that_is_deleted_goes_from_its_best_bets(client, browser, pages):
    add_best_bet(browser, "handskar", *pages)

    pages[0].delete()

    assert hit_titles(client, "handskar") == ["Avtalet", "Krav på handskar"]


def test_each_language_has_its_own(client, browser, pages):
    english = factories.translate(pages[0], title="The guide")
    add_best_bet(browser, "handskar", pages[0])
    add_best_bet(browser, "handskar", english, language="en")

    assert hit_titles(client, "handskar") == ["Vägledningen", "Krav på handskar"]
    assert hit_titles(client, "handskar", "/en/search/") == ["The guide"]


def test_a_page_of_another_language_is_never_shown(client, browser, pages):
    english = factories.translate(pages[0], title="The guide")
    add_best_bet(browser, "handskar", pages[0])
    BestBet.objects.get().pages.update(page=english)
    BestBet.objects.get().save()

    assert hit_titles(client, "handskar") == ["Krav på handskar"]


def test_what_cannot_work_is_refused_with_the_reason(browser, pages):
    first = pages[0]
    english = factories.translate(first, title="The guide")
    add_best_bet(browser, "handskar", first)

    def errors(questions, *pages):
        return error_messages(add_best_bet(browser, questions, *pages))

    assert errors("Handske", first) == ["En annan utvald träff svarar redan på ”Handske”."]
    assert errors("och", first) == ["”och” har bara ord som sökningen går förbi."]
    assert errors("krav\nkraven", first) == [
        "”kraven” är för sökningen samma som ”krav”: behåll en."
    ]
    assert errors("krav", english) == ["Den här sidan är inte på sökningarnas språk."]
    assert errors("krav", first, first) == ["Den här sidan är redan vald."]
    assert errors("krav") != []
    assert errors("", first) == ["Det här fältet är obligatoriskt"]
    assert errors(",", first) == ["Skriv minst ett ord."]
    assert BestBet.objects.count() == 1


def test_the_list_shows_the_pages_of_each_question(browser, pages):
    add_best_bet(browser, "handskar\nhandske malaysia", *pages)

    page = html.parse(browser.get(reverse("bestbet:index")))

    headings = [html.text(heading) for heading in page.select("table.listing thead th")]
    assert headings == ["Den som söker på", "Hittar de här sidorna först", "Språk"]
    [row] = page.select("table.listing tbody tr")
    assert "handskar, handske malaysia" in html.text(row)
    assert "Vägledningen, Avtalet" in html.text(row)


def test_the_list_takes_as_many_queries_for_twenty_as_for_one(browser, pages):
    address = reverse("bestbet:index")
    search_factories.BestBetFactory(chosen=pages)
    html.count_queries(browser, address)
    cost = html.count_queries(browser, address)

    search_factories.BestBetFactory.create_batch(19, chosen=pages)

    assert html.count_queries(browser, address) == cost
