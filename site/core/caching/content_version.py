"""The content version: one number that changes whenever content that visitors can see changes.

The model lies here, not in `core.models`, because `core.models` imports the caches that read it.
"""

from secrets import randbelow

from django.db import models
from django.db.models import F

from .request_cache import clear

STEP = 2**32


class ContentVersion(models.Model):
    """The single row that every change of visible content adds to, in the transaction of the change.

    Read it through `get_site_state().version`. Each step has a random length, so that a number that
    was rolled back does not come again: a cache may hold results of changes that never happened.
    """

    number = models.PositiveBigIntegerField(default=0)

    def __str__(self):
        return str(self.number)

    @classmethod
    def bump(cls):
        """Add a step; concurrent transactions wait for each other, so no reader sees a number twice."""
        step = 1 + randbelow(STEP)
        if not cls.objects.filter(pk=1).update(number=F("number") + step):
            cls.objects.get_or_create(pk=1, defaults={"number": step})
        clear()
