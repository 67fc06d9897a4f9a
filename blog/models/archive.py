"""The record of what was imported from the office's archive."""

from django.db import models


class ArchiveRecord(models.Model):
    """A post of the archive that was imported once, and will not be again.

    `digest` identifies it: see `blog.archive.dump.digest`. `page` is empty once an editor has
    deleted the post; `revision` is the key of the revision that the import published. `old_id` is the
    number in the old site's address of the post, where it is known.
    """

    digest = models.CharField(max_length=64, unique=True)
    page = models.OneToOneField(
        "blog.PostPage", models.SET_NULL, null=True, related_name="archive_record"
    )
    revision = models.PositiveBigIntegerField(null=True)
    old_id = models.PositiveIntegerField(null=True, unique=True)

    def __str__(self):
        return self.digest
