"""Every message has its Swedish; the catalogue is kept and compiled without gettext."""

import gettext
import os
import shutil

import polib
import pytest
from django.core.management import CommandError, call_command

from message_catalogs.catalogs import catalog_faults, read_catalog
from message_catalogs.extraction import collect_messages

from .swedish_catalogs import assert_complete, swedish_path, translate_all

PYTHON = """
from django.utils import translation
from django.utils.translation import gettext as _g, gettext_lazy as _, ngettext, pgettext_lazy

_("a lazy " "message in two parts")
_g("a message")
ngettext("%(n)s page", "%(n)s pages", 2)
pgettext_lazy("of a book", "leaf")
translation.npgettext("of a tree", "leaf", "leaves", 2)
unmarked("no message")
"""
TEMPLATE = """{% load i18n %}
{% translate "A heading" as heading %}{% translate "leaf" context "of a book" %}
{% blocktranslate count n=total trimmed %}
  {{ n }} page
{% plural %}
  {{ n }} pages
{% endblocktranslate %}
{% blocktranslate trimmed context "of a tree" with name=page.title %}
  About {{ name }}:
  100 % true
{% endblocktranslate %}
{% include "x.html" with title=_("An argument") %}{# {% translate "A comment" %} #}
"""
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
IN_PYTHON = {
    (None, "a lazy message in two parts", ""),
    (None, "a message", ""),
    (None, "%(n)s page", "%(n)s pages"),
    ("of a book", "leaf", ""),
    ("of a tree", "leaf", "leaves"),
}
IN_TEMPLATE = {
    (None, "A heading", ""),
    ("of a book", "leaf", ""),
    (None, "%(n)s page", "%(n)s pages"),
    ("of a tree", "About %(name)s: 100 %% true", ""),
    (None, "An argument", ""),
}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def collected(root):
    return {(message.context, message.msgid, message.plural) for message in collect_messages(root)}


def test_every_message_of_the_site_has_its_swedish_and_no_other_is_kept(settings):
    assert_complete(read_catalog(swedish_path()), collect_messages(settings.BASE_DIR))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("home/views.py", PYTHON, IN_PYTHON),
        ("site/core/deep/down.py", PYTHON, IN_PYTHON),
        ("site/templates/a.html", TEMPLATE, IN_TEMPLATE),
        ("home/templates/mail/a.txt", TEMPLATE, IN_TEMPLATE),
        ("home/migrations/0001_initial.py", PYTHON, set()),
        ("tests/test_home.py", PYTHON, set()),
        ("site/static/a.html", TEMPLATE, set()),
    ],
)
def test_messages_are_found_in_code_and_templates_and_nowhere_else(house, name, text, expected):
    write(house / name, text)

    assert collected(house) == expected


def test_a_message_that_is_computed_stops_the_collection_with_its_place(house):
    path = write(
        house / "home" / "views.py",
        "from django.utils.translation import gettext as _\n\n_(name)\n",
    )

    with pytest.raises(CommandError, match=rf"^{path}:3: gettext needs its strings"):
        call_command("collect_messages")


def test_collecting_again_keeps_translations_and_drops_what_is_gone(house, capsys):
    first = write(house / "home" / "views.py", PYTHON)
    call_command("collect_messages")
    translate_all(swedish_path())

    write(house / "site" / "templates" / "a.html", TEMPLATE)
    first.unlink()
    call_command("collect_messages")

    entries = {(entry.msgctxt, entry.msgid): entry for entry in read_catalog(swedish_path())}
    assert set(entries) == {(context, msgid) for context, msgid, plural in IN_TEMPLATE}
    assert entries["of a book", "leaf"].msgstr == "översatt"
    assert entries[None, "%(n)s page"].msgstr_plural == {0: "ett", 1: "flera"}
    assert entries[None, "A heading"].msgstr == ""
    assert entries["of a book", "leaf"].occurrences == [("site/templates/a.html", "")]
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("site/locale/")] == [
        "site/locale/sv/LC_MESSAGES/django.po: 5 messages, 5 without Swedish.",
        "site/locale/sv/LC_MESSAGES/django.po: 5 messages, 3 without Swedish.",
    ]


