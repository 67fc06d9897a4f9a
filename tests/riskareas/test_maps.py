"""The map of the regions: it says what the table beside it says, in words, letters and patterns."""

import re

import pytest
from django.core.cache import cache

from riskareas.charts import region_map
from riskareas.models import Cluster, Region
from setup.reference_data import ensure_reference_data
from tests import factories, html

from .expected_answers import MEMBERSHIPS, NOVEMBER_2017, NOW, clusters_of

ADDRESS = f"/regioner/?as-of={NOVEMBER_2017}"


@pytest.fixture
def sweden(home):
    """The regions of every installation, two of them with pages, one that visitors don't see."""
    ensure_reference_data()
    return {
        code: factories.RegionPageFactory(region=Region.objects.get(code=code), live=live)
        for code, live in (("SE-D", True), ("SE-C", False))
    }


def shapes_on_page(client, address):
    """Return the element of each region on the map of a page, by its accessible name."""
    drawing = html.get_page(client, address).find("svg", role="group")
    assert drawing["aria-label"]
    return {html.text(part.title): part for part in drawing.find_all(["a", "g"])}


def letter(part):
    return html.text(part.find("text"))


def fill(part):
    return part.path["fill"]


def test_every_region_has_a_shape_of_its_own_and_every_shape_its_region(sweden):
    shapes = region_map.map_regions([(region, None) for region in Region.objects.all()])

    assert len({shape.outline for shape in shapes}) == 21
    assert {shape.region for shape in shapes} == set(Region.objects.all())


def test_the_shapes_lie_where_their_regions_do(sweden):
    shapes = {
        shape.region.code: shape
        for shape in region_map.map_regions([(region, None) for region in Region.objects.all()])
    }

    north_to_south = ["SE-BD", "SE-AC", "SE-Y", "SE-X", "SE-U", "SE-E", "SE-F", "SE-G", "SE-M"]
    assert north_to_south == sorted(north_to_south, key=lambda code: shapes[code].y)
    west_to_east = ["SE-O", "SE-T", "SE-U", "SE-C", "SE-AB"]
    assert west_to_east == sorted(west_to_east, key=lambda code: shapes[code].x)


def test_each_letter_stands_inside_the_map(sweden):
    left, top, width, height = map(int, region_map.map_view_box().split())

    for shape in region_map.map_regions([(region, None) for region in Region.objects.all()]):
        corners = [
            tuple(map(float, pair)) for pair in re.findall(r"([\d.]+),([\d.]+)", shape.outline)
        ]
        xs, ys = zip(*corners, strict=True)
        assert left <= min(xs) < shape.x < max(xs) <= left + width
        assert top <= min(ys) < shape.y < max(ys) <= top + height


@pytest.mark.parametrize("day", [NOVEMBER_2017, NOW])
def test_each_region_is_named_with_its_cluster_and_has_its_letter(sweden, client, day):
    shown = {
        name.split(", ")[0]: (name.split(", ")[1:], letter(part))
        for name, part in shapes_on_page(client, f"/regioner/?as-of={day}").items()
    }

    assert shown == {
        region.name_sv: (
            ([f"Kluster {code}"], code) if (code := "".join(clusters_of(answer))) else
            (["klustret är inte känt"], "?")
        )
        for region in Region.objects.all()
        for answer in [MEMBERSHIPS[day][region.code]]
    }  # fmt: skip


def test_regions_have_one_pattern_exactly_where_they_have_one_letter(sweden, client):
    soup = html.get_page(client, ADDRESS)
    parts = shapes_on_page(client, ADDRESS).values()

    pairs = {(letter(part), fill(part)) for part in parts}
    assert len(pairs) == len({one for one, _other in pairs}) == len({fill for _one, fill in pairs})
    for _letter, name in pairs:
        assert len(soup.find_all("pattern", id=name.removeprefix("url(#").removesuffix(")"))) == 1


def test_a_region_leads_to_its_page_of_the_same_day_where_a_visitor_may_see_it(sweden, client):
    parts = shapes_on_page(client, ADDRESS)

    linked = {name: part["href"] for name, part in parts.items() if part.name == "a"}
    assert linked == {"Region Sörmland, Kluster B": f"{sweden['SE-D'].url}?as-of=2017-11-15"}
    assert parts["Region Uppsala, Kluster B"]["role"] == "img"


def test_the_english_map_is_in_english(sweden, client):
    english = factories.translate(sweden["SE-D"])

    parts = shapes_on_page(client, english.get_parent().url)

    assert parts["Region Sörmland, Cluster D"]["href"] == english.url
    assert not [name for name in parts if "Kluster" in name]


def test_a_contradiction_is_drawn_with_both_letters_and_a_pattern_of_its_own(sweden, client):
    region = sweden["SE-D"].region
    factories.MembershipFactory(
        region=region, cluster=Cluster.objects.get(code="A"), attested_on=NOVEMBER_2017
    )

    parts = shapes_on_page(client, ADDRESS)
    part = parts.pop("Region Sörmland, Kluster A, Kluster B")

    assert letter(part) == "A/B"
    assert fill(part) not in {fill(other) for other in parts.values()}


def test_a_cluster_beyond_h_has_a_pattern_too(sweden, client):
    region = sweden["SE-D"].region
    cluster = factories.ClusterFactory(code="J", name_sv="Kluster J")
    region.memberships.filter(attested_on=NOW).update(cluster=cluster)

    part = shapes_on_page(client, "/regioner/")["Region Sörmland, Kluster J"]

    assert letter(part) == "J"
    assert html.get_page(client, "/regioner/").find(id=fill(part)[5:-1])


def test_who_drew_the_map_and_its_licence_are_credited(sweden, client):
    caption = html.get_page(client, "/regioner/").main.figure.figcaption

    links = html.links(caption)
    assert {"MapSVG", "Victor Cazanave"} < links.keys()
    assert links["CC BY 4.0"] == "https://creativecommons.org/licenses/by/4.0/"


def test_the_map_with_a_page_for_every_region_costs_few_queries(sweden, client):
    for region in Region.objects.exclude(code__in=sweden):
        factories.RegionPageFactory(region=region)
    html.get_page(client, "/regioner/")

    for address in ("/regioner/", ADDRESS):
        cache.clear()
        assert html.count_queries(client, address) <= 15
