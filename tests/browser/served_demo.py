"""Serves the demo with gunicorn as `make demo` does, and lists the addresses of its page types."""

import subprocess
import sys
from contextlib import contextmanager, suppress
from time import monotonic
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import Request, urlopen

from bs4 import BeautifulSoup

from tests.demo_runs import ROOT, demo_environment
from tests.services import free_port

LANGUAGES = ("sv", "en")
STANDARD_PAGES = {
    "about": "om-oss",
    "method": "sa-foljer-vi-upp",
    "code of conduct": "uppforandekod",
}
GLOVES = "/riskomraden/handskar-och-operationsartiklar/"
NAMES = (
    "home", "news", "news of a year", "filtered news", "last page of news", "post", "risk areas",
    "risk area", "risk assessment", "follow-up", "register", "filtered register", "regions",
    "regions as of a day", "region", "cluster", "timeline", "timeline of a country", "figures",
    *STANDARD_PAGES, "not translated", "not found", "search", "search narrowed down",
    "search without hits", "style guide",
)  # fmt: skip
# The note says in English that a page is in Swedish only; every page is in Swedish.
CASES = [
    (name, lang) for name in NAMES for lang in LANGUAGES if (name, lang) != ("not translated", "sv")
]


@contextmanager
def serve_demo(folder):
    """Serve the demo of a folder on a free port and yield its address."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{port}"]
    with (folder / "gunicorn.log").open("w+") as log:
        server = subprocess.Popen(
            [*command, "--threads", "8", "--no-control-socket", "--log-level", "warning"],
            cwd=ROOT,
            env=demo_environment(folder, port),
            stdout=log,
            stderr=log,
        )
        try:
            _wait_until_ready(server, f"http://127.0.0.1:{port}", log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(30)


def _wait_until_ready(server, site, log):
    deadline = monotonic() + 120
    while True:
        with suppress(OSError), urlopen(f"{site}/healthz/ready", timeout=10):
            return
        with suppress(subprocess.TimeoutExpired):
            server.wait(0.1)
            log.seek(0)
            raise AssertionError(f"gunicorn ended: {log.read()}")
        assert monotonic() < deadline, "gunicorn did not answer in two minutes"


def fetch(address):
    """Return the status, the headers and the content at an address, as a visitor gets them."""
    try:
        with urlopen(Request(address), timeout=60) as response:
            return response.status, response.headers, response.read()
    except HTTPError as response:
        return response.code, response.headers, response.read()


def fetch_page(address):
    """Return the parsed page at an address."""
    return BeautifulSoup(fetch(address)[2], "html.parser")


def find_addresses(site):
    """Return the full address of each page type in both languages, by (name, language)."""
    news, english_news = f"{site}/nyheter/", other_language(f"{site}/nyheter/")
    post = _first_post(english_news)
    swedish = {
        "home": f"{site}/",
        "news": news,
        "news of a year": f"{news}2017/",
        "filtered news": f"{news}?kind=UPP&area=livsmedel",
        "post": other_language(post),
        "risk areas": f"{site}/riskomraden/",
        "risk area": f"{site}/riskomraden/livsmedel/",
        "risk assessment": f"{site}{GLOVES}risker-operationshandskar/",
        "follow-up": f"{site}{GLOVES}handskar-arbetsvillkor-i-malaysia/",
        "register": f"{site}/uppfoljningar/",
        "filtered register": f"{site}/uppfoljningar/?area=livsmedel",
        "regions": f"{site}/regioner/",
        "regions as of a day": f"{site}/regioner/?as-of=2017-11-15",
        "region": f"{site}/regioner/uppsala/",
        "cluster": f"{site}/regioner/kluster-b/",
        "timeline": f"{site}{GLOVES}tidslinje/",
        "timeline of a country": f"{site}/uppfoljningar/land/th/",
        "figures": f"{site}/riskomraden/siffror/",
        **{name: f"{site}/{slug}/" for name, slug in STANDARD_PAGES.items()},
        "search": f"{site}/sok/",
        "search narrowed down": f"{site}/sok/?q=malaysia&area=handskar&country=my",
        "search without hits": f"{site}/sok/?q=%22malaysia+xyzzyqwert&area=livsmedel",
        "style guide": f"{site}/stil/",
    }
    addresses = {(name, "sv"): address for name, address in swedish.items()}
    addresses |= {(name, "en"): other_language(address) for name, address in swedish.items()}
    return addresses | {
        ("last page of news", "sv"): _last_page(news),
        ("last page of news", "en"): _last_page(english_news),
        ("not translated", "en"): next(untranslated(news)),
        ("not found", "sv"): f"{site}/finns-inte/",
        ("not found", "en"): f"{site}/en/missing/",
    }


def other_language(address):
    """Return where the language switcher of a page leads."""
    return urljoin(address, fetch_page(address).select_one("header a[hreflang]")["href"])


def untranslated(index):
    """Yield the address in English of each post on a list that has no English page."""
    switches = (other_language(post) for post in _posts(index))
    return (switch for switch in switches if "/oversatt/" in switch)


def _posts(index):
    return [urljoin(index, link["href"]) for link in fetch_page(index).select(".cards--list h3 a")]


def _first_post(index):
    return _posts(index)[0]


def _last_page(index):
    numbers = [link["href"] for link in fetch_page(index).select("nav.pagination a[href*='page=']")]
    return urljoin(
        index, max(numbers, key=lambda href: int(href.partition("page=")[2]), default="")
    )
