"""The addresses of the site: Swedish at the root, English under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib.sitemaps import views as sitemaps
from django.urls import include, path, re_path
from django.utils.translation import pgettext_lazy
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from blog.archive import old_address_redirects
from core.views import health, languages, media, pages, style_guide
from core.views.robots import robots
from core.views.sitemap import PageSitemap

SITEMAPS = {"sitemaps": {"pages": PageSitemap}}

urlpatterns = [
    path("healthz/live", health.live),
    path("healthz/ready", health.ready),
    path("admin/", include(wagtailadmin_urls)),
    path("dokument/<int:document_id>/<path:document_filename>", media.serve_document),
    path("dokument/", include(wagtaildocs_urls)),
    path("media/images/<str:name>", media.serve_rendition),
    path("robots.txt", robots),
    path(
        "sitemap.xml",
        sitemaps.index,
        {**SITEMAPS, "sitemap_url_name": "sitemap_section"},
    ),
    path("sitemap-<section>.xml", sitemaps.sitemap, SITEMAPS, name="sitemap_section"),
    path("oversatt/<str:language>/<int:page_id>/", languages.not_translated, name="not_translated"),
    re_path(
        r"^((?:bloggen|nyheter|aktuellt)/([0-9]{1,9})-[^/]*)/?$",
        old_address_redirects.serve_or_redirect,
    ),
    *i18n_patterns(
        path(pgettext_lazy("address", "search/"), include("search.urls")),
        path("stil/", style_guide.style_guide, name="style_guide"),
        re_path(r"^(?!_util/)((?:[\w\-]+/)*)$", pages.serve_page),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]

handler400 = "core.views.errors.bad_request"
handler403 = "core.views.errors.forbidden"
handler404 = "core.views.errors.not_found"
handler500 = "core.views.errors.server_error"
