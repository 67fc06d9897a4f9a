"""What visitors search for, in numbers."""

from django.db import models


class SearchedQuery(models.Model):
    """How often a text was searched for in a month, and how many hits the last search had.

    There is nothing of who searched, and no moment: see `search.tally`.
    """

    pk = models.CompositePrimaryKey("month", "language", "text")
    month = models.DateField()
    language = models.CharField(max_length=20)
    text = models.CharField(max_length=60)
    searches = models.PositiveIntegerField()
    hits = models.PositiveIntegerField()

    def __str__(self):
        return self.text
