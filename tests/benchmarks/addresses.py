"""One address of each page type and language: that of the page with the longest body."""

from math import ceil

from django.db.models import TextField
from django.db.models.functions import Cast, Length

from blog.models import BlogIndexPage, PostPage
from blog.models.index import PAGE_SIZE
from core.public.navigation import url_of
from core.public.visibility import visible
from home.models import HomePage, StandardPage
from riskareas.models import (
    ClusterPage,
    FollowUpIndexPage,
    FollowUpPage,
    RegionIndexPage,
    RegionPage,
    RiskAreaIndexPage,
    RiskAreaPage,
    RiskAssessmentPage,
)

PAGE_TYPES = {
    "home": HomePage,
    "news": BlogIndexPage,
    "post": PostPage,
    "risk areas": RiskAreaIndexPage,
    "risk area": RiskAreaPage,
    "risk assessment": RiskAssessmentPage,
    "follow-up": FollowUpPage,
    "register": FollowUpIndexPage,
    "regions": RegionIndexPage,
    "region": RegionPage,
    "cluster": ClusterPage,
    "standard page": StandardPage,
}


def page_addresses():
    """Return addresses by name: "post sv" and so on, with the last page of the news as "news last"."""
    addresses = {}
    for language in ("sv", "en"):
        for name, model in PAGE_TYPES.items():
            if page := longest_page(model, language):
                addresses[f"{name} {language}"] = url_of(page.url_path)
        posts = visible(PostPage.objects.filter(locale__language_code=language)).count()
        if news := addresses.get(f"news {language}"):
            addresses[f"news last {language}"] = f"{news}?page={max(1, ceil(posts / PAGE_SIZE))}"
    return addresses


def longest_page(model, language):
    """Return the page with the longest body, where the type has one; else the first."""
    pages = visible(model.objects.filter(locale__language_code=language))
    if "body" in {field.name for field in model._meta.fields}:
        pages = pages.order_by(Length(Cast("body", TextField())).desc(), "pk")
    return pages.first()
