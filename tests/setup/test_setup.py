"""What every installation begins with: made once, and left as people have changed it."""

from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Site,
    Workflow,
    WorkflowPage,
)

from blog.models import BlogIndexPage, NewsKind
from core.terms.loading import load_terms
from home.models import HomePage
from riskareas import models
from setup import area_editors, roles
from tests import factories

pytestmark = pytest.mark.each_database

COUNTS = {
    models.Region: 21,
    models.Cluster: 8,
    models.RiskArea: 8,
    models.Theme: 25,
    models.Pillar: 4,
    NewsKind: 13,
}


@pytest.fixture
def site(db):
    call_command("setup_site", verbosity=0)


def everything():
    """Return the number of rows of each table that a setup may fill."""
    tables = [
        *apps.get_app_config("riskareas").get_models(),
        *(NewsKind, Page, Locale, Site, Group, Collection, Workflow, WorkflowPage),
        *(GroupPagePermission, GroupCollectionPermission, Group.permissions.through),
    ]
    return {table: table.objects.count() for table in tables}


def test_the_rows_pages_and_roles_are_there(site):
    assert {model: model.objects.count() for model in COUNTS} == COUNTS
    assert sorted(Locale.objects.values_list("language_code", flat=True)) == ["en", "sv"]
    home = Site.objects.get(is_default_site=True).root_page.specific
    assert isinstance(home, HomePage)
    assert sorted(page.specific_class.__name__ for page in home.get_children().live()) == [
        "BlogIndexPage",
        "FollowUpIndexPage",
        "RegionIndexPage",
        "RiskAreaIndexPage",
    ]
    assert set(Group.objects.values_list("name", flat=True)) == {
        roles.EDITORS,
        roles.MODERATORS,
        roles.TRANSLATORS,
        roles.REVIEWERS,
        roles.READERS,
        *(f"Områdesredaktörer kluster {code}" for code in "ABCDEFGH"),
    }
    assert sorted(Workflow.objects.active().values_list("name", flat=True)) == [
        "Engelska",
        "Nyheter",
        "Riskområden",
    ]


def test_a_second_setup_makes_nothing_and_says_so(site, capsys):
    before = everything()

    call_command("setup_site")

    assert everything() == before
    assert "0 new rows" in capsys.readouterr().out


def test_a_second_setup_leaves_what_editors_have_changed(site):
    home = HomePage.objects.get()
    home.title, home.vision_heading = "Vår sajt", "Dit vi vill"
    home.save_revision().publish()
    news = BlogIndexPage.objects.get()
    news.slug = "aktuellt"
    news.save_revision().publish()
    theme = models.Theme.objects.first()
    theme.name_sv, theme.sort_order = "Omdöpt tema", 99
    theme.save()
    Site.objects.update(hostname="www.example.org", site_name="Namnet")
    before = everything()

    call_command("setup_site", verbosity=0)

    home.refresh_from_db(), news.refresh_from_db(), theme.refresh_from_db()
    assert (home.title, home.vision_heading) == ("Vår sajt", "Dit vi vill")
    assert news.slug == "aktuellt"
    assert (theme.name_sv, theme.sort_order) == ("Omdöpt tema", 99)
    assert Site.objects.values_list("hostname", "site_name").get() == ("www.example.org", "Namnet")
    assert everything() == before


def test_a_second_setup_leaves_statements_that_editors_have_corrected(site):
    responsibility = models.Responsibility.objects.order_by("attested_on").last()
    other = models.Cluster.objects.exclude(pk=responsibility.cluster_id).first()
    models.Responsibility.objects.filter(pk=responsibility.pk).update(cluster=other)
    wrong = models.ClusterMembership.objects.first()
    wrong.delete()
    before = everything()

    call_command("setup_site", verbosity=0)

    assert everything() == before
    assert models.Responsibility.objects.get(pk=responsibility.pk).cluster == other


