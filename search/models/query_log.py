"""The numbers of visitors' searches."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchedQuery(models.Model):
    """How often a text was searched for in a month, and how many hits the last search had.

    It holds neither who searched nor when exactly: see `search.query_log`.
    """

    pk = models.CompositePrimaryKey("month", "language", "text")
    month = models.DateField()
    language = models.CharField(max_length=20)
    text = models.CharField(max_length=60)
    searches = models.PositiveIntegerField()
    hits = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("searched text")
        verbose_name_plural = _("searched texts")

    def __str__(self):
        return self.text
