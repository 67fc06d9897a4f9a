"""An editor enters a follow-up with its findings in one form, by the keyboard where it matters."""

import re

import pytest
from playwright.sync_api import expect

from .served_demo import GLOVES, fetch_page

pytestmark = pytest.mark.browser
AREA = "Handskar och operationsartiklar"
FINDINGS = (
    ("Tvångsarbete", "Arbetarna hade betalat för att få arbetet."),
    ("Migrantarbetare", "Passen låg inlåsta på kontoret."),
    ("Barnarbete", "En av underleverantörerna kunde inte visa ålder."),
)


@pytest.fixture
def page(open_page, demo_site):
    """The empty form of a follow-up under a risk area, opened as an editor finds it."""
    page = open_page()
    page.set_default_timeout(90_000)
    page.goto(f"{demo_site}/admin/")
    page.get_by_label("Användarnamn").fill("redaktor")
    page.locator("[name=password]").fill("hallbar-2026")
    page.get_by_role("button", name="Logga in").click()
    page.get_by_role("button", name="Sidor", exact=True).click()
    explorer = page.get_by_role("dialog")
    explorer.get_by_role("link", name="Visa undersidor av 'Riskområden'").click()
    explorer.get_by_role("link", name=AREA, exact=True).click()
    page.get_by_role("link", name="Lägg till undersida").first.click()
    page.get_by_role("main").get_by_role("link", name=re.compile("^Uppföljning")).first.click()
    page.wait_for_url("**/add/riskareas/followuppage/**")
    return page


def fill_in(page, title):
    """Fill in the words, the source, the product and three findings."""
    page.locator("[name=title]").fill(title)
    page.get_by_role("textbox", name="Sammanfattning").fill("Vad som följdes upp och varför.")
    page.get_by_role("button", name="Välj källa").press("Enter")
    chooser = page.get_by_role("dialog")
    chooser.get_by_label("Sök efter en källa").fill("Kansliet 2018")
    chooser.get_by_role("link", name="den 3 december 2018", exact=False).first.press("Enter")
    chooser.wait_for(state="hidden")
    page.get_by_role("checkbox", name="Operationshandskar").press("Space")
    add = page.get_by_role("button", name="Lägg till Avvikelse")
    for number, (theme, text) in enumerate(FINDINGS):
        add.press("Enter")
        expect(page.locator(f"#inline_child_findings-{number}-panel-content")).to_be_focused()
        page.locator(f"[name=findings-{number}-theme]").select_option(label=theme)
        page.locator(f"[name=findings-{number}-text]").fill(text)


def publish(page):
    page.get_by_role("button", name="Fler åtgärder").press("Enter")
    page.get_by_role("button", name="Publicera").press("Enter")


def shown(address):
    """Return the theme and the text of each finding that a visitor reads."""
    return [
        (finding.h3.text.strip(), finding.p.text.strip())
        for finding in fetch_page(address).select(".finding")
    ]


def test_a_follow_up_with_three_findings_is_entered_published_and_read(page, demo_site):
    fill_in(page, "Handskar: ett besök")
    publish(page)
    page.get_by_text("skapad och publicerad").wait_for()

    assert shown(f"{demo_site}{GLOVES}handskar-ett-besok/") == list(FINDINGS)


def test_what_is_wrong_is_said_at_its_field_and_all_that_was_typed_stays(page, demo_site):
    fill_in(page, "Handskar: en avslutad uppföljning")
    page.locator("[name=status]").select_option("closed")
    page.locator("[name=findings-1-theme]").select_option("")
    publish(page)

    page.get_by_text("Sidan kunde inte").first.wait_for()
    page.wait_for_load_state()
    reason = page.locator("[data-contentpath=closing_reason] [data-field-errors]")
    assert reason.inner_text().strip() == (
        "Stäng avvikelserna först, eller säg varför uppföljningen avslutas utan det."
    )
    theme = page.locator("[data-field]:has([name=findings-1-theme]) [data-field-errors]")
    assert theme.is_visible()
    assert theme.inner_text().strip() == "Det här fältet är obligatoriskt"
    assert [page.locator(f"[name=findings-{n}-text]").input_value() for n in range(3)] == [
        text for _theme, text in FINDINGS
    ]
    assert page.get_by_role("checkbox", name="Operationshandskar").is_checked()
    assert "2018" in page.locator("#id_sources-0-source-chooser").inner_text()
    assert (
        fetch_page(f"{demo_site}{GLOVES}handskar-en-avslutad-uppfoljning/").select(".finding") == []
    )
