"""The sitemap: every visible page with its translations, one query for each file."""

from django.contrib.sitemaps import Sitemap
from wagtail.models import Page

from ..public.navigation import url_of
from ..public.visibility import visible


class PageSitemap(Sitemap):
    """All pages a visitor may see, each with the address of its translations."""

    limit = 5000

    def items(self):
        """Return rows of key, address and date in the order of the tree."""
        return (
            visible(Page.objects.filter(depth__gt=1))
            .order_by("path")
            .values("translation_key", "url_path", "last_published_at", "locale__language_code")
        )

    def _urls(self, page, protocol, domain):
        rows = list(self.paginator.page(page).object_list)
        versions = {}
        keys = {row["translation_key"] for row in rows}
        for row in self.items().filter(translation_key__in=keys):
            if url_of(row["url_path"]):
                versions.setdefault(row["translation_key"], []).append(row)
        base = f"{protocol}://{domain}"
        return [
            {
                "item": row,
                "location": base + url_of(row["url_path"]),
                "lastmod": row["last_published_at"],
                "changefreq": None,
                "priority": "",
                "alternates": [
                    {
                        "location": base + url_of(version["url_path"]),
                        "lang_code": version["locale__language_code"],
                    }
                    for version in versions[row["translation_key"]]
                    if len(versions[row["translation_key"]]) > 1
                ],
            }
            for row in rows
            if url_of(row["url_path"])
        ]
