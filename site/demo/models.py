"""The record of what the demo made, so that it can be taken away and nothing else."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class DemoRecord(models.Model):
    """An object that the demo made, under a key of its own; it is never made twice.

    With `previous`, an object that was there before, and for each field that the demo filled in
    its value before and after.
    """

    key = models.CharField(max_length=120, unique=True)
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    content_object = GenericForeignKey()
    previous = models.JSONField(null=True)

    def __str__(self):
        return self.key

    @classmethod
    def note(cls, key, thing, previous=None):
        """Record an object that was just made or changed, and return it."""
        cls.objects.create(key=key, content_object=thing, previous=previous)
        return thing

    @classmethod
    def keys(cls):
        """Return the keys recorded so far."""
        return set(cls.objects.values_list("key", flat=True))
