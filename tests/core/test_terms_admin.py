"""The admin of rows: lists to find them in, and no row is deleted while something rests on it."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.snippets.models import get_snippet_models

from blog.models import NewsKind, PostPage
from core.terms.usage import describe_uses
from riskareas import models
from riskareas.choices import Level
from riskareas.models import RiskCell
from tests import factories

pytestmark = pytest.mark.each_database

MODELS = [
    NewsKind,
    models.Pillar,
    models.Theme,
    models.Country,
    models.RiskArea,
    models.Product,
    models.Cluster,
    models.Region,
    models.Source,
    models.ClusterMembership,
    models.Responsibility,
]


@pytest.fixture
def admin(client, home):
    client.force_login(factories.UserFactory(is_superuser=True))
    return client


def url(view, row):
    arguments = [] if view == "list" else [row.pk]
    return reverse(row.snippet_viewset.get_url_name(view), args=arguments)


def listed(admin, model, **query):
    """Return the title of each row in the list of a model."""
    address = reverse(model.snippet_viewset.get_url_name("list"))
    page = BeautifulSoup(admin.get(address, query).content, "html.parser")
    return [cell.get_text(strip=True) for cell in page.select("td.title .title-wrapper")]


def delete(admin, row):
    """Try to delete a row by its form; return the messages that follow."""
    response = admin.post(url("delete", row), follow=True)
    return [str(message) for message in response.context["messages"]]


def delete_in_bulk(admin, *rows):
    meta = rows[0]._meta
    address = reverse("wagtail_bulk_action", args=[meta.app_label, meta.model_name, "delete"])
    ids = "&".join(f"id={row.pk}" for row in rows)
    response = admin.post(f"{address}?{ids}", follow=True)
    return [str(message) for message in response.context["messages"]]


def test_every_kind_of_row_is_in_the_one_menu_of_facts(admin):
    menu = admin.get(reverse("wagtailadmin_home")).content.decode()

    assert set(get_snippet_models()) == set(MODELS)
    for model in MODELS:
        assert reverse(model.snippet_viewset.get_url_name("list")) in menu
    assert f'"{reverse("wagtailsnippets:index")}"' not in menu


@pytest.mark.parametrize("model", MODELS)
def test_every_list_and_every_empty_form_is_shown(admin, model):
    viewset = model.snippet_viewset

    assert admin.get(reverse(viewset.get_url_name("list"))).status_code == 200
    assert admin.get(reverse(viewset.get_url_name("add"))).status_code == 200


def test_rows_are_listed_in_their_order_and_found_by_name_and_code(admin):
    factories.ThemeFactory(code="barnarbete", name_sv="Barnarbete", sort_order=2)
    factories.ThemeFactory(code="klimat", name_sv="Klimat", name_en="Climate", sort_order=1)

    assert listed(admin, models.Theme) == ["Klimat", "Barnarbete"]
    assert listed(admin, models.Theme, q="Climate") == ["Klimat"]
    assert listed(admin, models.Theme, q="barna") == ["Barnarbete"]
    assert listed(admin, models.Theme, q="finns inte") == []


def test_statements_are_listed_newest_first_and_filtered_by_area_and_cluster(admin):
    food, textiles = factories.RiskAreaFactory(), factories.RiskAreaFactory()
    for area, year in ((food, 2016), (textiles, 2017), (food, 2018)):
        factories.ResponsibilityFactory(risk_area=area, attested_on=datetime.date(year, 1, 1))
    cluster = models.Responsibility.objects.get(attested_on__year=2016).cluster

    assert listed(admin, models.Responsibility) == [str(a) for a in (food, textiles, food)]
    assert listed(admin, models.Responsibility, risk_area=textiles.pk) == [str(textiles)]
    assert listed(admin, models.Responsibility, cluster=cluster.pk) == [str(food)]


@pytest.mark.parametrize(
    ("factory", "model"),
    [
        (factories.ResponsibilityFactory, models.Responsibility),
        (factories.MembershipFactory, models.ClusterMembership),
        (factories.ProductFactory, models.Product),
        (factories.ThemeFactory, models.Theme),
    ],
)
def test_a_list_takes_as_many_queries_for_twenty_rows_as_for_one(
    admin, factory, model, django_assert_num_queries
):
    factory()
    listed(admin, model)
    with CaptureQueriesContext(connection) as one:
        listed(admin, model)
    factory.create_batch(19)
    with django_assert_num_queries(len(one)):
        assert len(listed(admin, model)) == 20


@pytest.mark.parametrize("way", [delete, delete_in_bulk])
def test_a_row_that_nothing_rests_on_is_deleted(admin, way):
    theme, other = factories.ThemeFactory(), factories.ThemeFactory()
    factories.PostPageFactory(themes=[other])

    way(admin, theme)

    assert list(models.Theme.objects.all()) == [other]


@pytest.mark.parametrize("way", [delete, delete_in_bulk])
@pytest.mark.parametrize("relation", ["themes", "countries", "regions", "clusters", "risk_areas"])
def test_a_row_that_posts_are_about_stays_and_the_reason_is_given(admin, way, relation):
    factory = {
        "themes": factories.ThemeFactory,
        "countries": factories.CountryFactory,
        "regions": factories.RegionFactory,
        "clusters": factories.ClusterFactory,
        "risk_areas": factories.RiskAreaFactory,
    }[relation]
    row = factory()
    for _ in range(2):
        factories.PostPageFactory(**{relation: [row]})

    messages = way(admin, row)

    assert type(row).objects.filter(pk=row.pk).exists()
    assert [getattr(post, relation).get() for post in PostPage.objects.all()] == [row, row]
    assert [str(row) in text and "2 " in text for text in messages] == [True]


def rested_upon():
    """Yield rows on which another row or a page rests by a foreign key."""
    yield factories.PostPageFactory().kind
    yield factories.RiskAreaPageFactory().risk_area
    yield factories.RegionPageFactory().region
    yield factories.ClusterPageFactory().cluster
    yield factories.ProductFactory().risk_area
    responsibility = factories.ResponsibilityFactory(region=factories.RegionFactory())
    yield from (responsibility.risk_area, responsibility.cluster, responsibility.region)
    yield responsibility.source
    membership = factories.MembershipFactory()
    yield from (membership.region, membership.cluster, membership.source)
    pillar = models.Pillar.objects.create(code="p", name_sv="P", name_en="P")
    factories.ThemeFactory(pillar=pillar)
    yield pillar


@pytest.mark.parametrize("way", [delete, delete_in_bulk])
def test_a_row_that_another_row_or_a_page_rests_on_stays_and_the_reason_is_given(admin, way):
    for row in rested_upon():
        messages = way(admin, row)

        assert type(row).objects.filter(pk=row.pk).exists()
        assert [str(row) in text and "1 " in text for text in messages] == [True]


@pytest.mark.parametrize("scheduled", [False, True])
def test_a_row_that_only_a_pending_draft_names_stays_so_that_the_draft_can_be_opened(
    admin, scheduled
):
    post = factories.PostPageFactory()
    kind, theme = factories.NewsKindFactory(), factories.ThemeFactory()
    post.kind, post.themes = kind, [theme]
    if scheduled:
        post.go_live_at = timezone.now() + datetime.timedelta(days=1)
        post.save_revision().publish()
        later = PostPage.objects.get(pk=post.pk)
        later.themes, later.kind = [], later.kind
        later.save_revision()
    else:
        post.save_revision()

    assert delete(admin, kind)
    assert delete(admin, theme)

    assert NewsKind.objects.filter(pk=kind.pk).exists()
    assert models.Theme.objects.filter(pk=theme.pk).exists()
    assert admin.get(reverse("wagtailadmin_pages:edit", args=[post.pk])).status_code == 200


def follow_up(**values):
    """Return a follow-up whose every child row refers to a row, with those rows."""
    theme, country = factories.ThemeFactory(), factories.CountryFactory()
    page = factories.FollowUpPageFactory(
        findings=[factories.FindingFactory(theme=theme)], sites=[country], **values
    )
    source = page.get_latest_revision_as_object().sources.all()[0].source
    return page, [theme, country, source]


def assessment(**values):
    """Return an assessment of one pillar and one source, with those rows."""
    pillar, source = factories.PillarFactory(), factories.SourceFactory()
    page = factories.RiskAssessmentPageFactory(**values)
    cell = RiskCell(pillar=pillar, step="raw-material", level=Level.LOW, reason="Så.")
    cell.source = cell.further_source = source
    page.cells = [cell]
    revision = page.save_revision()
    if page.live:
        revision.publish()
    else:
        RiskCell.objects.all().delete()
    return page, [pillar, source]


@pytest.mark.parametrize("way", [delete, delete_in_bulk])
@pytest.mark.parametrize("live", [True, False])
@pytest.mark.parametrize(
    ("make", "kind"), [(follow_up, "uppföljning"), (assessment, "riskbedömning")]
)
def test_a_row_that_a_child_row_of_a_page_or_of_its_draft_names_stays(admin, make, kind, live, way):
    page, rows = make(live=live)

    for row in rows:
        expected = f"”{row}” kan inte tas bort medan det används: 1 {kind}."
        assert way(admin, row) == [expected]
        assert type(row).objects.filter(pk=row.pk).exists()
    assert admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_what_other_drafts_say_of_a_row_with_the_same_key_keeps_none(admin):
    country = factories.CountryFactory()
    theme = factories.ThemeFactory(pk=country.pk)
    factories.FollowUpPageFactory(live=False, sites=[country])

    delete(admin, theme)

    assert list(models.Theme.objects.all()) == []


def test_many_drafts_cost_a_deletion_no_query_more(admin, django_assert_num_queries):
    theme = factories.ThemeFactory()
    factories.FollowUpPageFactory(live=False)
    with CaptureQueriesContext(connection) as one:
        describe_uses(theme)
    factories.FollowUpPageFactory.create_batch(3, live=False)
    with django_assert_num_queries(len(one)):
        assert describe_uses(theme) == []


def test_a_row_that_a_draft_no_longer_names_still_belongs_to_the_live_post(admin):
    theme = factories.ThemeFactory()
    post = factories.PostPageFactory(themes=[theme])
    post.themes = []
    post.save_revision()

    delete(admin, theme)

    assert list(PostPage.objects.get().themes.all()) == [theme]


def test_of_several_rows_none_is_deleted_while_one_is_in_use(admin):
    free, used = factories.ThemeFactory(), factories.ThemeFactory()
    factories.PostPageFactory(themes=[used])

    delete_in_bulk(admin, free, used)

    assert models.Theme.objects.count() == 2


def test_the_question_whether_to_delete_a_row_in_use_is_not_even_asked(admin):
    theme = factories.ThemeFactory()
    factories.PostPageFactory(themes=[theme])

    response = admin.get(url("delete", theme))

    assert response.status_code == 302
    assert response.url == url("list", theme)
