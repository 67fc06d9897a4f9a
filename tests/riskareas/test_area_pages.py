"""The page of a risk area and the index: what it is called, covers and leads to, and who answers."""

import datetime

import pytest
from django.core.cache import cache

from riskareas.models import RiskAreaDocument
from tests import factories, hidden_pages, html

OLD, NEW = datetime.date(2017, 4, 25), datetime.date(2021, 5, 3)


@pytest.fixture
def area(home):
    """An area with everything on its page."""
    row = factories.RiskAreaFactory(code="livsmedel")
    factories.ProductFactory(risk_area=row, name_sv="Tomater", name_en="Tomatoes", sort_order=2)
    factories.ProductFactory(risk_area=row, name_sv="Ris", name_en="Rice", sort_order=1)
    factories.ProductFactory(name_sv="Handskar", name_en="Gloves")
    page = factories.RiskAreaPageFactory(
        risk_area=row,
        title="Livsmedel",
        summary="Mat till patienter.",
        scope_in="Allt som äts.",
        scope_out="Tallrikar.",
        other_names=[("name", "Mat"), ("name", "Kost")],
        body=[("heading", "Riskerna"), ("text", "<p>Finns i flera led.</p>")],
        reviewed_on=OLD,
        next_review_on=NEW,
    )
    return page


def facts(soup):
    """Return the words under each term of the facts beside the page."""
    return {
        html.text(group.dt): [html.text(value) for value in group("dd")]
        for group in soup.main.aside.dl("div", recursive=False)
    }


def facts_with(soup, word):
    """Return the one group of facts that has a word."""
    (group,) = [values for values in facts(soup).values() if any(word in v for v in values)]
    return group


def test_the_page_tells_what_the_area_is_called_and_covers(area, client):
    soup = html.get_page(client, area.url)

    words = html.text(soup.main)
    assert html.text(soup.h1) == "Livsmedel"
    for sentence in ("Mat till patienter.", "Allt som äts.", "Tallrikar.", "Finns i flera led."):
        assert words.count(sentence) == 1
    assert facts_with(soup, "Kost") == ["Mat, Kost"]
    assert facts_with(soup, "Tomater") == ["Ris Tomater"]
    assert "Handskar" not in words
    times = [time["datetime"] for time in html.section(soup, "About this page")("time")]
    assert times[2:] == ["2017-04-25", "2021-05-03"]


def test_the_english_page_has_its_facts_in_english(area, client):
    english = factories.translate(
        area, title="Food", summary="Food for patients.", scope_in="All that is eaten."
    )

    soup = html.get_page(client, english.url)

    assert facts_with(soup, "Rice") == ["Rice Tomatoes"]
    assert "Tomater" not in soup.main.get_text()
    assert "All that is eaten." in soup.main.get_text()


def test_what_is_not_filled_in_leaves_no_empty_part(home, client):
    soup = html.get_page(client, factories.RiskAreaPageFactory().url)

    assert set(facts(soup)) == {"Ansvar", "Tidslinje"}
    headings = soup.main(["h2", "h3", "dt"])
    assert headings and all(html.text(heading) for heading in headings)
    assert soup.main.aside("time") == []
    assert len(html.section(soup, "About this page")("time")) == 2


