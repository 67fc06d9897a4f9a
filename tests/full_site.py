"""Makes a page of each type with everything it can contain, in both languages."""

import datetime
import uuid

from blog.models import PostPage
from core.blocks import StoryBlock
from home.models import HomePage
from riskareas.choices import Level
from riskareas.models import (
    FollowUpIndexPage,
    Pillar,
    RiskAreaChange,
    RiskAreaDocument,
    RiskAreaRelatedPost,
)
from tests import block_values, factories, hidden_pages

DATE = datetime.date(2017, 4, 25)


def make_full_site():
    """Fill the page tree of a new installation; return the query of a complete news filter."""
    _fill_home_page()
    _make_standard_pages()
    kind = factories.NewsKindFactory()
    terms = {
        "risk_areas": factories.RiskAreaFactory.create_batch(3),
        "clusters": factories.ClusterFactory.create_batch(3),
        "regions": factories.RegionFactory.create_batch(3),
        "countries": factories.CountryFactory.create_batch(3),
        "themes": factories.ThemeFactory.create_batch(3),
    }
    _make_organisation(terms)
    factories.PillarFactory.create_batch(2)
    posts = [_make_post(kind, terms, body) for body in (full_body(), [], [], [])]
    factories.translate(FollowUpIndexPage.objects.get())
    for risk_area, body in zip(terms["risk_areas"], (full_body(), [], []), strict=True):
        _make_area_page(risk_area, posts[1:3], body)
    area, region = terms["risk_areas"][0], terms["regions"][0]
    return f"kind={kind.code}&area={area.code}&region={region.code}"


def full_body():
    """Return a body with two of every block, and texts that link to pages and documents."""
    page, document = factories.StandardPageFactory(), factories.DocumentFactory()
    text = (
        f'<p><a linktype="page" id="{page.pk}">En sida</a>, '
        f'<a linktype="document" id="{document.pk}">en fil</a>.</p>'
    )
    texts = [{"type": "text", "value": text, "id": str(uuid.uuid4())} for _ in range(2)]
    block = PostPage._meta.get_field("body").stream_block
    return block.to_python([*_blocks(), *_blocks(), *texts])


def _blocks():
    """Return one of every block, with card pages that are pages of the site."""
    blocks = block_values.sample_value(StoryBlock())
    for child in blocks:
        if child["type"] == "cards":
            for card in child["value"]["cards"]:
                card["value"]["page"] = factories.StandardPageFactory().pk
    return blocks


def _make_organisation(terms):
    newest = factories.SourceFactory(date=datetime.date(2025, 1, 1))
    for region, cluster, area in zip(
        terms["regions"], terms["clusters"], terms["risk_areas"], strict=True
    ):
        factories.MembershipFactory(region=region, cluster=cluster, source=newest)
        factories.ResponsibilityFactory(
            risk_area=area, cluster=cluster, region=region, source=newest
        )
        factories.ResponsibilityFactory(risk_area=area, cluster=cluster, source=newest)
        factories.translate(factories.RegionPageFactory(region=region))
        factories.translate(factories.ClusterPageFactory(cluster=cluster))


def _make_post(kind, terms, body):
    image = factories.ImageFactory()
    post = factories.PostPageFactory(kind=kind, date=DATE, image=image, body=body, **terms)
    factories.translate(post)
    return post


def _make_area_page(risk_area, posts, body):
    products = factories.ProductFactory.create_batch(2, risk_area=risk_area)
    image = factories.ImageFactory()
    page = factories.RiskAreaPageFactory(risk_area=risk_area, image=image, body=body)
    page.documents = [RiskAreaDocument(document=factories.DocumentFactory()) for _ in range(2)]
    page.related_posts = [RiskAreaRelatedPost(post=post) for post in posts]
    page.changes = [RiskAreaChange(text=f"Ändring {number}.") for number in range(3)]
    page.save_revision().publish()
    factories.translate(page)
    if body:
        for product in products:
            _make_assessment(page, product)
        for _ in range(3):
            _make_follow_up(page, posts)


def _make_assessment(page, product):
    levels = [Level.HIGH, Level.LOW, Level.UNKNOWN]
    for year in (2017, 2018):
        assessment = factories.RiskAssessmentPageFactory(
            parent=page,
            product=product,
            assessed_on=datetime.date(year, 3, 1),
            levels=levels,
        )
        factories.translate(assessment)


def _make_follow_up(page, posts):
    """Make a translated follow-up of an area page's products with everything it can contain."""
    themes = [factories.ThemeFactory(pillar=pillar) for pillar in Pillar.objects.all()]
    follow_up = factories.FollowUpPageFactory(
        parent=page,
        products=list(page.risk_area.products.all()),
        cluster=factories.ClusterFactory(),
        regions=factories.RegionFactory.create_batch(2),
        findings=[factories.FindingFactory(theme=theme) for theme in themes],
        sites=factories.CountryFactory.create_batch(2),
        posts=posts,
        report=factories.DocumentFactory(),
    )
    factories.translate(follow_up)


def _make_standard_pages():
    in_menu = factories.StandardPageFactory(title="I menyn", show_in_menus=True)
    below = factories.StandardPageFactory(
        parent=in_menu, image=factories.ImageFactory(), body=full_body()
    )
    factories.translate(below)
    hidden_pages.restrict(factories.StandardPageFactory(title="Privat"))


def _fill_home_page():
    home = HomePage.objects.get(locale__language_code="sv")
    targets = factories.StandardPageFactory.create_batch(4)
    roles = ("buyer", "supplier", "journalist", "citizen")
    home.image = factories.ImageFactory()
    home.vision = f'<p><a linktype="page" id="{targets[0].pk}">Visionen</a></p>'
    home.entrances = [
        ("entrance", {"role": role, "page": page, "heading": role, "text": role})
        for role, page in zip(roles, targets, strict=True)
    ]
    home.save_revision().publish()
    factories.translate(home)
