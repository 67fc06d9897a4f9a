"""A page of one text field: the least that a page can cost."""

from django.db import models
from wagtail.models import Page


class FloorPage(Page):
    """Wagtail's own page with a text."""

    text = models.TextField()
    template = "floor/floor_page.html"
