"""Reads pages as a visitor does: by headings, links and times, not by classes."""

from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext, override

HEADINGS = ["h2", "h3", "h4"]


def parse(response):
    """Return the parsed document of a response."""
    return BeautifulSoup(response.content, "html.parser")


def get_page(client, address, status=200, **headers):
    """Return the parsed page at an address, once it has answered with the status."""
    response = client.get(address, headers=headers)
    assert response.status_code == status, f"{address} answers {response.status_code}"
    return parse(response)


def count_queries(client, address):
    """Return the number of SQL queries that a page takes."""
    with CaptureQueriesContext(connection) as queries:
        get_page(client, address)
    return len(queries)


def section(soup, heading):
    """Return the part of a page under a heading, named by its English message."""
    with override(soup.html["lang"]):
        words = gettext(heading)
    return next(tag for tag in soup.main(HEADINGS) if text(tag) == words).parent


def cards(element, *, dated):
    """Return (title, address) of each card: a list item with a linked heading, dated if a post."""
    titles_and_addresses = []
    for item in element.find_all("li"):
        heading = item.find(HEADINGS)
        if heading and heading.a and bool(item.find("time")) == dated:
            titles_and_addresses.append((text(heading), heading.a["href"]))
    return titles_and_addresses


def posts(element):
    """Return the titles of the posts on a page or a part of one, in order."""
    return [title for title, _address in cards(element, dated=True)]


def areas(element):
    """Return the titles of the risk areas that a page shows as cards, in order."""
    return [title for title, _address in cards(element, dated=False)]


def links(element):
    """Return the address of each link by its text."""
    return {text(link): link["href"] for link in element.find_all("a", href=True)}


def text(element):
    """Return the words of an element, with single spaces."""
    return " ".join(element.get_text(" ").split())


def canonical(soup):
    """Return the canonical address of a page, or None."""
    link = soup.find("link", rel="canonical")
    return link and link["href"]


def alternates(soup):
    """Return the address of a page in each language that it names."""
    alternate_links = soup.find_all("link", rel="alternate", hreflang=True)
    assert len({link["hreflang"] for link in alternate_links}) == len(alternate_links)
    return {link["hreflang"]: link["href"] for link in alternate_links}


def robots(soup):
    """Return the robots directive of a page, or None."""
    meta = soup.find("meta", attrs={"name": "robots"})
    return meta and meta["content"]


def navigation(soup, part):
    """Return (title, address) of the links of the first menu in `header` or `footer`."""
    menu = soup.find(part).find("nav")
    return [(text(link), link["href"]) for link in menu.find_all("a")] if menu else []
