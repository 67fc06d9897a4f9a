"""One number that grows with every change a visitor could see; cached fragments carry it."""

from django.db import models
from django.db.models import F


class ContentVersion(models.Model):
    """The single row that every change of pages, rows or files adds one to, in its transaction."""

    number = models.PositiveBigIntegerField(default=0)

    def __str__(self):
        return str(self.number)

    @classmethod
    def current(cls):
        """Return the number now; 0 before the first change."""
        return cls.objects.values_list("number", flat=True).filter(pk=1).first() or 0

    @classmethod
    def bump(cls):
        """Add one; two transactions that do so queue up, so no reader sees a number twice."""
        if not cls.objects.filter(pk=1).update(number=F("number") + 1):
            cls.objects.get_or_create(pk=1, defaults={"number": 1})
