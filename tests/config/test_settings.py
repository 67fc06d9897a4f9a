"""The settings come from the environment, and a wrong one stops the start with its name."""

import ast
import re

import pytest
from django.conf import settings

from tests.production import REQUIRED, run_in_production


def check(*options, **environment):
    return run_in_production("manage.py", "check", *options, **environment)


def refused(name, run):
    lines = run.stderr.splitlines()
    return run.returncode != 0 and len(lines) == 1 and name in lines[0] and not run.stdout


def test_production_passes_every_check_of_djangos_for_deployment(tmp_path):
    run = check("--deploy", "--fail-level", "WARNING", **REQUIRED, DATA_DIR=str(tmp_path))

    assert run.stderr == ""
    assert run.stdout == "System check identified no issues (0 silenced).\n"
    assert run.returncode == 0


@pytest.mark.parametrize("name", REQUIRED)
def test_a_required_setting_that_is_missing_stops_the_start_with_its_name(name):
    given = {other: value for other, value in REQUIRED.items() if other != name}

    assert refused(name, check(**given))


@pytest.mark.parametrize("name", REQUIRED)
def test_a_required_setting_that_is_empty_stops_the_start_with_its_name(name):
    assert refused(name, check(**REQUIRED | {name: ""}))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ALLOWED_HOSTS", " , "),
        ("BASE_URL", "www.example.org"),
        ("DATABASE_URL", "site"),
        ("DATABASE_URL", "nosuchdatabase://127.0.0.1/site"),
        ("DATABASE_URL", "postgres://127.0.0.1:port/site"),
        ("EMAIL_PORT", "smtp"),
        ("EMAIL_USE_TLS", "perhaps"),
        ("BEHIND_PROXY", "perhaps"),
        ("TRANSLATION_SERVICE", "babelfish"),
        ("TRANSLATION_SERVICE_URL", "api.deepl.com"),
    ],
)
def test_a_malformed_setting_stops_the_start_with_its_name(name, value):
    assert refused(name, check(**REQUIRED | {name: value}))


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("TRANSLATION_SERVICE_URL", {"TRANSLATION_SERVICE": "libretranslate"}),
        ("TRANSLATION_SERVICE_URL", {"TRANSLATION_SERVICE": "deepl"}),
        (
            "TRANSLATION_SERVICE_KEY",
            {"TRANSLATION_SERVICE": "deepl", "TRANSLATION_SERVICE_URL": "https://api.deepl.com"},
        ),
    ],
)
def test_a_translation_service_without_what_it_needs_stops_the_start_with_its_name(name, given):
    assert refused(name, check(**REQUIRED | given))


def test_a_translation_service_may_run_beside_the_site_without_a_key():
    service = {"TRANSLATION_SERVICE": "libretranslate"}
    address = {
        "TRANSLATION_SERVICE_URL": "http://libretranslate:5000",
        "TRANSLATION_SERVICE_KEY": "",
    }

    assert check(**REQUIRED | service | address).returncode == 0


def test_a_malformed_port_stops_the_demo_with_its_name(tmp_path):
    assert refused("PORT", check(module="demo", DATA_DIR=str(tmp_path), PORT="eighty"))


def settings_read():
    """Return {name: (required, default)} of what the settings modules read; computed defaults as None."""
    read = {}
    for path in sorted((settings.SITE_DIR / "config" / "settings").glob("*.py")):
        for call in ast.walk(ast.parse(path.read_text())):
            if not isinstance(call, ast.Call):
                continue
            if ast.unparse(call.func) == "read_setting":
                default = {word.arg: word.value for word in call.keywords}.get("default")
                read.setdefault(call.args[1].value, (default is None, written(default)))
            elif ast.unparse(call.func) == "os.environ.get":
                read[call.args[0].value] = (False, "")
    return read


def written(default):
    """Return a default as the README writes it; None where it is computed."""
    if default is None:
        return ""
    return str(default.value).lower() if isinstance(default, ast.Constant) else None


def settings_table():
    """Return {name: (required, default)} of the table under "Settings" in the README."""
    readme = (settings.BASE_DIR / "README.md").read_text()
    section = readme.split("\n## Settings\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)` \| (yes|no) \| (?:`(.*?)`)? ?\| \S.* \|$", section, re.M)
    assert len(rows) == section.count("\n| `")
    return {name: (required == "yes", default) for name, required, default in rows}


def test_the_readme_lists_exactly_the_settings_that_are_read_and_tells_their_defaults():
    table, read = settings_table(), settings_read()

    assert set(table) == set(read)
    assert {name for name in read if read[name][0]} == set(REQUIRED)
    for name, (required, default) in read.items():
        assert table[name] == (required, table[name][1] if default is None else default), name
