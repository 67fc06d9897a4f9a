"""The record of what the demo made, so that exactly that can be removed."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class DemoRecord(models.Model):
    """An object that the demo made, under a key of its own; it is never made twice.

    `previous` is set for an object that existed before: the value before and after of each field
    that the demo filled in.
    """

    key = models.CharField(max_length=120, unique=True)
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    content_object = GenericForeignKey()
    previous = models.JSONField(null=True)

    def __str__(self):
        return self.key

    @classmethod
    def record(cls, key, instance, previous=None):
        """Record an object that was just made or changed, and return it."""
        cls.objects.create(key=key, content_object=instance, previous=previous)
        return instance

    @classmethod
    def keys(cls):
        """Return the keys recorded so far."""
        return set(cls.objects.values_list("key", flat=True))
