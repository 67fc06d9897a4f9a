"""Lighthouse's marks for a telephone."""

import json
import os
import subprocess

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.audit]
LOWEST = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 90}
CHROME = "--headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run"


@pytest.mark.parametrize("name", ["home", "news", "post", "risk area", "search"])
def test_lighthouse_is_content(chromium, addresses, node_module, name):
    program = node_module("lighthouse/cli/index.js")
    for _ in range(3):  # another program on the same machine can only lower the performance
        marks = _marks(program, chromium, addresses[name, "sv"])
        if marks["performance"] >= LOWEST["performance"]:
            break
    print(f"\nLighthouse, {name}: " + ", ".join(f"{key} {mark}" for key, mark in marks.items()))
    assert {key: mark for key, mark in marks.items() if mark < LOWEST[key]} == {}


def _marks(program, chromium, address):
    command = [program, address, "--output=json", "--quiet", f"--chrome-flags={CHROME}"]
    result = subprocess.run(
        ["node", *command, f"--only-categories={','.join(LOWEST)}"],
        env=os.environ | {"CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    categories = json.loads(result.stdout)["categories"]
    return {key: round(categories[key]["score"] * 100) for key in LOWEST}
