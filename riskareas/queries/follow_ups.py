"""Follow-ups in lists: of the register, an area, a product, a region, a cluster, a post."""

from django.conf import settings
from django.db.models import Subquery, Value
from django.utils.translation import get_language

from core.bilingual.localized import add_translated
from core.public.visibility import is_visible

from ..models import Finding, FollowUpPage, FollowUpPost, FollowUpSite, RiskAreaPage
from .localized_pages import add_addresses, visible_swedish


def public_follow_ups():
    """Return the public follow-ups with what a list shows of them, newest first."""
    return (
        visible_swedish(FollowUpPage)
        .defer("summary", "outcome", "closing_reason", "supplier_comment")
        .order_by("-made_known_on", "-page_ptr")
    )


def add_list_columns(pages):
    """Return follow-ups with `address`, `name`, and the `area` that they lie under."""
    pages = add_addresses(add_product_and_country_names(pages))
    areas = areas_by_path()
    for page in pages:
        page.area = areas.get(page.path[: -page.steplen])
    return pages


def add_product_and_country_names(pages):
    """Return follow-ups with `product_names` and `country_names`, all in one query."""
    pages = list(pages)
    name = "name_en" if get_language() == "en" else "name_sv"
    products = FollowUpPage.products.through.objects.filter(followuppage__in=pages)
    sites = FollowUpSite.objects.filter(page__in=pages)
    names = {}
    for page, kind, _order, text in (
        products.values_list(
            "followuppage_id", Value("product"), "product__sort_order", f"product__{name}"
        )
        .union(
            sites.order_by().values_list(
                "page_id", Value("country"), "country__sort_order", f"country__{name}"
            )
        )
        .order_by("product__sort_order", f"product__{name}")
    ):
        names.setdefault((page, kind), []).append(text)
    for page in pages:
        page.product_names = names.get((page.pk, "product"), [])
        page.country_names = names.get((page.pk, "country"), [])
    return pages


def areas_by_path():
    """Return the risk area of each Swedish area page by its path in the tree."""
    pages = visible_swedish(RiskAreaPage).select_related("risk_area")
    return {page.path: page.risk_area for page in pages.only("path", "risk_area")}


def newest_follow_ups_of_area(page, limit):
    """Return the newest follow-ups under an area page of any language, without addresses."""
    pages = RiskAreaPage.objects.filter(translation_key=page.translation_key)
    path = pages.filter(locale__language_code=settings.LANGUAGE_CODE).values("path")[:1]
    follow_ups = public_follow_ups().filter(path__startswith=Subquery(path))
    return add_product_and_country_names(follow_ups[:limit])


def follow_ups_of_post(post):
    """Return the follow-ups that a post is about."""
    links = FollowUpPost.objects.filter(post__translation_key=post.translation_key)
    return add_list_columns(public_follow_ups().filter(pk__in=links.values("page")))


def visible_posts_of_follow_up(page):
    """Return the visible posts about a follow-up, each with its address."""
    posts = [link.post for link in page.news.select_related("post")]
    return add_addresses([post for post in posts if is_visible(post)])


def findings_by_pillar(product):
    """Return {pillar's key: its findings} of the public follow-ups of a product.

    Each finding has its `translated` texts and its follow-up as `page`.
    """
    follow_ups = add_list_columns(public_follow_ups().filter(products=product))
    pages = {page.pk: page for page in follow_ups}
    findings = Finding.objects.filter(page__in=pages).select_related("theme__pillar")
    findings_of = {}
    for finding in add_translated(findings.order_by("page", "sort_order")):
        finding.page = pages[finding.page_id]
        findings_of.setdefault(finding.theme.pillar_id, []).append(finding)
    return findings_of
