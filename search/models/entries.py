"""The published projection of pages that the search reads."""

import orjson
from django.db import models


class OrjsonDecoder:
    """Reads JSON as `json` does, in a third of the time: an index is filled from thousands of entries."""

    def decode(self, text):
        """Return what a text says."""
        return orjson.loads(text)


class SearchEntry(models.Model):
    """A page that every visitor may see, in its language, as the search knows it.

    `terms` holds what it is about with the weight of each, see `search.scoring.term_weights`: all that an engine
    needs. `facets` holds the codes of rows by facet, never their names: a rename shows at once. `analyzer` is
    the version that made the postings; another than today's means that the entry is behind. `words` are
    the different words of the entry as they are written.
    """

    page = models.OneToOneField(
        "wagtailcore.Page", models.CASCADE, primary_key=True, related_name="search_entry"
    )
    language = models.CharField(max_length=20)
    type = models.CharField(max_length=100)
    url_path = models.TextField()
    title = models.TextField()
    summary = models.TextField()
    text = models.TextField()
    date = models.DateField(null=True)
    expire_at = models.DateTimeField(null=True)
    facets = models.JSONField(default=dict, decoder=OrjsonDecoder)
    terms = models.JSONField(default=dict, decoder=OrjsonDecoder)
    words = models.JSONField(default=list, decoder=OrjsonDecoder)
    analyzer = models.CharField(max_length=40)

    def __str__(self):
        return self.title


class Posting(models.Model):
    """A term of an entry with its weight, for the engine that reads the database."""

    pk = models.CompositePrimaryKey("entry", "term")
    entry = models.ForeignKey(SearchEntry, models.CASCADE, related_name="postings", db_index=False)
    term = models.CharField(max_length=130)
    weight = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [models.Index(fields=["term", "entry", "weight"], name="search_posting_by_term")]

    def __str__(self):
        return f"{self.term}: {self.weight}"


class DocumentFrequency(models.Model):
    """How many entries have a term: the rarer it is the more it says."""

    term = models.CharField(max_length=130, primary_key=True)
    entries = models.PositiveIntegerField()

    def __str__(self):
        return self.term


class VocabularyWord(models.Model):
    """A word as it is written in entries of a language, for spelling and completion.

    Words of a page that is taken away go with it: no suggestion tells what it said.
    """

    pk = models.CompositePrimaryKey("language", "word")
    language = models.CharField(max_length=20)
    word = models.CharField(max_length=60)
    folded = models.CharField(max_length=120)
    entries = models.PositiveIntegerField()

    class Meta:
        indexes = [models.Index(fields=["language", "folded"], name="search_word_folded")]

    def __str__(self):
        return self.word


class OutboxEntry(models.Model):
    """That Elasticsearch has not taken an entry as it is now; its own number is the entry's version.

    A page whose entry is gone is still to be taken away. The number is made after the entry is written
    and thus locked, so that of two changes of an entry the later has the higher one.
    """

    id = models.BigAutoField(primary_key=True)
    page = models.BigIntegerField()
    since = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"{self.page}, version {self.pk}"
