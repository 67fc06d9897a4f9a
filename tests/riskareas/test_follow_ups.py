"""Follow-ups: what must hold before one is public, and what is shown of it then."""

import datetime
from types import SimpleNamespace

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from core.publishing.rules import PublishingRefused
from riskareas.choices import AUDIT_METHODS, FollowUpMethod, FollowUpStatus, Level
from riskareas.models import FollowUpIndexPage, FollowUpPage
from riskareas.rules.follow_up_reuse import last_day_of_reuse, reuse_answer
from riskareas.rules.source_age import years_later
from tests import factories, hidden_pages, html

TODAY = timezone.localdate()
CHECKED = {
    "supplier": "Fabriken AB",
    "withheld": "",
    "named_supplier": "Fabriken AB",
    "check_ground": "OSL 31:16 prövad",
    "checked_by": "Redaktören",
    "checked_on": TODAY,
}
days = st.dates(datetime.date(2000, 1, 1), datetime.date(2060, 1, 1))


@pytest.fixture
def area(home):
    """The page of a risk area."""
    return factories.RiskAreaPageFactory(slug="livsmedel")


def refused(**values):
    """Return the fields that keep a follow-up from being published."""
    with pytest.raises(PublishingRefused) as caught:
        factories.FollowUpPageFactory(**values)
    assert not FollowUpPage.objects.filter(live=True).exists()
    return set(caught.value.reasons)


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"withheld": ""}, {"withheld"}),
        ({"withheld": "", "supplier": "Fabriken AB"}, {"check_ground"}),
        (CHECKED | {"check_ground": ""}, {"check_ground"}),
        (CHECKED | {"checked_by": ""}, {"check_ground"}),
        (CHECKED | {"checked_on": None}, {"check_ground"}),
        (CHECKED | {"named_supplier": "Fabriken"}, {"check_ground"}),
        ({"embargo_until": TODAY + datetime.timedelta(days=1)}, {"embargo_until"}),
    ],
)
def test_what_may_not_be_known_keeps_a_follow_up_from_being_public(area, values, fields):
    assert refused(parent=area, **values) == fields


@pytest.mark.parametrize("status", ["open", "being-handled", "unknown"])
def test_a_follow_up_is_closed_with_its_findings_or_with_a_reason(area, status):
    findings = [factories.FindingFactory(status="closed"), factories.FindingFactory(status=status)]
    closed = {"parent": area, "status": FollowUpStatus.CLOSED, "findings": findings}

    assert refused(**closed) == {"closing_reason"}
    assert factories.FollowUpPageFactory(**closed, closing_reason="Avtalet tog slut.").live


def test_an_embargo_that_is_over_holds_nothing_back(area):
    assert factories.FollowUpPageFactory(parent=area, embargo_until=TODAY).live


def test_a_supplier_is_shown_only_when_it_may_be_named(area, client):
    named = factories.FollowUpPageFactory(parent=area, **CHECKED)
    withheld = factories.FollowUpPageFactory(parent=area, **CHECKED | {"withheld": "confidential"})

    assert "Fabriken AB" in html.text(html.parse(client.get(named.url)).select_one(".facts"))
    facts = html.text(html.parse(client.get(withheld.url)).select_one(".facts"))
    assert "Namnges inte: den är sekretessbelagd enligt lag" in facts
    assert "Fabriken AB" not in client.get(withheld.url).content.decode()


def test_nothing_hidden_is_told_anywhere(area, client):
    product = factories.ProductFactory(risk_area=area.risk_area)
    country = factories.CountryFactory()
    post = factories.PostPageFactory(title="Inlägget")
    pillar = factories.PillarFactory()
    theme = factories.ThemeFactory(pillar=pillar)
    assessment = factories.RiskAssessmentPageFactory(parent=area, product=product)

    def make(title, parent=area, **values):
        secret = title if title.startswith("Dold") else "Synlig"
        return factories.FollowUpPageFactory(
            title=title,
            parent=area,
            products=[product],
            sites=[country],
            posts=[post],
            supplier="Dold AB",
            findings=[factories.FindingFactory(theme=theme, text=secret)],
            **values,
        )

    make("Dold: aldrig publicerad", live=False)
    make("Dold: avpublicerad").unpublish()
    hidden_pages.expire(make("Dold: utgången"))
    hidden_pages.restrict(make("Dold: privat"))
    hidden_pages.restrict(make("Dold: med lösenord"), "password")
    visible = make("Synlig")

    for address in (
        "/uppfoljningar/",
        f"/uppfoljningar/?product={product.code}&country={country.code}",
        area.url,
        assessment.url,
        post.url,
        visible.url,
        "/sitemap-pages.xml",
        "/nyheter/atom/",
    ):
        response = client.get(address)
        assert response.status_code == 200, address
        assert hidden_pages.hidden_titles_in(response) == [], address
    shown = html.parse(client.get("/uppfoljningar/")).select("tbody th")
    assert [html.text(row) for row in shown] == ["Synlig"]


