"""Regions and clusters: a table of all, and a page for each with what its sources attest."""

import datetime

import pytest
from django.core.cache import cache
from django.utils.translation import gettext, override

from riskareas.models import ClusterMembership, Region, Responsibility
from setup.reference_data import ensure_reference_data
from tests import factories, hidden_pages, html

with override("sv"):
    NOT_KNOWN = gettext("Not known: no source says so.")
OLD, NEW = datetime.date(2017, 4, 25), datetime.date(2021, 5, 3)


def table(soup):
    """Return the cells of each row of the regions' table, under its first cell."""
    rows = soup.main.table.tbody("tr")
    return {html.text(row.th): [html.text(cell) for cell in row("td")] for row in rows}


@pytest.fixture
def sormland(home):
    """Sörmland, in cluster B by an early source and in D by a later one, with all pages."""
    region = factories.RegionFactory(
        code="SE-D", name_sv="Region Sörmland", name_en="Region Sörmland",
        former_sv="Landstinget Sörmland",
    )  # fmt: skip
    clusters = {
        letter: factories.ClusterFactory(
            code=letter, name_sv=f"Kluster {letter}", name_en=f"Cluster {letter}"
        )
        for letter in "BD"
    }
    for letter, on, title in (("D", NEW, "Klusterlista"), ("B", OLD, "En nyhet")):
        factories.MembershipFactory(
            region=region, cluster=clusters[letter], source__date=on, source__title_sv=title,
            source__title_en=f"{title} in English", source__url=f"https://example.org/{letter}",
        )  # fmt: skip
    food = factories.RiskAreaFactory(name_sv="Livsmedel", name_en="Food", sort_order=1)
    textiles = factories.RiskAreaFactory(name_sv="Textil", name_en="Textiles", sort_order=2)
    factories.ResponsibilityFactory(risk_area=food, cluster=clusters["B"], source__date=OLD)
    factories.ResponsibilityFactory(
        risk_area=textiles, cluster=clusters["D"], source__date=NEW, source__title_sv="Lista"
    )
    return {
        "row": region,
        "region": factories.RegionPageFactory(region=region, title="Sörmland"),
        "B": factories.ClusterPageFactory(cluster=clusters["B"], title="Klustret B"),
        "D": factories.ClusterPageFactory(cluster=clusters["D"], title="Klustret D"),
        "area": factories.RiskAreaPageFactory(risk_area=textiles, title="Textilsidan"),
    }


def test_the_table_places_a_region_by_its_newest_source(sormland, client):
    soup = html.get_page(client, "/regioner/")

    ((region, (cluster, areas, attested)),) = table(soup).items()
    assert (region, cluster, areas) == ("Region Sörmland", "Kluster D", "Textil")
    assert "2021-05-03" in attested and "Klusterlista" in attested
    assert html.links(soup.main.table) == {
        "Region Sörmland": sormland["region"].url,
        "Kluster D": sormland["D"].url,
        "Textil": sormland["area"].url,
        "Klusterlista": "https://example.org/D",
    }
    heads = soup.main.table.thead("th")
    assert [head["scope"] for head in heads] == ["col"] * 4
    assert soup.main.table.tbody.th["scope"] == "row"
    assert html.text(soup.main.table.caption)


def test_the_english_table_is_in_english_and_leads_to_english_pages(sormland, client):
    english = factories.translate(sormland["region"], title="Sörmland in English")

    soup = html.get_page(client, english.get_parent().url)

    ((region, (cluster, areas, attested)),) = table(soup).items()
    assert (region, cluster, areas) == ("Region Sörmland", "Cluster D", "Textiles")
    assert "Klusterlista in English" in attested
    assert html.links(soup.main.table) == {
        "Region Sörmland": english.url,
        "Klusterlista in English": "https://example.org/D",
    }


def test_the_table_has_all_21_regions_of_a_new_installation(home, client):
    ensure_reference_data()

    soup = html.get_page(client, "/regioner/")

    shown = table(soup)
    assert list(shown) == [region.name_sv for region in Region.objects.order_by("sort_order")]
    assert len(shown) == 21
    assert shown["Region Sörmland"][0].endswith("D")
    unknown = [
        name for name, (cluster, _areas, attested) in shown.items() if not (cluster and attested)
    ]
    assert unknown == []


def test_a_region_that_no_source_places_is_in_the_table_as_not_known(sormland, client):
    unplaced = factories.RegionFactory(code="SE-I", name_sv="Region Gotland", sort_order=0)
    page = factories.RegionPageFactory(region=unplaced)

    soup = html.get_page(client, "/regioner/")

    assert list(table(soup)) == ["Region Sörmland", "Region Gotland"]
    assert "Kluster" not in " ".join(table(soup)["Region Gotland"])
    assert html.links(soup.main.table)["Region Gotland"] == page.url
    assert soup.main.table.tbody("tr")[1]("time") == []


