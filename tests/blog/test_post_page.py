"""A post: when, of what kind, about what, and what else there is to read."""

import datetime

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import override

from blog.models import PostPage
from tests import factories, html

RELATIONS = {
    "risk_areas": factories.RiskAreaFactory,
    "clusters": factories.ClusterFactory,
    "regions": factories.RegionFactory,
    "countries": factories.CountryFactory,
    "themes": factories.ThemeFactory,
}


def groups(soup):
    """Return the names of the labels in each group, by the order of the groups."""
    aside = soup.main.find("aside")
    if not aside:
        return []
    return [
        [html.text(label) for label in group.dd.find_all(["a", "span"])]
        for group in aside.dl.find_all("div")
    ]


def test_a_post_shows_its_date_its_kind_and_its_words(home, client):
    kind = factories.NewsKindFactory(name_sv="Seminarier", name_en="Seminars")
    post = factories.PostPageFactory(
        title="Tomater",
        excerpt="Vad som hände.",
        kind=kind,
        date=datetime.date(2017, 4, 5),
        body=[("text", "<p>Löpande text.</p>")],
    )
    english = factories.translate(post, title="Tomatoes", excerpt="What happened.")

    for page, title, excerpt, kind_name in (
        (post, "Tomater", "Vad som hände.", "Seminarier"),
        (english, "Tomatoes", "What happened.", "Seminars"),
    ):
        soup = html.get_page(client, page.url)
        assert [html.text(heading) for heading in soup("h1")] == [title]
        assert soup.main.find("time")["datetime"] == "2017-04-05"
        assert "5 april 2017" in html.text(soup.main.find("time")).lower()
        assert excerpt in soup.main.get_text() and kind_name in soup.main.get_text()
        assert soup.find("meta", attrs={"name": "description"})["content"] == excerpt
        assert title in html.text(soup.title)
        assert "Löpande text." in soup.main.get_text()


def test_labels_stand_in_groups_and_in_order_with_links_where_pages_tell(home, client):
    terms = {
        name: [
            factory(name_sv=f"{name} två", name_en=f"{name} two", sort_order=2),
            factory(name_sv=f"{name} ett", name_en=f"{name} one", sort_order=1),
        ]
        for name, factory in RELATIONS.items()
    }
    area_page = factories.RiskAreaPageFactory(risk_area=terms["risk_areas"][0])
    region_page = factories.RegionPageFactory(region=terms["regions"][1])
    post = factories.PostPageFactory(**terms)
    english = factories.translate(post, title="In English")
    english_area = factories.translate(area_page, title="Area")

    soup = html.get_page(client, post.url)
    assert groups(soup) == [[f"{name} ett", f"{name} två"] for name in RELATIONS]
    assert html.links(soup.aside) == {
        "risk_areas två": area_page.url,
        "regions ett": region_page.url,
    }
    soup = html.get_page(client, english.url)
    assert groups(soup) == [[f"{name} one", f"{name} two"] for name in RELATIONS]
    assert html.links(soup.aside) == {"risk_areas two": english_area.url}


def test_a_post_about_nothing_has_no_labels(home, client):
    assert groups(html.get_page(client, factories.PostPageFactory().url)) == []


@pytest.fixture
def neighbours(home):
    """An area, a kind, and posts about the one or of the other, newest last."""
    area, kind, other = (
        factories.RiskAreaFactory(), factories.NewsKindFactory(), factories.NewsKindFactory()
    )  # fmt: skip
    for day in range(1, 6):
        date = datetime.date(2017, 1, day)
        factories.PostPageFactory(
            title=f"Om området {day}", date=date, kind=other, risk_areas=[area]
        )
        factories.PostPageFactory(title=f"Av slaget {day}", date=date, kind=kind)
    return area, kind


def test_related_posts_are_the_newest_three_about_the_same_areas(neighbours, client):
    area, kind = neighbours
    second = factories.RiskAreaFactory()
    date = datetime.date(2017, 1, 3)
    factories.PostPageFactory(
        title="Om båda", date=date, day_order=5, risk_areas=[area, second], kind=kind
    )
    post = factories.PostPageFactory(
        title="Inlägget", date=datetime.date(2019, 1, 1), kind=kind, risk_areas=[area, second]
    )

    shown = html.posts(html.get_page(client, post.url).main)

    assert shown == ["Om området 5", "Om området 4", "Om båda"]


