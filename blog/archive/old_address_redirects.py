"""Redirects from the addresses that posts had on the old site: `/bloggen/<number>-<words>`."""

import tomllib
from pathlib import Path

from django.http import Http404
from django.shortcuts import redirect

from core.public.navigation import url_of
from core.public.visibility import visible
from core.views import pages

from ..models import PostPage

OLD_ADDRESSES_FILE = Path(__file__).parents[1] / "data" / "old_addresses.toml"


def old_ids_by_digest():
    """Return the known numbers by the digest of their post."""
    numbers = tomllib.loads(OLD_ADDRESSES_FILE.read_text("utf-8"))["digests"]
    return {digest: int(number) for number, digest in numbers.items()}


def serve_or_redirect(request, path, number):
    """Serve the page at an address; where there is none, redirect an old address to its post."""
    try:
        return pages.serve_page(request, path)
    except Http404:
        posts = visible(PostPage.objects.filter(archive_record__old_id=number))
        if not (post := posts.first()):
            raise
        return redirect(url_of(post.url_path), permanent=True)