def test_collecting_twice_leaves_the_file_as_it_is(house):
    write(house / "home" / "views.py", PYTHON)
    write(house / "site" / "templates" / "a.html", TEMPLATE)
    call_command("collect_messages")
    before = swedish_path().read_bytes()

    call_command("collect_messages")

    assert swedish_path().read_bytes() == before


@pytest.mark.parametrize(
    ("english", "swedish", "agree"),
    [
        ("%(n)s of %(total)s", "%(total)s, varav %(n)s", True),
        ("%(n)s of %(total)s", "%(n)s", False),
        ("%(n)s", "%(antal)s", False),
        ("%(month)02d", "%(month)s", False),
        ("%s and %s", "%s", False),
        ("{a} and {b}", "{b} och {a}", True),
        ("{a}", "a", False),
        ("50 %% of", "50 %% av", True),
        ("50 %% of", "50 % av", False),
    ],
)
def test_a_translation_fills_in_the_same_values(english, swedish, agree):
    entries = polib.POFile()
    entries.append(polib.POEntry(msgid=english, msgstr=swedish))

    assert (list(catalog_faults(entries)) == []) is agree


def compiled(path):
    with path.open("rb") as file:
        return gettext.GNUTranslations(file)


@pytest.fixture
def swedish(house):
    """A small catalogue, not yet compiled, of an hour ago."""
    path = write(
        swedish_path(),
        f'{HEADER}\nmsgid "News"\nmsgstr "Nytt"\n\nmsgctxt "warning"\nmsgid "Note"\nmsgstr "Obs"\n',
    )
    an_hour_ago = path.stat().st_mtime - 3600
    os.utime(path, (an_hour_ago, an_hour_ago))
    return path


def test_a_catalogue_without_its_compiled_file_is_compiled_quietly(swedish, capsys):
    call_command("compile_messages")

    words = compiled(swedish.with_suffix(".mo"))
    assert words.gettext("News") == "Nytt"
    assert words.pgettext("warning", "Note") == "Obs"
    assert capsys.readouterr() == ("", "")


def test_a_compiled_file_is_made_anew_only_when_it_is_older(swedish):
    call_command("compile_messages")
    target = swedish.with_suffix(".mo")
    target.write_bytes(b"newer than its source")

    call_command("compile_messages")
    assert target.read_bytes() == b"newer than its source"

    target_time = target.stat().st_mtime
    os.utime(swedish, (target_time + 1, target_time + 1))
    call_command("compile_messages")
    assert compiled(target).gettext("News") == "Nytt"


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ('msgid "A"\nmsgstr "Å\n', ":5: a quotation mark or a word is missing"),
        ('msgid "A"\nmsgst "Å"\n', ":5: a quotation mark or a word is missing"),
        ('msgid "A"\nmsgid "B"\nmsgstr "Å"\n', "(line 5)"),
        ('msgid "A"\nmsgstr "Å"\n\nmsgid "A"\nmsgstr "Ä"\n', ":7: 'A' is there twice"),
        ('msgid "%(n)s"\nmsgstr "x"\n', ":4: 'x' has not the placeholders of '%(n)s'"),
    ],
)
def test_each_broken_catalogue_gets_a_line_with_its_file_and_line(swedish, text, error):
    swedish.write_text(f"{HEADER}\n{text}")
    finnish = swedish.parents[2] / "fi" / "LC_MESSAGES" / "django.po"
    finnish.parent.mkdir(parents=True)
    shutil.copy(swedish, finnish)

    with pytest.raises(CommandError) as raised:
        call_command("compile_messages")

    lines = str(raised.value).splitlines()
    assert len(lines) == 2
    for path, line in zip((finnish, swedish), lines, strict=True):
        assert str(path) in line
        assert error in line
        assert not path.with_suffix(".mo").exists()