def test_related_posts_of_a_post_about_no_area_are_of_its_kind(neighbours, client):
    post = factories.PostPageFactory(
        title="Inlägget", date=datetime.date(2017, 1, 4), kind=neighbours[1]
    )

    shown = html.posts(html.get_page(client, post.url).main)

    assert shown == ["Av slaget 5", "Av slaget 4", "Av slaget 3"]


def test_a_post_alone_has_nothing_related(home, client):
    post = factories.PostPageFactory(title="Ensam")
    factories.PostPageFactory(title="Av annat slag")

    assert html.posts(html.get_page(client, post.url).main) == []


def test_a_preview_shows_the_labels_of_the_draft(home, admin_client):
    old, new = factories.RiskAreaFactory(), factories.RiskAreaFactory()
    theme = factories.ThemeFactory()
    page = factories.RiskAreaPageFactory(risk_area=new)
    factories.PostPageFactory(title="Om det nya", risk_areas=[new])
    factories.PostPageFactory(title="Om det gamla", risk_areas=[old])
    post = factories.PostPageFactory(title="Inlägget", risk_areas=[old], themes=[theme])
    post.risk_areas = [new]
    post.themes = []
    post.save_revision()

    for address in (
        reverse("wagtailadmin_pages:view_draft", args=[post.pk]),
        reverse("wagtailadmin_pages:revisions_view", args=[post.pk, post.latest_revision_id]),
    ):
        soup = html.get_page(admin_client, address)
        assert groups(soup) == [[new.name_sv]]
        assert html.links(soup.aside) == {new.name_sv: page.url}
        assert html.posts(soup.main) == ["Om det nya"]
    assert groups(html.get_page(admin_client, post.url)) == [[old.name_sv], [theme.name_sv]]


def test_a_preview_of_a_post_that_was_never_saved_shows_its_labels(home):
    area, country = factories.RiskAreaFactory(), factories.CountryFactory()
    index = home.get_children().get(slug="nyheter")
    post = PostPage(
        title="Nytt",
        slug="nytt",
        excerpt="Kort",
        kind=factories.NewsKindFactory(),
        locale=home.locale,
    )
    post.set_url_path(index)
    post.risk_areas, post.countries = [area], [country]

    with override("sv"):
        request = post.make_preview_request()

    assert groups(html.parse(request.render())) == [[area.name_sv], [country.name_sv]]


def test_many_labels_cost_what_one_does(home, client):
    terms = {name: [factory(), factory()] for name, factory in RELATIONS.items()}
    for risk_area in terms["risk_areas"]:
        factories.RiskAreaPageFactory(risk_area=risk_area)
    one = factories.PostPageFactory(themes=terms["themes"][:1])
    many = factories.PostPageFactory(**terms)
    html.get_page(client, many.url)

    assert sum(map(len, groups(html.get_page(client, many.url)))) == 10
    cache.clear()
    cost = html.count_queries(client, many.url)
    cache.clear()
    assert cost == html.count_queries(client, one.url) <= 15


def test_a_slug_that_the_index_answers_for_is_refused(home, admin_client):
    index = home.get_children().get(slug="nyheter")
    kind = factories.NewsKindFactory()
    address = reverse("wagtailadmin_pages:add", args=["blog", "postpage", index.pk])
    for slug in ("2017", "7", "atom", "rss"):
        data = {
            "title": "Ett inlägg", "slug": slug, "date": "2017-04-25", "day_order": 0,
            "kind": kind.pk, "excerpt": "Kort", "body-count": 0, "action-publish": "1",
        }  # fmt: skip
        response = admin_client.post(address, data)
        assert response.status_code == 200
        assert "slug" in response.context["form"].errors
    assert PostPage.objects.count() == 0
    assert factories.PostPageFactory(slug="2017-ett-bra-ar").live
