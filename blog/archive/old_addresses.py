"""The addresses that posts had on the old site: `/bloggen/<number>-<words>`."""

import tomllib
from pathlib import Path

from django.http import Http404
from django.shortcuts import redirect

from core.navigation import url_of
from core.views import pages
from core.visibility import visible

from ..models import PostPage

FILE = Path(__file__).parents[1] / "data" / "old_addresses.toml"


def old_ids():
    """Return the numbers that are known, by the digest of their post."""
    numbers = tomllib.loads(FILE.read_text("utf-8"))["digests"]
    return {digest: int(number) for number, digest in numbers.items()}


def serve(request, path, number):
    """Serve the page of an address; where there is none, lead from an old address to its post."""
    try:
        return pages.serve(request, path)
    except Http404:
        posts = visible(PostPage.objects.filter(archive_record__old_id=number))
        if not (post := posts.first()):
            raise
        return redirect(url_of(post.url_path), permanent=True)