def test_each_area_belongs_to_the_editors_of_the_cluster_last_attested(site):
    area = models.RiskArea.objects.first()
    newest = area.responsibilities.order_by("attested_on", "pk").last()
    page = factories.RiskAreaPageFactory(risk_area=area)

    rights = GroupPagePermission.objects.filter(page=page)
    assert [right.group.name for right in rights] == [
        area_editors.area_editor_group_name(newest.cluster)
    ]


@pytest.mark.parametrize("used", ["Editors", "Moderators"])
def test_a_stock_group_stays_as_long_as_somebody_is_in_it(db, used):
    user = factories.UserFactory()
    user.groups.add(Group.objects.get(name=used))

    call_command("setup_site", verbosity=0)

    assert list(Group.objects.filter(name__in=["Editors", "Moderators"])) == list(user.groups.all())
    assert Workflow.objects.get(name="Moderators approval").active == (used == "Moderators")

    user.groups.clear()
    call_command("setup_site", verbosity=0)

    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert not Workflow.objects.get(name="Moderators approval").active


def test_no_role_may_do_more_than_it_should_with_users_groups_and_sites(site):
    forbidden = (
        Permission.objects.filter(group__isnull=False)
        .exclude(content_type__app_label__in=["riskareas", "wagtailadmin", "wagtail_localize"])
        .exclude(content_type__app_label="search", content_type__model__in=["synonym", "bestbet"])
    )

    assert not forbidden.exists()


MODELS = {
    "pillar": models.Pillar,
    "theme": models.Theme,
    "membership": models.ClusterMembership,
}
PILLAR = '[[pillar]]\ncode = "miljo"\nname_sv = "Miljö"\nname_en = "Environment"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[pillar]\n", "rows.toml"),
        ("[[pilar]]\ncode = 'a'\n", "rows.toml.*pilar"),
        ("[[pillar]]\ncode = 'a'\nname_sv = 'A'\n", r"rows.toml: \[\[pillar\]\] number 1.*name_en"),
        (PILLAR + "nam = 'A'\n", r"rows.toml: \[\[pillar\]\] number 1.*nam"),
        (PILLAR.replace("miljo", "miljö"), r"rows.toml: \[\[pillar\]\] number 1.*code"),
        (PILLAR.replace('code = "miljo"\n', ""), r"rows.toml: \[\[pillar\]\] number 1.*code"),
        (PILLAR + "sort_order = 'ett'\n", r"rows.toml: \[\[pillar\]\] number 1.*sort_order"),
        (PILLAR + PILLAR, r"rows.toml: \[\[pillar\]\] number 2.*code"),
        (
            PILLAR + "[[theme]]\ncode = 'a'\nname_sv = 'A'\nname_en = 'A'\npillar = 'okand'\n",
            r"rows.toml: \[\[theme\]\] number 1.*Pillar",
        ),
        ("[[membership]]\nregion = 'SE-X'\n", r"rows.toml: \[\[membership\]\] number 1.*Region"),
    ],
)
def test_a_file_of_terms_with_an_error_names_file_table_and_entry_and_loads_nothing(
    db, tmp_path, text, message
):
    path = tmp_path / "rows.toml"
    path.write_text(text)

    with pytest.raises(ValueError, match=rf"(?s){message}"):
        load_terms(path, MODELS)

    assert models.Pillar.objects.count() == 0


def test_a_file_of_terms_in_another_encoding_is_named(db, tmp_path):
    path = Path(tmp_path / "rows.toml")
    path.write_bytes(PILLAR.encode("latin-1"))

    with pytest.raises(ValueError, match=r"rows\.toml"):
        load_terms(path, MODELS)


def test_terms_that_exist_count_as_loaded(db, tmp_path):
    path = tmp_path / "rows.toml"
    path.write_text(PILLAR)

    assert load_terms(path, MODELS) == 1
    models.Pillar.objects.update(name_sv="Natur")
    assert load_terms(path, MODELS) == 0
    assert models.Pillar.objects.get().name_sv == "Natur"
