"""Area editors follow the responsibilities, and their pages go through a moderator."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page

from blog.models import PostPage
from riskareas.models import Responsibility, RiskAreaPage
from setup import area_editors, roles
from tests import factories
from tests.admin_forms import form_data

EMPTY_STREAMS = {"body-count": "0", "other_names-count": "0"}


@pytest.fixture
def clusters(home):
    """Clusters B and C with their groups; B was the last that was attested to answer for the area."""
    clusters = {code: factories.ClusterFactory(code=code) for code in "BC"}
    roles.ensure_roles()
    return clusters


@pytest.fixture
def area(clusters):
    area = factories.RiskAreaFactory()
    attest(area, clusters["B"], 2017)
    return area


@pytest.fixture
def page(area):
    return factories.RiskAreaPageFactory(risk_area=area, title="Livsmedel")


def attest(area, cluster, year, **values):
    return factories.ResponsibilityFactory(
        risk_area=area, cluster=cluster, attested_on=datetime.date(year, 5, 1), **values
    )


def member(group_name):
    user = factories.UserFactory(email=f"{group_name.replace(' ', '-').lower()}@example.org")
    user.groups.add(Group.objects.get(name=group_name))
    return user


def may_edit(page):
    """Return the codes of the clusters whose editors may edit a page."""
    return {
        code
        for code in "BC"
        if page.permissions_for_user(member(f"Områdesredaktörer kluster {code}")).can_edit()
    }


def browser(group_name):
    client = Client()
    client.force_login(member(group_name))
    return client


def test_a_new_area_page_belongs_to_the_cluster_that_answers_for_it(page):
    assert may_edit(page) == {"B"}


def test_a_newer_responsibility_moves_the_rights(page, area, clusters):
    attest(area, clusters["C"], 2018)

    assert may_edit(page) == {"C"}


def test_an_older_responsibility_that_is_found_later_moves_nothing(page, area, clusters):
    attest(area, clusters["C"], 2016)

    assert may_edit(page) == {"B"}


def test_a_changed_responsibility_moves_the_rights(page, clusters):
    responsibility = Responsibility.objects.get()
    responsibility.cluster = clusters["C"]
    responsibility.save()

    assert may_edit(page) == {"C"}


def test_a_deleted_responsibility_gives_the_rights_back(page, area, clusters):
    newer = attest(area, clusters["C"], 2018)
    newer.delete()

    assert may_edit(page) == {"B"}


def test_a_shared_area_belongs_to_each_of_its_clusters(page, area, clusters):
    Responsibility.objects.update(shared=True)
    attest(area, clusters["C"], 2017, shared=True)

    assert may_edit(page) == {"B", "C"}


def test_an_area_whose_last_responsibility_has_ended_is_nobodys(page, area):
    ended = Responsibility.objects.get()
    ended.valid_to = ended.attested_on
    ended.save()

    assert may_edit(page) == set()


def test_an_area_that_nobody_answers_for_is_nobodys(page):
    Responsibility.objects.all().delete()

    assert may_edit(page) == set()


def test_a_page_that_comes_to_tell_about_another_area_follows_it(page, clusters):
    other = factories.RiskAreaFactory()
    attest(other, clusters["C"], 2017)
    page.risk_area = other
    page.save_revision().publish()

    assert may_edit(page) == {"C"}


def test_the_english_page_is_the_translators(page):
    english = factories.translate(page)

    assert may_edit(english) == set()
    translator = member(roles.TRANSLATORS)
    assert english.permissions_for_user(translator).can_edit()
    assert not page.permissions_for_user(translator).can_edit()


def test_translators_may_work_as_soon_as_there_is_an_english_home_page(home, clusters):
    translator = member(roles.TRANSLATORS)
    english = factories.translate(home)

    assert english.permissions_for_user(translator).can_edit()


def test_an_area_editor_holds_no_other_rights_than_to_the_pages(page, area, clusters):
    factories.RiskAreaPageFactory(risk_area=factories.RiskAreaFactory())
    rights = GroupPagePermission.objects.filter(group__name__startswith="Områdesredaktörer")

    assert [(right.page_id, right.permission.codename) for right in rights] == [
        (page.pk, "change_page")
    ]


def test_the_rights_of_all_clusters_are_brought_up_to_date_in_few_queries(
    page, clusters, django_assert_num_queries
):
    for code in "DEFGH":
        area = factories.RiskAreaFactory()
        attest(area, factories.ClusterFactory(code=code), 2017)
        factories.RiskAreaPageFactory(risk_area=area)

    with django_assert_num_queries(6):
        area_editors.update_page_permissions()


def test_an_area_editor_sends_the_page_to_a_moderator_who_publishes_it(page):
    editor, moderator = browser("Områdesredaktörer kluster B"), browser(roles.MODERATORS)
    submit(editor, page, summary="Ny sammanfattning.")

    waiting = RiskAreaPage.objects.get(pk=page.pk)
    assert waiting.summary == "Vad området handlar om."
    assert waiting.current_workflow_state.workflow.name == "Riskområden"
    assert not decide(editor, waiting, "approve"), "editors do not approve what they wrote"

    assert decide(moderator, waiting, "approve")
    assert RiskAreaPage.objects.get(pk=page.pk).summary == "Ny sammanfattning."


def test_a_moderator_can_send_a_page_back(page):
    editor, moderator = browser("Områdesredaktörer kluster B"), browser(roles.MODERATORS)
    submit(editor, page, summary="Ny sammanfattning.")

    assert decide(moderator, page, "reject")

    returned = RiskAreaPage.objects.get(pk=page.pk)
    assert returned.summary == "Vad området handlar om."
    assert returned.current_workflow_state.status == "needs_changes"


def test_moderators_are_told_by_mail_that_a_page_waits(page):
    moderator = member(roles.MODERATORS)
    submit(browser("Områdesredaktörer kluster B"), page)

    assert [moderator.email] in [message.to for message in mail.outbox]


def test_an_editors_post_can_go_through_the_workflow_of_the_news(clusters):
    post = factories.PostPageFactory(excerpt="Gammalt.")
    editor, moderator = browser(roles.EDITORS), browser(roles.MODERATORS)
    submit(editor, post, excerpt="Nytt.")

    waiting = PostPage.objects.get(pk=post.pk)
    assert waiting.excerpt == "Gammalt."
    assert waiting.current_workflow_state.workflow.name == "Nyheter"

    assert decide(moderator, waiting, "approve")
    assert PostPage.objects.get(pk=post.pk).excerpt == "Nytt."


def submit(client, page, **changes):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = form_data(client.get(address)) | EMPTY_STREAMS | changes
    client.post(address, data | {"action-submit": "1"})


def decide(client, page, action):
    """Approve or reject the page as the user of a browser; return whether it was let through."""
    task = Page.objects.get(pk=page.pk).current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, task.pk])
    client.post(address, {"comment": "Se över."})
    task.refresh_from_db()
    return task.status != "in_progress"
