"""Translations are ordered, followed, taken and changed in the admin, by the keyboard and on a phone."""

import datetime
import re
from urllib.parse import urlencode

import pytest

from tests import demo_runs

from . import axe
from .served_demo import untranslated

pytestmark = pytest.mark.browser
LOOKS = [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")]
# Wagtail's own colours reach AA; its home has searches without names and lists without headers.
WAGTAILS = ("color-contrast-enhanced", "landmark-unique", "td-has-header")
DAY = datetime.date.today() + datetime.timedelta(days=30)
NOTE = "Till mässan.\nBörja med rubriken."


@pytest.fixture(scope="module")
def ordered():
    """The pages that a test of this module has ordered."""
    return set()


@pytest.fixture
def post(demo_site, ordered):
    """The key of a Swedish post that has no English page and that nobody has ordered."""
    keys = (re.search(r"/(\d+)/$", each)[1] for each in untranslated(f"{demo_site}/nyheter/"))
    key = next(key for key in keys if key not in ordered)
    ordered.add(key)
    return key


def order_form(site, post):
    return f"{site}/admin/localize/submit/page/{post}/"


def order(page, site, post, assignee="Ingen än"):
    """Order the translation of a post by the keyboard; return its title."""
    page.goto(order_form(site, post))
    title = page.locator("h2#header-title").inner_text()
    page.get_by_label("Översättare", exact=True).select_option(label=assignee)
    page.get_by_label("Ska vara klar").fill(str(DAY))
    page.get_by_label("Notering till översättaren").fill(NOTE)
    page.get_by_role("button", name="Beställ översättning").press("Enter")
    page.wait_for_url("**/oversattning/**")
    return title


def line(page, title):
    """Return the line of a translation in a list."""
    return page.locator("li.translation-job").filter(has_text=title)


def run_queued_actions(folder):
    """Run the queued translation actions of the served demo."""
    demo_runs.run_command(folder / "served", "translation_work")


def test_an_order_is_followed_until_it_is_begun_and_then_taken(
    log_in, demo_site, demo_folder, post
):
    editor, translator = log_in("redaktor"), log_in("oversattare")
    complaints = []
    editor.on("pageerror", lambda error: complaints.append(str(error)))

    title = order(editor, demo_site, post)
    status = editor.locator("[data-part=text]")
    assert status.inner_text() == "0 av 1 sidor är påbörjade."
    assert editor.get_by_role("progressbar", name="Påbörjade").get_attribute("value") == "0"
    change = line(editor, title).get_by_role("link", name=f"Ändra {title}")
    change.focus()

    run_queued_actions(demo_folder)
    editor.get_by_text("1 av 1 sidor är påbörjad.").wait_for()
    assert editor.get_by_role("progressbar", name="Påbörjade").get_attribute("value") == "1"
    assert "ord kvar" in line(editor, title).inner_text()
    assert complaints == []

    translator.reload()
    offered = translator.locator("#translations-unassigned").locator("li", has_text=title).first
    assert NOTE in offered.inner_text()
    offered.get_by_role("button", name=f"Ta den {title}").press("Enter")
    translator.get_by_text(f"”{title}” är nu din att översätta.").wait_for()
    assert "/edit/" in translator.url
    translator.goto(f"{demo_site}/admin/")
    assert line(translator.locator("#translations-mine"), title).count() == 1


def test_without_javascript_a_link_brings_the_progress_up_to_date(
    log_in, demo_site, demo_folder, post
):
    page = log_in("moderator")
    order(page, demo_site, post)
    plain = page.context.browser.new_context(
        java_script_enabled=False, storage_state=page.context.storage_state()
    ).new_page()
    plain.goto(page.url)

    run_queued_actions(demo_folder)
    plain.get_by_role("link", name="Uppdatera").click()

    assert plain.locator("[data-part=text]").inner_text() == "1 av 1 sidor är påbörjad."
    assert plain.get_by_role("link", name="Uppdatera").count() == 0
    plain.context.close()


def test_marked_pages_are_ordered_from_the_explorer(log_in, demo_site, post):
    page = log_in("moderator")
    page.goto(order_form(demo_site, post))
    title = page.locator("h2#header-title").inner_text()
    page.goto(f"{demo_site}/admin/pages/?{urlencode({'q': title})}")
    page.locator(f"[data-bulk-action-checkbox][data-object-id='{post}']").press("Space")
    page.get_by_role("link", name="Beställ översättning av de markerade sidorna").press("Enter")

    page.get_by_label("Notering till översättaren").fill(NOTE)
    page.get_by_role("button", name="Beställ översättning").press("Enter")

    page.get_by_text("1 översättning är beställd.").wait_for()


@pytest.mark.parametrize("width, scheme", LOOKS)
def test_no_view_has_findings_or_is_wider_than_the_window(
    log_in, demo_site, node_module, ordered, post, width, scheme
):
    script = node_module("axe-core/axe.min.js").read_text()
    page = log_in("moderator", width=width, scheme=scheme)
    order(page, demo_site, post, "Moderator")
    progress = page.url
    page.locator("li.translation-job").get_by_role("link", name="Ändra").click()
    page.wait_for_url("**/uppdrag/**")
    bulk = f"{demo_site}/admin/bulk/wagtailcore/page/order_translation/?id={post}"
    violations = {}
    for address in [
        page.url,
        page.url.replace("?", "avbestall/?"),
        progress,
        order_form(demo_site, post),
        bulk,
        f"{demo_site}/admin/",
        f"{demo_site}/admin/account/#tab-notifications",
    ]:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        lines = axe.violations(page, script)
        violations[address] = [line for line in lines if not line.startswith(WAGTAILS)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            violations[address].append("wider than the window")
    assert {address: lines for address, lines in violations.items() if lines} == {}
