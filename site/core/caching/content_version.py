"""One number that grows with every change a visitor could see; cached fragments carry it."""

from secrets import randbelow

from django.db import models
from django.db.models import F

from .request_cache import clear
from .site_state import get_site_state

STEP = 2**32


class ContentVersion(models.Model):
    """The single row that every change of pages, rows or files adds to, in its transaction.

    Each step is of random length, so that a number that was rolled back does not come again: what
    was remembered under it told of changes that never happened.
    """

    number = models.PositiveBigIntegerField(default=0)

    def __str__(self):
        return str(self.number)

    @classmethod
    def current(cls):
        """Return the number now; 0 before the first change."""
        return get_site_state().version

    @classmethod
    def bump(cls):
        """Add a step; two transactions that do so queue up, so no reader sees a number twice."""
        step = 1 + randbelow(STEP)
        if not cls.objects.filter(pk=1).update(number=F("number") + step):
            cls.objects.get_or_create(pk=1, defaults={"number": step})
        clear()
