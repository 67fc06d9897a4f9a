"""No page asks the database more than a few times, whatever it holds and however long the news is."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blog.models import PostPage
from core.models import ContentVersion
from riskareas.models import Country, FollowUpPage, RiskAreaPage
from search.indexing.rebuild import rebuild_entries
from tests.benchmarks.addresses import longest_page, page_addresses
from tests.benchmarks.follow_ups import make_follow_ups
from tests.benchmarks.posts import make_posts
from tests.full_site import make_full_site

COLD_LIMIT, WARM_LIMIT = 15, 6
AREA_LIMIT = 20  # with the risk matrices of its products and its follow-ups


@pytest.mark.parametrize(
    ("many", "follow_ups"), [(100, 12), pytest.param(10_000, 400, marks=pytest.mark.audit)]
)
def test_a_page_costs_few_queries_and_as_many_with_much_content(home, client, many, follow_ups):
    news_filter = make_full_site()
    area = longest_page(RiskAreaPage, "sv")

    costs = {}
    for posts, number in ((20, 4), (many, follow_ups)):
        make_posts(posts - PostPage.objects.filter(locale__language_code="sv").count())
        make_follow_ups(area, number - FollowUpPage.objects.child_of(area).count())
        rebuild_entries()
        costs[posts] = _costs(client, _addresses_by_name(news_filter))
    _print_table(costs)

    assert len(costs[many]) == 61
    assert costs[20] == costs[many]
    limits = {f"risk area {language}": AREA_LIMIT for language in ("sv", "en")}
    too_many = {
        name: cost for name, cost in costs[many].items() if cost[0] > limits.get(name, COLD_LIMIT)
    }
    assert too_many == {}
    assert {name: cost for name, cost in costs[many].items() if cost[1] > WARM_LIMIT} == {}


def _addresses_by_name(news_filter):
    """Return the address of each page type, and of each way into the news, in both languages."""
    addresses = page_addresses() | {"sitemap": "/sitemap-pages.xml"}
    for language, timeline, country, figures, search in (
        ("sv", "tidslinje", "land", "siffror", "/sok/"),
        ("en", "timeline", "country", "figures", "/en/search/"),
    ):
        news = addresses[f"news {language}"]
        code = Country.objects.first().code
        addresses |= {
            f"timeline of {name} {language}": f"{addresses[f'{name} {language}']}{timeline}/"
            for name in ("risk area", "region", "cluster")
        }
        addresses |= {
            f"timeline of country {language}": f"{addresses[f'register {language}']}{country}/{code}/",
            f"figures {language}": f"{addresses[f'risk areas {language}']}{figures}/",
            f"news filtered {language}": f"{news}?{news_filter}",
            f"news of a year {language}": f"{news}2017/",
            f"news of a month {language}": f"{news}2017/4/",
            f"news as Atom {language}": f"{news}atom/",
            f"news as RSS {language}": f"{news}2017/rss/?{news_filter}",
            f"search {language}": search,
            f"search for words {language}": f"{search}?q=granskning+leverantör+audit",
            f"search narrowed down {language}": f"{search}?{news_filter}&year=2017",
            f"search without hits {language}": f'{search}?q="granskning+xyzzyqwert&{news_filter}',
            f"search as Atom {language}": f"{search}atom/?{news_filter}",
            f"missing page {language}": f"{news}finns-inte/",
            f"missing way {language}": f"{news}finns/inte/alls/",
        }
    return addresses


def _costs(client, addresses):
    """Return the number of queries of each address with an empty cache, and once more."""
    costs = {}
    for name, address in addresses.items():
        _queries(client, address)  # scales the images
        cache.clear()
        ContentVersion.bump()
        costs[name] = _queries(client, address), _queries(client, address)
    return costs


def _queries(client, address):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code in (200, 404), address
    return len(queries)


def _print_table(costs):
    few, many = costs
    print(f"\nqueries: cold, warm {few:>8} {many:>8} posts")
    for name in costs[few]:
        print(f"{name:20} {costs[few][name]!s:>8} {costs[many][name]!s:>8}")
