"""The record of what the demo made, so that it can be taken away and nothing else."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class DemoRecord(models.Model):
    """An object that the demo made, or, with `previous`, one whose empty fields it filled."""

    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    content_object = GenericForeignKey()
    previous = models.JSONField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["content_type", "object_id"], name="one_demo_record")
        ]

    @classmethod
    def note(cls, thing, previous=None):
        """Record an object; the first record of it stands."""
        cls.objects.get_or_create(
            content_type=ContentType.objects.get_for_model(thing, for_concrete_model=False),
            object_id=thing.pk,
            defaults={"previous": previous},
        )
        return thing
