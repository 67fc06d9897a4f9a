"""Factories of the objects that tests need."""

import datetime

import factory
import wagtail_factories
from django.conf import settings
from django.utils import timezone
from wagtail.models import Locale, Page, Revision

from accounts.models import User
from blog.models import BlogIndexPage, NewsKind, PostPage
from core.models import SiteDocument, SiteImage
from home.models import HomePage, StandardPage
from riskareas.choices import Level, Step
from riskareas.models import (
    Cluster,
    ClusterMembership,
    ClusterPage,
    Country,
    Finding,
    FollowUpPage,
    FollowUpPost,
    FollowUpSite,
    FollowUpSource,
    Pillar,
    Product,
    Region,
    RegionIndexPage,
    RegionPage,
    Responsibility,
    RiskArea,
    RiskAreaIndexPage,
    RiskAreaPage,
    RiskAssessmentPage,
    RiskCell,
    Source,
    Theme,
)


def term_factory(term_model, **declarations):
    """Return a factory of taxonomy terms with numbered codes and names."""

    class TermFactory(factory.django.DjangoModelFactory):
        class Meta:
            model = term_model
            django_get_or_create = ("code",)

        code = factory.Sequence(lambda n: f"{term_model.__name__.lower()}-{n}")
        name_sv = factory.LazyAttribute(lambda term: f"{term.code} på svenska")
        name_en = factory.LazyAttribute(lambda term: f"{term.code} in English")

    return type(f"{term_model.__name__}Factory", (TermFactory,), declarations)


NewsKindFactory = term_factory(NewsKind)
ThemeFactory = term_factory(Theme)
PillarFactory = term_factory(Pillar)
CountryFactory = term_factory(Country)
RiskAreaFactory = term_factory(RiskArea)
ClusterFactory = term_factory(Cluster)
RegionFactory = term_factory(Region, scb="00", map_id="somewhere")
ProductFactory = term_factory(Product, risk_area=factory.SubFactory(RiskAreaFactory))


class SourceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Source

    code = factory.Sequence(lambda n: f"source-{n}")
    title_sv = "En nyhet"
    title_en = "A news item"
    publisher = "Kansliet"
    date = datetime.date(2017, 11, 15)


class MembershipFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ClusterMembership

    region = factory.SubFactory(RegionFactory)
    cluster = factory.SubFactory(ClusterFactory)
    source = factory.SubFactory(SourceFactory)
    attested_on = factory.SelfAttribute("source.date")


class ResponsibilityFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Responsibility

    risk_area = factory.SubFactory(RiskAreaFactory)
    cluster = factory.SubFactory(ClusterFactory)
    source = factory.SubFactory(SourceFactory)
    attested_on = factory.SelfAttribute("source.date")


class ImageFactory(wagtail_factories.ImageFactory):
    class Meta:
        model = SiteImage

    description = "En teckning av ett fält"
    description_en = "A drawing of a field"


class DocumentFactory(wagtail_factories.DocumentFactory):
    class Meta:
        model = SiteDocument

    title = "Kontraktsvillkor"
    title_en = "Contract terms"
    file = factory.django.FileField(filename="villkor.pdf", data=b"%PDF-1.7\n%%EOF\n")


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user-{n}")
    password = factory.django.Password("password")


class PlainPageFactory(wagtail_factories.PageFactory):
    """A page of Wagtail's own type, as the target of links."""

    parent = factory.LazyFunction(lambda: Page.objects.get(depth=1))
    title = factory.Sequence(lambda n: f"Målsida {n}")


class SwedishPageFactory(wagtail_factories.PageFactory):
    """A published Swedish page with a first revision, without the slow steps through a draft."""

    class Meta:
        abstract = True

    title = factory.Sequence(lambda n: f"Sida {n}")
    slug = factory.LazyAttribute(lambda page: None)
    locale = factory.LazyFunction(lambda: Locale.objects.get(language_code=settings.LANGUAGE_CODE))

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        live = kwargs.pop("live", True)
        if not kwargs.get("slug"):
            kwargs.pop("slug", None)
        now = timezone.now() if live else None
        page = model_class(live=live, first_published_at=now, last_published_at=now, **kwargs)
        parent.add_child(instance=page)
        _add_revision(page)
        return model_class.objects.get(pk=page.pk)


def _add_revision(page):
    """Add the revision that `save_revision` would, without saving the page a second time."""
    revision = Revision.objects.create(
        content_object=page,
        base_content_type=page.get_base_content_type(),
        content=page.serializable_data(),
        object_str=str(page),
    )
    columns = {"latest_revision": revision, "latest_revision_created_at": revision.created_at}
    columns |= {"live_revision": revision} if page.live else {"has_unpublished_changes": True}
    Page.objects.filter(pk=page.pk).update(draft_title=page.title, **columns)