def test_from_a_risk_to_its_finding_its_outcome_its_news_and_back(area, client):
    pillar = factories.PillarFactory()
    theme = factories.ThemeFactory(pillar=pillar)
    product = factories.ProductFactory(risk_area=area.risk_area)
    post = factories.PostPageFactory(title="Nyheten")
    assessment = factories.RiskAssessmentPageFactory(
        parent=area, product=product, title="Bedömningen", levels=[Level.HIGH]
    )
    follow_up = factories.FollowUpPageFactory(
        parent=area,
        title="Uppföljningen",
        products=[product],
        posts=[post],
        outcome="Det blev bättre.",
        findings=[factories.FindingFactory(theme=theme, text="Övertid.")],
    )

    def follow(address, text):
        link = html.parse(client.get(address)).main.find("a", string=text)
        return link["href"]

    to_assessment = follow(area.url, pillar.name)
    assert to_assessment == f"{assessment.url.replace('http://localhost', '')}#{pillar.code}"
    to_finding = follow(to_assessment, theme.name)
    finding = follow_up.findings.get()
    path, anchor = to_finding.split("#")
    soup = html.parse(client.get(path))
    assert "Övertid." in html.text(soup.find(id=anchor))
    assert anchor == f"finding-{finding.translation_key}"
    assert "Det blev bättre." in html.text(soup.main)
    to_news = follow(path, "Nyheten")
    assert follow(to_news, "Uppföljningen") == path
    assert follow(path, f"{product.name}: {pillar.name}") == to_assessment


def test_english_shows_facts_at_once_and_swedish_words_marked(area, client):
    theme = factories.ThemeFactory()
    follow_up = factories.FollowUpPageFactory(
        parent=area, title="Uppföljningen", findings=[factories.FindingFactory(theme=theme)]
    )
    factories.translate(area.get_parent().get_children().get(pk=area.pk).specific)
    english = factories.translate(follow_up, title="The follow-up")
    follow_up.status = FollowUpStatus.REMEDIED
    follow_up.save_revision().publish()

    soup = html.parse(client.get(english.url))
    assert "Remedied" in html.text(soup.select_one(".facts"))
    assert html.text(soup.select_one(".finding [lang=sv]")) == "Något var inte som villkoren säger."


def test_the_english_register_lists_what_is_not_translated_in_swedish(area, client):
    register = factories.translate(FollowUpIndexPage.objects.get(), title="Follow-ups")
    factories.translate(factories.FollowUpPageFactory(parent=area), title="The translated one")
    factories.FollowUpPageFactory(parent=area, title="Den andra")

    rows = html.parse(client.get(register.url)).select("tbody th a")
    assert {(html.text(row), row.get("lang")) for row in rows} == {
        ("The translated one", None),
        ("Den andra", "sv"),
    }


@given(report_on=st.none() | days, same_terms=st.booleans(), is_audit=st.booleans())
def test_a_follow_up_is_reusable_for_three_years_after_its_report(report_on, same_terms, is_audit):
    until = last_day_of_reuse(report_on, same_terms, is_audit)

    if report_on and same_terms and is_audit:
        assert until == years_later(report_on, 3)
    else:
        assert until is None


def test_reusable_until_at_leap_days():
    assert last_day_of_reuse(datetime.date(2024, 2, 29), True, True) == datetime.date(2027, 2, 28)
    assert last_day_of_reuse(datetime.date(2021, 2, 28), True, True) == datetime.date(2024, 2, 28)


@given(st.sampled_from(FollowUpMethod), st.none() | days, st.booleans(), days)
def test_whether_it_may_be_reused_is_answered_yes_no_or_not_known(method, report_on, terms, today):
    until = last_day_of_reuse(report_on, terms, method in AUDIT_METHODS)
    page = SimpleNamespace(
        follow_up_method=method, report_on=report_on, same_terms=terms, reusable_until=until
    )

    answer, reason = reuse_answer(page, today)

    assert reason
    if method == FollowUpMethod.UNKNOWN:
        assert answer is None
    elif method not in AUDIT_METHODS:
        assert answer is False
    elif not report_on or not terms:
        assert answer is None
    else:
        assert answer is (today <= years_later(report_on, 3))


def test_a_filtered_register_is_no_page_of_its_own_and_is_filtered_in_the_other_language(
    area, client
):
    register = factories.translate(FollowUpIndexPage.objects.get(), title="Follow-ups")
    query = f"?area={area.risk_area.code}"

    soup = html.parse(client.get(f"/uppfoljningar/{query}"))
    assert html.robots(soup) == "noindex, follow"
    assert html.canonical(soup).endswith("/uppfoljningar/") and html.alternates(soup) == {}
    assert soup.select_one("header a[hreflang=en]")["href"] == f"{register.url}{query}"

    soup = html.parse(client.get("/uppfoljningar/"))
    assert set(html.alternates(soup)) >= {"sv", "en"}
