"""Assessments and follow-ups in the page editor: entered whole, and refused with what to do."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import PageLogEntry

from riskareas.choices import Level
from riskareas.models import FollowUpPage, RiskAssessmentPage
from tests import factories, html
from tests.admin_forms import form_data


@pytest.fixture
def area(home):
    """The page of a risk area with a product, under the four pillars."""
    factories.PillarFactory.create_batch(4)
    area = factories.RiskAreaPageFactory()
    factories.ProductFactory(risk_area=area.risk_area)
    return area


@pytest.fixture
def send(area, admin_client):
    """Return a function that fills in the form of a new page and publishes it."""

    def send(model, **values):
        address = reverse("wagtailadmin_pages:add", args=["riskareas", model, area.pk])
        sent = {"slug": "sidan", "action-publish": "1"}
        data = form_data(admin_client.get(address)) | sent | values
        return admin_client.post(address, data)

    return send


def follow_up(**values):
    """Return what an editor types into the form of a follow-up with three findings."""
    rows = {"findings-TOTAL_FORMS": 3, "sources-TOTAL_FORMS": 1}
    for number in range(3):
        rows |= {
            f"findings-{number}-theme": factories.ThemeFactory().pk,
            f"findings-{number}-text": f"Avvikelse {number}",
            f"findings-{number}-severity": "major",
            f"findings-{number}-status": "open",
            f"findings-{number}-ORDER": number + 1,
            f"findings-{number}-id": "",
        }
    rows |= {"sources-0-source": factories.SourceFactory().pk, "sources-0-ORDER": 1}
    typed = {"title": "Uppföljningen", "summary": "Vad som följdes upp.", "sources-0-id": ""}
    return rows | typed | values


def errors(response):
    """Return the messages that the form shows."""
    soup = html.parse(response)
    return [html.text(message) for message in soup.select(".error-message")]


def test_a_follow_up_with_three_findings_is_published_from_one_form(send):
    response = send("followuppage", **follow_up())

    assert response.status_code == 302
    page = FollowUpPage.objects.get()
    assert page.live
    assert [finding.text for finding in page.findings.all()] == [
        "Avvikelse 0",
        "Avvikelse 1",
        "Avvikelse 2",
    ]


def test_one_that_cannot_be_closed_says_why_and_keeps_what_was_typed(send):
    response = send("followuppage", **follow_up(status="closed"))

    assert errors(response) == [
        "Stäng avvikelserna först, eller säg varför uppföljningen avslutas utan det."
    ]
    soup = html.parse(response)
    assert soup.find("textarea", attrs={"name": "findings-1-text"}).text.strip() == "Avvikelse 1"
    assert not FollowUpPage.objects.exists()


def test_a_supplier_is_not_named_without_a_ground(send):
    response = send("followuppage", **follow_up(supplier="Fabriken AB", withheld=""))

    assert errors(response) == [
        "Säg varför namnet inte är sekretessbelagt innan leverantören namnges."
    ]
    assert not FollowUpPage.objects.exists()


def test_who_gives_the_ground_for_naming_is_noted_and_logged(send, admin_user):
    admin_user.first_name, admin_user.last_name = "Eva", "Redaktör"
    admin_user.save()
    send(
        "followuppage",
        **follow_up(supplier="Fabriken AB", withheld="", check_ground="OSL 31:16 prövad"),
    )

    page = FollowUpPage.objects.get()
    assert page.live and page.shown_supplier == "Fabriken AB"
    assert page.checked_by == "Eva Redaktör" and page.checked_on
    entry = PageLogEntry.objects.get(action="riskareas.confidentiality_check")
    assert entry.user == admin_user
    assert entry.data["ground"] == "OSL 31:16 prövad"


def test_a_check_is_shown_in_the_form_once_there_is_one(area, admin_client):
    today = timezone.localdate()
    unchecked = factories.FollowUpPageFactory(parent=area)
    checked = factories.FollowUpPageFactory(parent=area, checked_by="Eva", checked_on=today)

    def recorded_check(page):
        form = html.parse(admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])))
        return [html.text(value) for value in form.select(".w-field__textoutput")]

    assert recorded_check(unchecked) == []
    assert recorded_check(checked) == ["Eva", date_format(today, "j F Y")]


def test_a_new_name_needs_a_new_check(send, admin_client):
    send(
        "followuppage",
        **follow_up(supplier="Fabriken AB", withheld="", check_ground="OSL 31:16 prövad"),
    )
    page = FollowUpPage.objects.get()
    page.supplier = "En annan AB"

    assert page.shown_supplier == ""


def test_publishing_under_an_embargo_is_refused_in_the_form(send):
    end = timezone.localdate() + datetime.timedelta(days=9)

    response = send("followuppage", **follow_up(embargo_until=end.isoformat()))

    assert response.status_code == 200
    assert [message.partition(" före ")[0] for message in errors(response)] == [
        "Den får inte bli publik"
    ]
    assert not FollowUpPage.objects.exists()


def test_a_draft_with_news_can_be_previewed(area):
    page = factories.FollowUpPageFactory(
        parent=area, posts=[factories.PostPageFactory(title="Nyheten")], live=False
    )

    response = page.get_latest_revision_as_object().make_preview_request()

    assert "Nyheten" in html.text(html.parse(response).main)


def test_the_days_of_a_follow_up_are_in_order(send):
    response = send("followuppage", **follow_up(started_on="2018-02-01", report_on="2018-01-01"))

    assert errors(response) == ["Dagarna för start, rapport och avslut står i fel ordning."]


def test_an_assessment_has_its_cells_in_the_form_and_keeps_their_levels(send, area):
    product, source = area.risk_area.products.get(), factories.SourceFactory()
    response = send(
        "riskassessmentpage",
        **{
            "title": "Bedömningen",
            "product": product.pk,
            "assessed_by": "Kansliet",
            "summary": "Om riskerna.",
            "cells-0-level": Level.HIGH,
            "cells-0-reason": "Därför.",
            "cells-0-source": source.pk,
        },
    )

    assert response.status_code == 302
    cells = list(RiskAssessmentPage.objects.get().cells.all())
    assert len(cells) == 12
    assert [cell.level for cell in cells[:2]] == [Level.HIGH, Level.UNKNOWN]
    assert cells[0].source == source


def test_a_level_without_a_source_says_so_at_its_cell(send, area):
    response = send(
        "riskassessmentpage",
        **{
            "title": "Bedömningen",
            "product": area.risk_area.products.get().pk,
            "assessed_by": "Kansliet",
            "summary": "Om riskerna.",
            "cells-3-level": Level.LOW,
            "cells-3-reason": "Därför.",
        },
    )

    assert errors(response) == [
        "Välj nivåns källa, eller välj ”otillräcklig information”.",
    ]
    assert not RiskAssessmentPage.objects.exists()
