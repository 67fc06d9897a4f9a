"""From a risk to the follow-up, its finding, its outcome and its news, and back: each link clicked."""

import re

import pytest

pytestmark = pytest.mark.browser
WORDS = {
    "sv": {
        "pillar": "Arbetares rättigheter",
        "finding": "Tvångsarbete",
        "outcome": "Utfall",
        "news": "Nyheter om den",
        "risk": "Operationshandskar: Arbetares rättigheter",
    },
    "en": {
        "pillar": "Workers' rights",
        "finding": "Forced labour",
        "outcome": "Outcome",
        "news": "News about it",
        "risk": "Surgical gloves: Workers' rights",
    },
}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_step_from_a_risk_to_the_news_and_back_can_be_clicked(open_page, addresses, language):
    words, page = WORDS[language], open_page(360)
    page.goto(addresses["risk assessment", language])
    risk = f"{page.url}#"

    page.locator("table.matrix").get_by_role("link", name=words["pillar"]).click()
    assert page.url.startswith(risk)
    page.locator(".pillar-findings").get_by_role("link", name=words["finding"]).first.click()
    finding = page.locator(f"[id='{page.url.partition('#')[2]}']")
    assert finding.get_by_role("heading", name=words["finding"]).is_visible()
    assert page.get_by_role("heading", name=words["outcome"]).is_visible()
    follow_up = page.url.partition("#")[0]

    news = page.locator(f"h2:has-text('{words['news']}') + ul")
    news.get_by_role("link").last.click()
    page.get_by_role("main").locator(f"a[href='{re.sub('^.*?//[^/]*', '', follow_up)}']").click()
    assert page.url == follow_up
    page.get_by_role("link", name=words["risk"]).click()
    assert page.url.startswith(risk)
