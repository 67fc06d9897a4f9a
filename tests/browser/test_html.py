"""The Nu checker has nothing to say about any page type."""

import json
import subprocess
from collections import Counter

import pytest

from .served_demo import CASES, fetch

pytestmark = [pytest.mark.browser, pytest.mark.audit]


def test_the_nu_checker_has_nothing_to_say(addresses, node_module, tmp_path):
    files = {}
    for case in CASES:
        path = tmp_path / f"{' '.join(case)}.html"
        path.write_bytes(fetch(addresses[case])[2])
        files[path.as_uri()] = case
    messages = _check(node_module("vnu-jar/build/dist/vnu.jar"), tmp_path)
    counts = Counter(message.get("subType", message["type"]) for message in messages)
    print(
        f"\nNu checker: {len(files)} pages, {counts['error']} errors, {counts['warning']} warnings"
    )
    assert [(files[m["url"]], m.get("lastLine"), m["message"]) for m in messages] == []


def test_the_nu_checker_notices_mistakes(node_module, tmp_path):
    page = '<!doctype html><html lang="sv"><title>Sida</title><p id="a"><p id="a"><br/>'
    (tmp_path / "page.html").write_text(page)
    messages = _check(node_module("vnu-jar/build/dist/vnu.jar"), tmp_path)
    assert {"error", "info"} <= {message["type"] for message in messages}


def _check(jar, folder):
    command = ["java", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", folder]
    result = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    return json.loads(result.stdout)["messages"]