def test_the_responsible_cluster_and_region_are_attested_by_the_newest_source(area, client):
    cluster = factories.ClusterFactory(name_sv="Kluster B", name_en="Cluster B")
    region = factories.RegionFactory(name_sv="Region X", name_en="Region X")
    cluster_page = factories.ClusterPageFactory(cluster=cluster)
    factories.RegionPageFactory(region=region, live=False)
    for on, title in ((OLD, "Gammal nyhet"), (NEW, "Klusterlista")):
        factories.ResponsibilityFactory(
            risk_area=area.risk_area, cluster=cluster, region=region,
            source__date=on, source__title_sv=title, source__title_en="List of clusters",
            source__url=f"https://example.org/{on.year}",
        )  # fmt: skip
    factories.ResponsibilityFactory(
        risk_area=area.risk_area,
        cluster=factories.ClusterFactory(name_sv="Kluster D"),
        source__date=OLD,
    )
    english = factories.translate(area, title="Food")

    soup = html.get_page(client, area.url)
    answer = facts_with(soup, "Kluster B")[0]
    assert "Region X" in answer and "Klusterlista" in answer
    assert "Gammal nyhet" not in soup.main.get_text()
    assert "Kluster D" not in soup.main.get_text()
    links = html.links(soup.main.aside.dl.div)
    assert links == {"Kluster B": cluster_page.url, "Klusterlista": "https://example.org/2021"}
    assert soup.main.aside.time["datetime"] == "2021-05-03"
    soup = html.get_page(client, english.url)
    assert "List of clusters" in facts_with(soup, "Cluster B")[0]
    assert "/en/" not in str(html.links(soup.main.aside.dl.div))


def test_documents_stand_in_the_editors_order_with_kind_size_and_language(area, client):
    terms = factories.DocumentFactory(title="Villkor", title_en="Terms")
    plan = factories.DocumentFactory(title="Plan 2018", title_en="")
    area.documents = [
        RiskAreaDocument(document=plan, sort_order=0),
        RiskAreaDocument(document=terms, sort_order=1),
    ]
    area.save_revision().publish()
    english = factories.translate(area, title="Food")

    for page, names in (
        (area, [("Plan 2018", "sv"), ("Villkor", "sv")]),
        (english, [("Plan 2018", "sv"), ("Terms", "en")]),
    ):
        soup = html.get_page(client, page.url)
        files = soup.main.aside.find_all("a", href=[plan.url, terms.url])
        assert [(html.text(link), link["lang"]) for link in files] == names
        assert [link["href"] for link in files] == [plan.url, terms.url]
        for value in facts_with(soup, "Plan 2018"):
            assert "PDF" in value and "15" in value


def test_a_preview_shows_the_draft_of_every_part(area, admin_client):
    area.summary = "En ny sammanfattning."
    area.other_names = [("name", "Käk")]
    area.documents = [RiskAreaDocument(document=factories.DocumentFactory(title="Ny fil"))]
    area.save_revision()

    soup = html.get_page(admin_client, f"/admin/pages/{area.pk}/view_draft/")

    for words in ("En ny sammanfattning.", "Käk", "Ny fil"):
        assert words in soup.main.get_text()


def test_more_facts_cost_no_more_queries(area, client):
    def add():
        factories.ResponsibilityFactory(
            risk_area=area.risk_area, region=factories.RegionPageFactory().region
        )
        factories.ProductFactory(risk_area=area.risk_area)
        area.documents = [*area.documents.all(), RiskAreaDocument(document=document)]
        area.save_revision().publish()

    document = factories.DocumentFactory()
    add()
    html.get_page(client, area.url)
    cache.clear()
    cost = html.count_queries(client, area.url)
    add()
    add()
    cache.clear()

    assert html.count_queries(client, area.url) == cost <= 15
    assert len(html.get_page(client, area.url).main.aside("a", href=document.url)) == 3


def test_the_index_lists_the_areas_of_its_language_in_their_order(home, client):
    for name, order in (("Tredje", 3), ("Första", 1), ("Andra", 2)):
        row = factories.RiskAreaFactory(name_sv=name, sort_order=order)
        page = factories.RiskAreaPageFactory(risk_area=row, title=name, summary=f"Om {name}.")
    english = factories.translate(page, title="Second")
    hidden_pages.make_hidden_pages(factories.RiskAreaPageFactory)

    response = client.get("/riskomraden/")
    soup = html.parse(response)
    assert hidden_pages.hidden_titles_in(response) == []
    assert html.areas(soup.main) == [hidden_pages.VISIBLE, "Första", "Andra", "Tredje"]
    assert "Om Andra." in soup.main.get_text()
    soup = html.get_page(client, english.get_parent().url)
    assert html.cards(soup.main, dated=False) == [("Second", english.url)]
