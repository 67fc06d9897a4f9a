"""Menus, breadcrumbs, cards and the sitemap lead to what a visitor may see, and nowhere else."""

from xml.etree import ElementTree

from wagtail.models import Page

from core.public.visibility import visible
from tests import factories, hidden_pages, html

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
XHTML_LINK = "{http://www.w3.org/1999/xhtml}link"
INDEXES = [("Nyheter", "/nyheter/"), ("Riskområden", "/riskomraden/")]
INDEXES += [("Uppföljningar", "/uppfoljningar/"), ("Regioner och kluster", "/regioner/")]


def crumbs(soup):
    """Return the (title, address) of the breadcrumbs: the first menu within the page itself."""
    trail = soup.main.find("nav")
    return [(html.text(link), link["href"]) for link in trail.find_all("a")] if trail else []


def sitemap(client, address="/sitemap-pages.xml"):
    """Return each address of the sitemap with its alternates by language."""
    root = ElementTree.fromstring(client.get(address).content)
    return {
        url.find("s:loc", SITEMAP).text: {
            link.get("hreflang"): link.get("href") for link in url.findall(XHTML_LINK)
        }
        for url in root.findall("s:url", SITEMAP)
    }


def test_menus_list_the_public_pages_under_home(home, client):
    in_menu = hidden_pages.make_hidden_pages(
        lambda **fields: factories.StandardPageFactory(show_in_menus=True, **fields)
    )
    in_footer = hidden_pages.make_hidden_pages(factories.StandardPageFactory)
    below = factories.StandardPageFactory(title="Under", parent=in_menu, show_in_menus=True)
    factories.translate(in_footer, title="Dold: på engelska", show_in_menus=True)

    response = client.get(below.url)

    assert hidden_pages.hidden_titles_in(response) == []
    soup = html.parse(response)
    assert html.navigation(soup, "header") == [*INDEXES, (hidden_pages.VISIBLE, in_menu.url)]
    assert html.navigation(soup, "footer") == [(hidden_pages.VISIBLE, in_footer.url)]
    current = [html.text(link) for link in soup.header.find_all("a", attrs={"aria-current": True})]
    assert current == [hidden_pages.VISIBLE]
    response = client.get("/finns-inte/")
    assert hidden_pages.hidden_titles_in(response) == []
    assert len(html.navigation(html.parse(response), "header")) == len(INDEXES) + 1


def test_english_menus_list_english_pages(home, client):
    english = factories.translate(home, title="Sustainable")
    factories.StandardPageFactory(title="Dold: på svenska", show_in_menus=True)
    about = factories.translate(
        factories.StandardPageFactory(title="Dold: om"), title="About", slug="about"
    )
    factories.translate(factories.StandardPageFactory(title="Dold: x"), title="Dold", live=False)

    response = client.get("/en/")

    assert hidden_pages.hidden_titles_in(response) == []
    soup = html.parse(response)
    assert html.navigation(soup, "header") == []
    assert html.navigation(soup, "footer") == [("About", about.url)]
    assert about.url == "/en/about/" and english.url == "/en/"


def test_the_menu_marks_the_page_itself_and_the_section_apart(home, client):
    about = factories.StandardPageFactory(title="Om oss", show_in_menus=True)
    factories.StandardPageFactory(title="Om oss mer", slug="om-oss-mer", show_in_menus=True)
    below = factories.StandardPageFactory(title="Under", parent=about)

    for page, mark in ((about, "page"), (below, "true")):
        menu = html.get_page(client, page.url).header.find("nav")
        marked = menu.find_all("a", attrs={"aria-current": True})
        assert [(html.text(link), link["aria-current"]) for link in marked] == [("Om oss", mark)]


def test_breadcrumbs_lead_home_over_pages_that_a_visitor_may_see(home, client):
    open_page = factories.StandardPageFactory(title="Öppen", slug="oppen")
    withdrawn = factories.StandardPageFactory(title="Dold: avpublicerad", parent=open_page)
    page = factories.StandardPageFactory(title="Sidan", parent=withdrawn)
    withdrawn.unpublish()
    english = factories.translate(open_page, title="Open")
    below = factories.translate(
        factories.StandardPageFactory(title="Dold: på svenska", parent=open_page), title="Below"
    )

    response = client.get(page.url)

    assert hidden_pages.hidden_titles_in(response) == []
    assert crumbs(html.parse(response)) == [(home.title, "/"), ("Öppen", "/oppen/")]
    assert crumbs(html.get_page(client, open_page.url)) == [(home.title, "/")]
    assert crumbs(html.get_page(client, below.url)) == [(home.title, "/en/"), ("Open", english.url)]
    assert crumbs(html.get_page(client, "/")) == []


def test_the_sitemap_lists_every_public_page_with_its_translations(home, client):
    page = hidden_pages.make_hidden_pages(factories.StandardPageFactory)
    english = factories.translate(page, title="In English")
    root = "http://testserver"

    listed = sitemap(client)

    pair = {"sv": root + page.url, "en": root + english.url}
    homes = {"sv": f"{root}/", "en": f"{root}/en/"}
    assert listed == {
        f"{root}/": homes,
        f"{root}/en/": homes,
        root + page.url: pair,
        root + english.url: pair,
        **{root + address: {} for _title, address in INDEXES},
    }
    response = client.get("/sitemap.xml")
    assert hidden_pages.hidden_titles_in(response) == []
    index = ElementTree.fromstring(response.content)
    assert [loc.text for loc in index.iter(f"{{{SITEMAP['s']}}}loc")] == [
        f"{root}/sitemap-pages.xml"
    ]


def test_the_sitemap_costs_the_same_however_many_pages_there_are(home, client):
    before = html.count_queries(client, "/sitemap-pages.xml")
    for _ in range(5):
        factories.StandardPageFactory()

    assert html.count_queries(client, "/sitemap-pages.xml") == before < 10
    assert len(sitemap(client)) == 10


def test_a_page_of_another_tree_is_not_in_the_sitemap(home, client):
    stray = Page(title="Dold", slug="dold", locale=home.locale)
    Page.get_first_root_node().add_child(instance=stray)

    assert stray.live
    assert len(sitemap(client)) > 1
    assert [address for address in sitemap(client) if "dold" in address] == []


def test_only_public_pages_are_visible(home):
    page = hidden_pages.make_hidden_pages(factories.StandardPageFactory)

    assert set(visible(Page.objects.filter(title__startswith="Dold"))) == set()
    assert [row.pk for row in visible(Page.objects.filter(pk=page.pk))] == [page.pk]
    assert Page.objects.filter(title__startswith="Dold").count() == 7
