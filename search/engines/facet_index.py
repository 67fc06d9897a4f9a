"""The facet values of all entries in memory, as bitmaps with one bit for each entry."""

from collections import defaultdict
from functools import cached_property

from django.utils import timezone

from core.caching.content_cache import cached_per_content_version
from core.caching.site_state import get_site_state

from ..facets import FACETS, facet_values
from ..models import SearchEntry


class FacetIndex:
    """The entries that visitors can find, the newest first, and a bitmap for each value of a facet.

    A bitmap is an integer, whose bit n is set if the entry at position n belongs to the set. `total` is
    the number of all entries, including those of other sites and unpublished languages.
    """

    def __init__(self, rows, total):
        self.total = total
        self.dated = sum(row["date"] is not None for row in rows)
        self.keys = [row["page_id"] for row in rows]
        self.position = {key: position for position, key in enumerate(self.keys)}
        positions = defaultdict(lambda: defaultdict(list))
        self._expiring = []
        for position, row in enumerate(rows):
            for facet, values in facet_values(row).items():
                for value in values:
                    positions[facet][value].append(position)
            if row["expire_at"]:
                self._expiring.append((row["expire_at"], 1 << position))
        self.bitmaps = {
            facet: {value: self.bitmap(some) for value, some in sorted(positions[facet].items())}
            for facet in FACETS
        }

    @cached_property
    def all(self):
        """The bitmap of all entries."""
        return (1 << len(self.keys)) - 1

    def bitmap(self, positions):
        """Return the bitmap of the entries at some positions."""
        octets = bytearray(len(self.keys) // 8 + 1)
        for position in positions:
            octets[position >> 3] |= 1 << (position & 7)
        return int.from_bytes(octets, "little")

    def expired(self):
        """Return the bitmap of entries that have expired but have not been unindexed yet."""
        now = timezone.now()
        return sum(bit for expire_at, bit in self._expiring if expire_at <= now)


@cached_per_content_version
def facet_index():
    """Return the facet index of the entries that visitors can find."""
    columns = ("page_id", "type", "language", "date", "expire_at", "facets", "url_path")
    homes = get_site_state().homes
    rows = SearchEntry.objects.order_by().values(*columns)
    on_site = [
        row for row in rows if row["url_path"].startswith(homes.get(row["language"], "no home"))
    ]
    on_site.sort(key=lambda row: (row["date"] is None, _newest_first(row), -row["page_id"]))
    return FacetIndex(on_site, len(rows))


def _newest_first(row):
    return -row["date"].toordinal() if row["date"] else 0