def test_hidden_pages_leave_names_without_links_in_the_table(sormland, client):
    for name in ("region", "D", "area"):
        sormland[name].unpublish()

    soup = html.get_page(client, "/regioner/")

    links = [list(html.links(section)) for section in soup.main("section")]
    assert links == [["Kluster B"], ["Klusterlista"]]
    assert list(table(soup)) == ["Region Sörmland"]


def test_a_regions_page_has_its_history_of_clusters_newest_first(sormland, client):
    soup = html.get_page(client, sormland["region"].url)

    aside = soup.main.aside
    history = [html.text(value) for value in aside("dd") if "Kluster" in value.get_text()]
    assert len(history) == 2
    assert "Kluster D" in history[0] and "Klusterlista" in history[0]
    assert "Kluster B" in history[1] and "En nyhet" in history[1]
    assert [time["datetime"] for time in aside("time")] == ["2021-05-03", "2017-04-25"]
    assert html.links(aside) == {
        "Kluster D": sormland["D"].url,
        "Klusterlista": "https://example.org/D",
        "Kluster B": sormland["B"].url,
        "En nyhet": "https://example.org/B",
    }
    assert aside.find(lang="sv") and "Landstinget Sörmland" in html.text(aside)


def test_a_regions_page_says_what_it_answers_for_through_its_newest_cluster(sormland, client):
    soup = html.get_page(client, sormland["region"].url)
    section = html.section(soup, "What the region answers for")

    assert "Textil" in html.text(section) and "Livsmedel" not in html.text(section)
    assert "Kluster D" in html.text(section) and "Lista" in html.text(section)
    assert section.time["datetime"] == "2021-05-03"
    assert html.links(section)["Textil"] == sormland["area"].url


def test_a_region_or_cluster_that_no_source_mentions_says_that_it_is_not_known(home, client):
    for page in (factories.RegionPageFactory(), factories.ClusterPageFactory()):
        soup = html.get_page(client, page.url)
        assert soup.main("time") == []
        unknown = [part for part in soup.main(["p", "dd"]) if html.text(part) == NOT_KNOWN]
        assert len(unknown) == 2
    assert not ClusterMembership.objects.exists() and not Responsibility.objects.exists()


def test_a_clusters_page_lists_the_regions_last_attested_in_it(sormland, client):
    other = factories.MembershipFactory(
        region__name_sv="Region Gävleborg", cluster=sormland["B"].cluster, source__date=OLD
    )
    soup = html.get_page(client, sormland["B"].url)
    members = html.section(soup, "Regions in the cluster")
    assert "Region Gävleborg" in html.text(members) and html.links(members) == {}
    assert "Sörmland" not in html.text(soup.main)
    assert "Livsmedel" in html.text(html.section(soup, "What the cluster answers for"))

    soup = html.get_page(client, sormland["D"].url)
    members = html.section(soup, "Regions in the cluster")
    assert html.links(members)["Region Sörmland"] == sormland["region"].url
    assert other.region.name_sv not in html.text(soup.main)
    answers = html.section(soup, "What the cluster answers for")
    assert html.links(answers)["Textil"] == sormland["area"].url


def test_more_regions_cost_no_more_queries(sormland, client):
    html.get_page(client, "/regioner/")
    cache.clear()
    cost = html.count_queries(client, "/regioner/")
    for _ in range(3):
        page = factories.RegionPageFactory()
        factories.MembershipFactory(region=page.region, cluster=sormland["D"].cluster)
    cache.clear()

    assert html.count_queries(client, "/regioner/") == cost <= 15
    assert len(table(html.get_page(client, "/regioner/"))) == 4


def test_news_of_a_region_or_cluster_are_its_four_newest(sormland, client):
    region, cluster = sormland["row"], sormland["D"].cluster
    for day in range(1, 6):
        factories.PostPageFactory(
            title=f"Dag {day}",
            date=datetime.date(2017, 1, day),
            regions=[region],
            clusters=[cluster],
        )
    factories.PostPageFactory(title="Annat", date=datetime.date(2020, 1, 1))

    for name in ("region", "D"):
        response = client.get(sormland[name].url)
        assert hidden_pages.hidden_titles_in(response) == []
        titles = html.posts(html.parse(response).main)
        assert titles == ["Dag 5", "Dag 4", "Dag 3", "Dag 2"]
    assert html.posts(html.get_page(client, sormland["B"].url).main) == []
