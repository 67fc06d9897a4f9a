"""What crawlers may read."""

from django.conf import settings
from django.http import HttpResponse


def robots(request):
    """Let crawlers in everywhere but the admin and the style guide, and name the sitemap."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /stil/",
        "Disallow: /en/stil/",
        f"Sitemap: {settings.BASE_URL}/sitemap.xml",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
