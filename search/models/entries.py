"""The search index in the database: entries, postings, frequencies, words, and the outbox."""

import orjson
from django.db import models


class OrjsonDecoder:
    """Decodes JSON in a third of the time of `json`: reindexing reads thousands of entries."""

    def decode(self, text):
        """Return the value of a JSON text."""
        return orjson.loads(text)


class OrjsonField(models.JSONField):
    """A JSON column that `OrjsonDecoder` reads; to a migration it is Django's."""

    def __init__(self, **options):
        super().__init__(**options | {"decoder": OrjsonDecoder})

    def deconstruct(self):
        """Return what a migration needs to make the column."""
        name, _path, args, options = super().deconstruct()
        del options["decoder"]
        return name, "django.db.models.JSONField", args, options


class SearchEntry(models.Model):
    """The indexed copy of a public page in its language.

    `terms` maps each term to its weight, see `search.scoring.term_weights`: engines need nothing else.
    `facets` holds the codes of terms by facet rather than their names, so that a new name shows at once.
    `analyzer` is the analysis version that made the terms; an entry with another one is outdated.
    `words` are the entry's distinct words as they are written.
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
    facets = OrjsonField(default=dict)
    terms = OrjsonField(default=dict)
    words = OrjsonField(default=list)
    analyzer = models.CharField(max_length=40)

    def __str__(self):
        return self.title


class Posting(models.Model):
    """A term of an entry with its weight: the inverted index of the database engine."""

    pk = models.CompositePrimaryKey("entry", "term")
    entry = models.ForeignKey(SearchEntry, models.CASCADE, related_name="postings", db_index=False)
    term = models.CharField(max_length=130)
    weight = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [models.Index(fields=["term", "entry", "weight"], name="search_posting_by_term")]

    def __str__(self):
        return f"{self.term}: {self.weight}"


class DocumentFrequency(models.Model):
    """The number of entries that have a term; rare terms count more."""

    term = models.CharField(max_length=130, primary_key=True)
    entries = models.PositiveIntegerField()

    def __str__(self):
        return self.term


class VocabularyWord(models.Model):
    """A word as entries of a language write it, for spelling correction and completion.

    It is deleted with the last entry that has it, so that suggestions don't reveal an unpublished page.
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
    """A change of a page's entry that Elasticsearch has yet to receive; its key is the entry's version.

    Without an entry the page's document is to be deleted. The key is assigned after the entry is written
    and thereby locked, so that of two changes of one entry the later has the higher version.
    """

    id = models.BigAutoField(primary_key=True)
    page = models.BigIntegerField()
    since = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"{self.page}, version {self.pk}"
