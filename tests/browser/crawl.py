"""Crawls the whole site from its sitemap, as a search engine would."""

from collections import defaultdict
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup

from .served_demo import fetch

SHOWN_ATTRIBUTES = ("alt", "aria-label", "content", "placeholder", "title")
NEVER_SHOWN = ("script", "style")


@dataclass
class Crawl:
    """A crawl: the status of each address, each parsed HTML page, and the pages that refer to an address."""

    site: str
    statuses: dict = field(default_factory=dict)
    pages: dict = field(default_factory=dict)
    sitemap: dict = field(default_factory=dict)
    referrers: dict = field(default_factory=lambda: defaultdict(set))

    def run(self):
        """Fetch the pages of the sitemap, and then every address of the site that a page refers to."""
        self.sitemap = self._read_sitemap()
        queue = list(self.sitemap)
        while queue:
            address = queue.pop()
            if address not in self.statuses:
                queue += self._open(address)
        return self

    def _read_sitemap(self):
        xml = BeautifulSoup(fetch(f"{self.site}/sitemap-pages.xml")[2], "html.parser")
        return {
            url.loc.text: {link["hreflang"]: link["href"] for link in url.find_all("xhtml:link")}
            for url in xml.find_all("url")
        }

    def _open(self, address):
        status, headers, content = fetch(address)
        self.statuses[address] = status
        if headers.get_content_type() != "text/html":
            return []
        self.pages[address] = page = BeautifulSoup(content, "html.parser")
        if not _is_indexed(page):  # a filtered list, say, whose links would never end
            return []
        targets = []
        for reference in references(page):
            target = urljoin(address, reference)
            if urlsplit(target).netloc == urlsplit(self.site).netloc:
                self.referrers[target].add(address)
                targets.append(urldefrag(target).url)
        return targets

    def broken(self):
        """Return (address, a page that refers to it) for each missing address or anchor."""
        return [
            (target, min(pages))
            for target, pages in self.referrers.items()
            if not self._leads_somewhere(*urldefrag(target))
        ]

    def _leads_somewhere(self, address, anchor):
        if self.statuses[address] != 200:
            return False
        return not anchor or self.pages[address].find(id=anchor) is not None

    def indexed(self):
        """Return the pages that search engines may list, by address."""
        return {address: page for address, page in self.pages.items() if _is_indexed(page)}

    def in_language(self, language):
        """Return the pages in a language, by address."""
        return {a: page for a, page in self.pages.items() if page.html["lang"] == language}


def _is_indexed(page):
    robots = page.find("meta", {"name": "robots"})
    return robots is None or "noindex" not in robots["content"]


def references(page):
    """Return every address that a page names: links, pictures, style sheets, forms, metadata."""
    for tag in page.find_all(True):
        for name in ("href", "src", "action", "poster"):
            if name in tag.attrs:
                yield tag[name]
        for candidate in tag.get("srcset", "").split(","):
            if candidate.strip():
                yield candidate.split()[0]
        if tag.get("property") in ("og:url", "og:image"):
            yield tag["content"]


def texts(page, language):
    """Return every text that a page claims to be in its own language, attributes too."""
    for node in page.find_all(string=True):
        if node.parent.name not in NEVER_SHOWN and _language(node.parent) == language:
            yield " ".join(node.split())
    for tag in page.find_all(True):
        if _language(tag) == language:
            yield from (" ".join(tag[name].split()) for name in SHOWN_ATTRIBUTES if tag.get(name))


def _language(tag):
    """Return the language that a tag's content is declared to be in, its own or an ancestor's."""
    while tag is not None:
        if tag.get("lang"):
            return tag["lang"]
        tag = tag.parent
    return None
