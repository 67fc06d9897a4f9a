"""What every answer to a visitor carries: a strict policy, a language, no cookie."""

import pytest

from tests import factories, hidden_pages, html

pytestmark = pytest.mark.each_database

STRICT = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
    "base-uri": "'none'",
    "manifest-src": "'self'",
}


def policy(response):
    """Return the directives of an answer's content security policy."""
    directives = response.headers["Content-Security-Policy"].split(";")
    return dict(directive.strip().split(" ", 1) for directive in directives)


@pytest.fixture
def addresses(home):
    """Every kind of public address, in both languages, found or not, with its status."""
    pages = [
        home,
        *home.get_children().specific(),
        factories.StandardPageFactory(),
        factories.PostPageFactory(),
        factories.RiskAreaPageFactory(),
        factories.RegionPageFactory(),
        factories.ClusterPageFactory(),
    ]
    pages += [factories.translate(page) for page in pages[1:]]
    untranslated = factories.StandardPageFactory()
    return {
        **{page.url: 200 for page in pages},
        "/en/": 200,
        "/stil/": 200,
        "/en/stil/": 200,
        "/robots.txt": 200,
        "/sitemap.xml": 200,
        "/sitemap-pages.xml": 200,
        "/nyheter/atom/": 200,
        "/en/nyheter/rss/": 200,
        "/nyheter/2017/": 200,
        "/nyheter/?year=2017": 302,
        "/nyheter/?kind=nej": 404,
        "/healthz/live": 200,
        "/healthz/ready": 200,
        f"/oversatt/en/{untranslated.pk}/": 200,
        f"{untranslated.url[:-1]}": 301,
        "/finns-inte/": 404,
        "/en/finns-inte/": 404,
        "/media/images/finns-inte.webp": 404,
        "/dokument/1/finns-inte.pdf": 404,
    }


def test_no_public_address_sets_a_cookie_or_depends_on_one(addresses, client):
    for address, status in addresses.items():
        response = client.get(address)
        assert response.status_code == status, address
        assert not response.cookies, address
        assert ("Vary" in response.headers) == address.startswith("/dokument/"), address


def test_the_policy_is_strict_on_every_public_address(addresses, client):
    for address in addresses:
        assert policy(client.get(address)) == STRICT, address


def test_pages_hold_nothing_that_the_policy_forbids(addresses, client):
    for address in addresses:
        response = client.get(address)
        if not response.headers["Content-Type"].startswith("text/html") or not response.content:
            continue
        soup = html.parse(response)
        assert not soup.find_all("style") and not soup.find_all(style=True), address
        assert not [tag for tag in soup.find_all("script") if not tag.get("src")], address
        for tag in soup.find_all(["script", "img", "link", "iframe", "source"]):
            source = tag.get("src") or tag.get("srcset") or ""
            if tag.name == "link" and "stylesheet" in tag["rel"]:
                source = tag["href"]
            assert not source or source.startswith("/"), (address, source)
        handlers = [key for tag in soup.find_all() for key in tag.attrs if key.startswith("on")]
        assert handlers == [], address


def test_the_policy_is_relaxed_in_the_admin_only(home, client, admin_client):
    relaxed = policy(admin_client.get("/admin/"))

    assert "'unsafe-inline'" in relaxed["script-src"] and "'unsafe-inline'" in relaxed["style-src"]
    assert "https:" not in " ".join(relaxed.values())
    assert policy(admin_client.get("/")) == STRICT
    for address in ("/administration/", "/en/admin/", "//admin/x/"):
        assert policy(client.get(address)) == STRICT, address


@pytest.mark.parametrize(("kind", "asks_for"), [("login", "/admin/login/"), ("password", None)])
def test_a_private_page_asks_who_is_there_and_shows_nothing(home, client, kind, asks_for):
    private = factories.StandardPageFactory(title="Dold: privat", lead="Dold", slug="privat")
    below = factories.StandardPageFactory(title="Dold: under", lead="Dold", parent=private)
    deeper = factories.StandardPageFactory(title="Dold: djupare", lead="Dold", parent=below)
    hidden_pages.restrict(private, kind)

    for page in (private, below, deeper):
        response = client.get(page.url)
        if asks_for:
            assert response.status_code == 302
            assert response.headers["Location"].startswith(f"{asks_for}?next=")
        else:
            assert response.status_code == 200
            assert html.parse(response).find("input", type="password")
        assert "Dold" not in response.content.decode()
        assert "no-store" in response.headers.get("Cache-Control", "") or "private" in (
            response.headers.get("Cache-Control", "")
        )
