"""News beside other content: the editor's choice first, topped up, no post twice, four at most."""

import datetime

import pytest

from riskareas.models import RiskAreaRelatedPost
from tests import factories, hidden_pages, html


@pytest.fixture
def area(home):
    """An area's page and its posts 1 to 5, the fifth the newest; none is chosen."""
    row = factories.RiskAreaFactory()
    posts = [
        factories.PostPageFactory(
            title=f"Post {day}", risk_areas=[row], date=datetime.date(2017, 1, day)
        )
        for day in range(1, 6)
    ]
    return factories.RiskAreaPageFactory(risk_area=row, title="Området"), posts


def choose(page, *posts):
    """Let an editor choose posts to show first, in this order, and publish."""
    page.related_posts = [
        RiskAreaRelatedPost(post=post, sort_order=place) for place, post in enumerate(posts)
    ]
    page.save_revision().publish()


def shown(client, page):
    """Return the titles of the posts on a page."""
    return html.posts(html.get_page(client, page.url).main)


def test_without_a_choice_the_four_newest_are_shown(area, client):
    page, _posts = area
    factories.PostPageFactory(title="Annat", date=datetime.date(2020, 1, 1))

    assert shown(client, page) == ["Post 5", "Post 4", "Post 3", "Post 2"]


def test_the_choice_comes_first_in_its_order_and_is_not_repeated(area, client):
    page, posts = area
    elsewhere = factories.PostPageFactory(title="Annat", date=datetime.date(2010, 1, 1))

    choose(page, elsewhere, posts[4])

    assert shown(client, page) == ["Annat", "Post 5", "Post 4", "Post 3"]


def test_a_full_choice_leaves_no_room_and_a_post_chosen_twice_is_shown_once(area, client):
    page, posts = area

    choose(page, posts[0], posts[2], posts[0], posts[1], posts[3])
    assert shown(client, page) == ["Post 1", "Post 3", "Post 2", "Post 4"]

    choose(page, posts[0], posts[0])
    assert shown(client, page) == ["Post 1", "Post 5", "Post 4", "Post 3"]


def test_a_chosen_post_that_is_not_public_gives_its_place_to_another(area, client):
    page, posts = area
    chosen = []
    hidden_pages.make_hidden_pages(
        lambda **f: chosen.append(factories.PostPageFactory(**f)) or chosen[-1]
    )

    choose(page, *chosen[:-1], posts[0])

    response = client.get(page.url)
    assert hidden_pages.hidden_titles_in(response) == []
    assert html.posts(html.parse(response).main) == ["Post 1", "Post 5", "Post 4", "Post 3"]


def test_the_english_page_shows_the_english_twins_of_the_choice(area, client):
    page, posts = area
    english = factories.translate(page, title="The area")
    factories.translate(posts[0], title="One")
    factories.translate(posts[4], title="Five")
    factories.translate(posts[3], title="Dold", live=False)

    choose(page, posts[2], posts[3], posts[0])

    response = client.get(english.url)
    assert hidden_pages.hidden_titles_in(response) == []
    assert html.posts(html.parse(response).main) == ["One", "Five"]
    assert shown(client, page) == ["Post 3", "Post 4", "Post 1", "Post 5"]


def test_a_choice_made_by_its_english_twin_is_shown_in_swedish(area, client):
    page, posts = area
    twin = factories.translate(posts[0], title="One")

    choose(page, twin)

    assert shown(client, page)[0] == "Post 1"


def test_the_cost_does_not_grow_with_the_posts(area, client):
    page, posts = area
    choose(page, *posts[:2])
    before = html.count_queries(client, page.url)
    for _ in range(5):
        choose(page, *posts[:2], factories.PostPageFactory(risk_areas=[page.risk_area]))

    assert html.count_queries(client, page.url) == before <= 15
