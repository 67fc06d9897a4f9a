"""What installed apps say without Swedish of their own is translated here, in code and in scripts."""

import json

import pytest
from django.core.management import call_command
from polib import POEntry

from message_catalogs import upstream
from message_catalogs.catalogs import catalog_path, read_catalog
from tests import html

from .swedish_catalogs import assert_complete, swedish_path, translate_all, write_catalog

UPSTREAM = 1


@pytest.fixture
def shop(house, monkeypatch):
    """The folder of catalogues of an installed app; another one, `bank`, is beside it."""
    folders = {name: house / name for name in ("shop", "bank")}
    monkeypatch.setattr(upstream, "locale_folders", lambda: folders)
    return folders["shop"]


def english(folder, *entries, domain="django"):
    """Let an app say something."""
    return write_catalog(catalog_path(folder, "en", domain), *entries)


def swedish(folder, *entries):
    """Let an app have something in Swedish."""
    return write_catalog(catalog_path(folder), *entries)


def collected(domain="django"):
    messages = upstream.collect_untranslated(domain)
    return [(message.context, message.msgid, message.plural) for message in messages]


@pytest.mark.parametrize("domain", upstream.DOMAINS)
def test_what_upstream_has_not_in_swedish_is_translated_here_and_no_other_is_kept(domain):
    assert_complete(
        read_catalog(swedish_path(UPSTREAM, domain)), upstream.collect_untranslated(domain)
    )


@pytest.mark.parametrize(
    "entry",
    [
        None,
        POEntry(msgid="Cart", msgstr=""),
        POEntry(msgid="Cart", msgstr="Vagn", flags=["fuzzy"]),
        POEntry(msgid="Cart", msgstr="Vagn", obsolete=True),
        POEntry(msgid="Cart", msgctxt="an animal's", msgstr="Vagn"),
    ],
    ids=["missing", "empty", "fuzzy", "obsolete", "of another context"],
)
def test_a_message_is_collected_that_is_not_in_swedish(shop, entry):
    english(shop, POEntry(msgid="Cart"))
    swedish(shop, *filter(None, [entry]))

    assert collected() == [(None, "Cart", "")]


def test_a_message_is_left_out_that_the_app_or_another_one_or_we_ourselves_have_in_swedish(shop):
    english(shop, *(POEntry(msgid=name) for name in ("App's", "Another's", "Ours")))
    for folder, name in ((shop, "App's"), (shop.with_name("bank"), "Another's")):
        swedish(folder, POEntry(msgid=name, msgstr="översatt"))
    write_catalog(swedish_path(), POEntry(msgid="Ours", msgstr="vår"))

    assert collected() == []


def test_a_message_keeps_its_context_its_plural_and_the_apps_that_say_it(shop):
    leaf = {"msgid": "leaf", "msgctxt": "of a tree", "msgid_plural": "leaves"}
    english(shop, POEntry(**leaf), POEntry(msgid="leaf"), POEntry(msgid="Gone", obsolete=True))
    english(shop.with_name("bank"), POEntry(**leaf))
    english(shop, POEntry(msgid="Wait…"), domain="djangojs")

    assert collected() == [(None, "leaf", ""), ("of a tree", "leaf", "leaves")]
    assert collected("djangojs") == [(None, "Wait…", "")]
    assert upstream.collect_untranslated("django")[1].occurrences == {"shop", "bank"}


def test_collecting_again_keeps_translations_and_drops_what_upstream_has_translated(shop):
    names = ("Cart", "Receipt", "Till")
    english(shop, *(POEntry(msgid=name) for name in names))
    call_command("collect_messages")
    path = swedish_path(UPSTREAM)
    translate_all(path)

    swedish(shop, POEntry(msgid="Till", msgstr="Kassa"))
    english(shop, *(POEntry(msgid=name) for name in (*names[1:], "Voucher")))
    call_command("collect_messages")

    entries = {entry.msgid: entry.msgstr for entry in read_catalog(path)}
    assert entries == {"Receipt": "översatt", "Voucher": ""}
    before = path.read_bytes()
    call_command("collect_messages")
    assert path.read_bytes() == before


def test_the_editor_is_in_swedish_where_wagtail_is_not(home, admin_client):
    editor = html.get_page(admin_client, f"/admin/pages/add/home/standardpage/{home.pk}/")

    indicator = editor.select_one(".w-autosave-indicator__state--paused")
    assert html.text(indicator) == "Autosparningen är pausad"
    assert editor.find("aside", attrs={"aria-label": "Sidopaneler"})


def test_scripts_of_the_editor_are_in_swedish_where_wagtail_is_not(home, client):
    catalogue = client.get("/admin/jsi18n/").content.decode()

    swedish = json.dumps("Ett nätverksfel inträffade.")
    assert f'"A network error occurred.": {swedish}' in catalogue
