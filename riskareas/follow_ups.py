"""Follow-ups in lists: of the register, an area, a product, a region, a cluster, a post."""

from django.db.models import Prefetch

from core.words import add_words

from .languages import add_addresses, swedish
from .models import Finding, FollowUpPage, FollowUpPost, FollowUpSite, RiskAreaPage


def all_public():
    """Return the public follow-ups with what a list shows of them, newest first."""
    return (
        swedish(FollowUpPage)
        .defer("summary", "outcome", "closing_reason", "supplier_comment")
        .select_related("cluster")
        .prefetch_related(
            "products",
            Prefetch("sites", FollowUpSite.objects.select_related("country")),
        )
        .order_by("-made_known_on", "-page_ptr")
    )


def listed(pages):
    """Return follow-ups with `address`, `name` and the `area` that they lie under."""
    pages = add_addresses(pages)
    areas = areas_by_path()
    for page in pages:
        page.area = areas.get(page.path[: -page.steplen])
    return pages


def areas_by_path():
    """Return the risk area of each Swedish area page by its path in the tree."""
    pages = swedish(RiskAreaPage).select_related("risk_area")
    return {page.path: page.risk_area for page in pages.only("path", "risk_area")}


def of_area(page):
    """Return the follow-ups under an area page of any language."""
    path = (page.source or page).path
    return listed(all_public().filter(path__startswith=path))


def of_post(post):
    """Return the follow-ups that a post tells about."""
    told = FollowUpPost.objects.filter(post__translation_key=post.translation_key)
    return listed(all_public().filter(pk__in=told.values("page")))


def findings_by_pillar(product):
    """Return {pillar's key: its findings} of the public follow-ups of a product, each with `said`
    and its follow-up as `page`."""
    pages = {page.pk: page for page in listed(all_public().filter(products=product))}
    rows = Finding.objects.filter(page__in=pages).select_related("theme__pillar")
    found = {}
    for finding in add_words(rows.order_by("page", "sort_order")):
        finding.page = pages[finding.page_id]
        found.setdefault(finding.theme.pillar_id, []).append(finding)
    return found