class HomePageFactory(SwedishPageFactory):
    class Meta:
        model = HomePage

    parent = factory.LazyFunction(lambda: Page.objects.get(depth=1))
    heading = "Vi följer leveranskedjan"
    lead = "Så att ingen far illa av det vi köper."


class StandardPageFactory(SwedishPageFactory):
    class Meta:
        model = StandardPage

    parent = factory.LazyFunction(lambda: HomePage.objects.get(locale__language_code="sv"))
    lead = "Vilka vi är."


class PostPageFactory(SwedishPageFactory):
    class Meta:
        model = PostPage

    parent = factory.LazyFunction(lambda: BlogIndexPage.objects.get(locale__language_code="sv"))
    date = datetime.date(2017, 4, 25)
    kind = factory.SubFactory(NewsKindFactory)
    excerpt = "Något har hänt."


class RiskAreaPageFactory(SwedishPageFactory):
    class Meta:
        model = RiskAreaPage

    parent = factory.LazyFunction(lambda: RiskAreaIndexPage.objects.get(locale__language_code="sv"))
    risk_area = factory.SubFactory(RiskAreaFactory)
    summary = "Vad området handlar om."


class RiskAssessmentPageFactory(SwedishPageFactory):
    """An assessment with a cell for each pillar; `levels` are those of its first cells."""

    class Meta:
        model = RiskAssessmentPage

    parent = factory.SubFactory(RiskAreaPageFactory)
    product = factory.SubFactory(ProductFactory)
    assessed_by = "Kansliet"
    assessed_on = datetime.date(2018, 3, 1)
    summary = "Vad riskerna handlar om."

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        levels, source = kwargs.pop("levels", ()), kwargs.pop("source", None)
        if levels:
            kwargs["cells"] = _cells(levels, source or SourceFactory())
        return super()._create_instance(model_class, parent, kwargs)


def _cells(levels, source):
    """Return cells of these levels in the matrix's order; saving the page adds those without a level."""
    positions = ((pillar, step) for pillar in Pillar.objects.all() for step in Step.values)
    cells = []
    for level, (pillar, step) in zip(levels, positions, strict=False):
        known = {"source": source, "reason": f"Nivån är {level}."} if level != Level.UNKNOWN else {}
        cells.append(RiskCell(pillar=pillar, step=step, level=level, **known))
    return cells


class FollowUpPageFactory(SwedishPageFactory):
    """A follow-up with a source; `findings` are dictionaries of values, `sites` countries."""

    class Meta:
        model = FollowUpPage

    parent = factory.SubFactory(RiskAreaPageFactory)
    made_known_on = datetime.date(2017, 4, 25)
    summary = "Vad som följdes upp."
    products = factory.LazyFunction(lambda: [ProductFactory()])

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        kwargs["findings"] = [Finding(**values) for values in kwargs.get("findings", [])]
        kwargs["sites"] = [FollowUpSite(country=country) for country in kwargs.get("sites", [])]
        kwargs["news"] = [FollowUpPost(post=post) for post in kwargs.pop("posts", [])]
        kwargs["sources"] = [FollowUpSource(source=SourceFactory())]
        return super()._create_instance(model_class, parent, kwargs)


class FindingFactory(factory.Factory):
    """The values of a finding, not saved: give them to a follow-up."""

    class Meta:
        model = dict

    theme = factory.SubFactory(ThemeFactory)
    text = "Något var inte som villkoren säger."


class RegionPageFactory(SwedishPageFactory):
    class Meta:
        model = RegionPage

    parent = factory.LazyFunction(lambda: RegionIndexPage.objects.get(locale__language_code="sv"))
    region = factory.SubFactory(RegionFactory)
    intro = "Vad regionen gör."


class ClusterPageFactory(SwedishPageFactory):
    class Meta:
        model = ClusterPage

    parent = factory.LazyFunction(lambda: RegionIndexPage.objects.get(locale__language_code="sv"))
    cluster = factory.SubFactory(ClusterFactory)
    intro = "Vad klustret gör."


def translate(page, *, live=True, **words):
    """Return a published English page of a Swedish one, with the given words; ancestors first."""
    english = Locale.objects.get(language_code="en")
    parent = page.get_parent().specific
    if parent.depth > 1 and not parent.has_translation(english):
        translate(parent)
    page = type(page).objects.get(pk=page.pk)
    translation = page.copy_for_translation(english)
    for name, value in words.items():
        setattr(translation, name, value)
    revision = translation.save_revision()
    if live:
        revision.publish()
    return type(page).objects.get(pk=translation.pk)


def republish(page):
    """Publish a page again as it is, such as an English one that was unpublished with its Swedish page."""
    type(page).objects.get(pk=page.pk).save_revision().publish()
