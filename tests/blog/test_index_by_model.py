"""The news index compared with a plain list in Python, over random posts, filters and pages."""

import datetime
from math import ceil

import pytest
from django.core.cache import cache
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale, Page

from blog.models import PostPage
from core.models import ContentVersion
from tests import factories, html

pytestmark = pytest.mark.each_database

NUMBER_OF_POSTS = 66
PAGE_SIZE = 20
KINDS, AREAS, REGIONS = ("EV", "UPP"), ("it", "textil"), ("SE-C", "SE-X")
THROUGH = {
    "areas": (PostPage.risk_areas.through, "riskarea_id"),
    "regions": (PostPage.regions.through, "region_id"),
}

facts = st.builds(
    dict,
    date=st.sampled_from(
        [datetime.date(year, month, 1 + month) for year in (2016, 2017) for month in (1, 4, 12)]
    ),
    day_order=st.integers(0, 2),
    kind=st.sampled_from(KINDS),
    areas=st.sets(st.sampled_from(AREAS)),
    regions=st.sets(st.sampled_from(REGIONS)),
    live=st.sampled_from([True] * 9 + [False]),
)
filters = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.sampled_from(KINDS),
        "area": st.sampled_from(AREAS),
        "region": st.sampled_from(REGIONS),
    },
)
periods = st.sampled_from([(None, None), (2016, None), (2017, None), (2016, 12), (2017, 4)])


@pytest.fixture
def pool(home):
    """Posts whose facts each example sets anew, and the terms by code."""
    terms = {code: factories.NewsKindFactory(code=code) for code in KINDS}
    terms |= {code: factories.RiskAreaFactory(code=code) for code in AREAS}
    terms |= {code: factories.RegionFactory(code=code) for code in REGIONS}
    index = home.get_children().get(slug="nyheter")
    swedish = Locale.objects.get(language_code="sv")
    posts = []
    for number in range(NUMBER_OF_POSTS):
        title = f"Inlägg {number:02}"
        post = PostPage(title=title, excerpt="Kort", locale=swedish, kind=terms["EV"])
        posts.append(index.add_child(instance=post))
    return posts, terms


def set_facts(pool, described):
    """Give each post of the pool its facts; the posts that are left over become drafts."""
    posts, terms = pool
    for relation, (through, column) in THROUGH.items():
        through.objects.all().delete()
        through.objects.bulk_create(
            through(postpage_id=post.pk, **{column: terms[code].pk})
            for post, fact in zip(posts, described, strict=False)
            for code in fact[relation]
        )
    for post, fact in zip(posts, described, strict=False):
        post.date, post.day_order, post.kind = fact["date"], fact["day_order"], terms[fact["kind"]]
    PostPage.objects.bulk_update(posts, ["date", "day_order", "kind"])
    live = [post.pk for post, fact in zip(posts, described, strict=False) if fact["live"]]
    Page.objects.filter(depth=4).update(live=False)
    Page.objects.filter(pk__in=live).update(live=True)
    ContentVersion.bump()


def expected(pool, described, chosen, year, month):
    """Return the titles that the list should have, by plain Python."""
    matches = [
        (fact["date"], fact["day_order"], post.pk, post.title)
        for post, fact in zip(pool[0], described, strict=False)
        if fact["live"]
        and chosen.get("kind") in (None, fact["kind"])
        and ("area" not in chosen or chosen["area"] in fact["areas"])
        and ("region" not in chosen or chosen["region"] in fact["regions"])
        and year in (None, fact["date"].year)
        and month in (None, fact["date"].month)
    ]
    return [title for *_order, title in sorted(matches, reverse=True)]


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    described=st.lists(facts, min_size=15, max_size=NUMBER_OF_POSTS),
    chosen=filters,
    period=periods,
)
def test_all_pages_together_are_the_list(pool, client, described, chosen, period):
    set_facts(pool, described)
    titles = expected(pool, described, chosen, *period)
    pages = max(1, ceil(len(titles) / PAGE_SIZE))
    address = "/nyheter/" + "".join(f"{number}/" for number in period if number)

    shown = [
        html.posts(html.parse(client.get(address, chosen | {"page": number})).main)
        for number in range(1, pages + 1)
    ]

    assert [len(page) for page in shown[:-1]] == [PAGE_SIZE] * (pages - 1)
    assert [title for page in shown for title in page] == titles
    assert client.get(address, chosen | {"page": pages + 1}).status_code == 404


def test_a_long_list_is_walked_by_its_own_links(pool, client):
    days = [datetime.date(2017, 1, 1 + number % 28) for number in range(NUMBER_OF_POSTS)]
    facts_of_all = {"day_order": 0, "kind": "EV", "areas": {"it"}, "regions": set(), "live": True}
    described = [facts_of_all | {"date": day} for day in days]
    set_facts(pool, described)
    titles = expected(pool, described, {}, None, None)

    walked, address = [], "?area=it"
    while address:
        soup = html.get_page(client, f"/nyheter/{address.removeprefix('./')}")
        walked.append(html.posts(soup.main))
        following = soup.main.find("a", rel="next")
        address = following and following["href"]

    assert [title for page in walked for title in page] == titles
    assert [len(page) for page in walked] == [20, 20, 20, 6]
    back = soup.main.find("a", rel="prev")["href"]
    assert "page=3" in back and "area=it" in back


def test_pages_of_the_whole_list_are_addresses_of_their_own(pool, client):
    described = [
        {"date": datetime.date(2017, 4, 1), "day_order": 0, "kind": "EV", "areas": set(),
         "regions": set(), "live": True}
    ] * NUMBER_OF_POSTS  # fmt: skip
    set_facts(pool, described)

    for address, canonical in (
        ("?page=1", ""),
        ("?page=2", "?page=2"),
        ("?page=02", "?page=2"),
        ("2017/?page=4", "2017/?page=4"),
        ("?page=2&kind=EV", ""),
    ):
        soup = html.get_page(client, f"/nyheter/{address}")
        assert html.canonical(soup) == f"http://testserver/nyheter/{canonical}"
    titles = [
        html.text(html.get_page(client, f"/nyheter/{page}").title) for page in ("", "?page=2")
    ]
    assert titles[0] != titles[1]


def test_every_page_costs_the_same(pool, client):
    set_facts(pool, [{"date": datetime.date(2017, 4, 1), "day_order": 0, "kind": "EV",
                 "areas": set(), "regions": set(), "live": True}] * NUMBER_OF_POSTS)  # fmt: skip
    html.get_page(client, "/nyheter/")
    costs = []
    for number in (1, 2, 3, 4):
        cache.clear()
        costs.append(html.count_queries(client, f"/nyheter/?page={number}"))

    assert costs == [costs[0]] * 4
    assert costs[0] <= 15
