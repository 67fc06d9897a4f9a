"""No list of posts, in either language, shows or counts what a visitor may not see."""

import datetime

import pytest
from django.utils.translation import override

from blog.models import PostPage
from riskareas.models import Cluster, Region, RiskArea
from tests import factories, hidden_pages, html


@pytest.fixture
def subjects(home):
    """Terms that all posts are about, each with a page in both languages."""
    terms = {
        "kind": factories.NewsKindFactory(code="EV"),
        "risk_areas": [factories.RiskAreaFactory(code="livsmedel")],
        "regions": [factories.RegionFactory(code="SE-X")],
        "clusters": [factories.ClusterFactory(code="B")],
    }
    factories.translate(factories.RiskAreaPageFactory(risk_area=terms["risk_areas"][0], slug="a"))
    factories.translate(factories.RegionPageFactory(region=terms["regions"][0], slug="r"))
    factories.translate(factories.ClusterPageFactory(cluster=terms["clusters"][0], slug="c"))
    return terms


def lists(client, prefix, beside):
    """Return the titles of posts at every address that lists them, and check that nothing leaks."""
    shown = {}
    for address in (
        "",
        "nyheter/",
        "nyheter/?kind=EV",
        "nyheter/?area=livsmedel",
        "nyheter/?region=SE-X",
        "nyheter/?kind=EV&area=livsmedel&region=SE-X",
        "nyheter/2017/",
        "nyheter/2017/4/",
        "riskomraden/a/",
        "regioner/r/",
        "regioner/c/",
        f"nyheter/{beside.slug}/",
    ):
        response = client.get(f"{prefix}{address}")
        assert hidden_pages.hidden_titles_in(response) == [], address
        shown[address] = set(html.posts(html.parse(response).main)) - {beside.title}
    return shown


def test_swedish_lists_show_swedish_posts_that_are_public_now(subjects, client):
    def make(**fields):
        return factories.PostPageFactory(**subjects, **fields)

    visible = hidden_pages.make_hidden_pages(make)
    beside = make(title="Bredvid")
    factories.translate(visible, title="Dold: på engelska", excerpt="Dold")

    shown = lists(client, "/", beside)

    assert shown == {address: {hidden_pages.VISIBLE} for address in shown}


def test_english_lists_show_english_posts_that_are_public_now(subjects, client):
    def make(title, live=True, **fields):
        swedish = factories.PostPageFactory(title="Dold: på svenska", **subjects, **fields)
        return factories.translate(swedish, live=live, title=title)

    hidden_pages.make_hidden_pages(make)
    beside = make(title="Beside")
    factories.PostPageFactory(title="Dold: aldrig översatt", **subjects)

    shown = lists(client, "/en/", beside)

    assert shown == {address: {hidden_pages.VISIBLE} for address in shown}


def test_feeds_tell_of_public_posts_only(subjects, client):
    visible = hidden_pages.make_hidden_pages(lambda **f: factories.PostPageFactory(**subjects, **f))
    factories.translate(visible, title="Dold: på engelska", excerpt="Dold")

    for feed in ("atom", "rss"):
        for address in (f"{feed}/", f"{feed}/?area=livsmedel", f"2017/{feed}/?region=SE-X"):
            response = client.get(f"/nyheter/{address}")
            assert hidden_pages.hidden_titles_in(response) == []
            assert response.content.decode().count(f"<title>{hidden_pages.VISIBLE}</title>") == 1


def test_years_and_counts_are_those_of_public_posts(subjects, client):
    def make(**fields):
        year = 2011 if fields["title"].startswith(hidden_pages.SECRET) else 2017
        return factories.PostPageFactory(**subjects, **fields, date=datetime.date(year, 4, 25))

    visible = hidden_pages.make_hidden_pages(make)
    english = factories.translate(visible)
    PostPage.objects.filter(pk=english.pk).update(date=datetime.date(2012, 1, 1))

    soup = html.get_page(client, "/nyheter/")

    years = [option["value"] for option in soup.find("select", {"name": "year"}).find_all("option")]
    assert years == ["", "2017"]
    assert "2011" not in soup.get_text() and "2012" not in soup.get_text()
    assert html.text(soup.main.find("h2")).startswith("1 ")
    assert html.posts(html.get_page(client, "/nyheter/2011/").main) == []


def test_labels_lead_to_public_pages_only(home, client):
    post_facts = {"risk_areas": [], "regions": [], "clusters": []}

    def page_maker(kind, factory, page_factory, term_field):
        def make(title, **fields):
            term = factory(name_sv=f"Rad {title.removeprefix('Dold: ')}")
            post_facts[kind].append(term)
            return page_factory(title=title, **{term_field: term}, **fields)

        return make

    for kind, factory, page_factory, term_field in (
        ("risk_areas", factories.RiskAreaFactory, factories.RiskAreaPageFactory, "risk_area"),
        ("regions", factories.RegionFactory, factories.RegionPageFactory, "region"),
        ("clusters", factories.ClusterFactory, factories.ClusterPageFactory, "cluster"),
    ):
        hidden_pages.make_hidden_pages(page_maker(kind, factory, page_factory, term_field))
    post = factories.PostPageFactory(title="Inlägg", **post_facts)
    english = factories.translate(post, title="Post")

    response = client.get(post.url)

    assert hidden_pages.hidden_titles_in(response) == []
    label = f"Rad {hidden_pages.VISIBLE}"
    tags = html.parse(response).find("aside")
    assert html.text(tags).count("Rad ") == sum(map(len, post_facts.values()))
    assert [html.text(link) for link in tags.find_all("a")] == [label] * 3
    assert html.get_page(client, english.url).find("aside").find_all("a") == []


@pytest.mark.parametrize("term_model", [RiskArea, Region, Cluster])
def test_a_label_leads_to_the_page_in_the_active_language(home, client, term_model):
    make_term, make_page, term_field, relation = {
        RiskArea: (
            factories.RiskAreaFactory, factories.RiskAreaPageFactory, "risk_area", "risk_areas"
        ),
        Region: (factories.RegionFactory, factories.RegionPageFactory, "region", "regions"),
        Cluster: (factories.ClusterFactory, factories.ClusterPageFactory, "cluster", "clusters"),
    }[term_model]  # fmt: skip
    term = make_term()
    page = make_page(**{term_field: term})
    english_page = factories.translate(page, title="The page in English")
    post = factories.PostPageFactory(**{relation: [term]})
    english = factories.translate(post, title="A post")

    for source, target, language in ((post, page, "sv"), (english, english_page, "en")):
        with override(language):
            labels = html.links(html.get_page(client, source.url).find("aside"))
            assert labels == {term.name: target.url}
