"""Fills the benchmark's database up to a number of posts, and tells which addresses to measure."""

import json

from django.core.management.base import BaseCommand
from wagtail.models import Page

from blog.models import PostPage
from home.models import HomePage
from tests.benchmarks.addresses import page_addresses
from tests.benchmarks.floor.models import FloorPage
from tests.benchmarks.posts import make_posts


class Command(BaseCommand):
    help = (
        "Adds posts until there are TOTAL in Swedish, and the floor page; prints addresses as JSON."
    )

    def add_arguments(self, parser):
        parser.add_argument("total", type=int)

    def handle(self, *args, **options):
        home = HomePage.objects.get(locale__language_code="sv")
        if not Page.objects.filter(slug="floor").exists():
            home.add_child(instance=FloorPage(title="Golv", slug="floor", text="Ett fält."))
        posts = PostPage.objects.filter(locale__language_code="sv")
        make_posts(options["total"] - posts.count())
        self.stdout.write(json.dumps({"floor": "/floor/"} | page_addresses()))
