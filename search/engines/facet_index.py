"""What all entries are about, in memory: a set of entries is a number with a bit for each."""

from collections import defaultdict
from functools import cached_property

from django.utils import timezone

from core.caching.content_cache import cached_per_content_version
from core.caching.site_state import get_site_state

from ..facets import FACETS, facet_values
from ..models import SearchEntry


class FacetIndex:
    """The entries of the site's published languages in the order of their date, newest first.

    `total` is the number of all entries, those of other sites and languages too. Read once for each
    content version. Counting is done with whole numbers, a bit for each entry.
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
        self.values = {
            facet: {value: self.bits(found) for value, found in sorted(positions[facet].items())}
            for facet in FACETS
        }

    @cached_property
    def all(self):
        """The set of all entries."""
        return (1 << len(self.keys)) - 1

    def bits(self, positions):
        """Return the set of the entries at some positions."""
        octets = bytearray(len(self.keys) // 8 + 1)
        for position in positions:
            octets[position >> 3] |= 1 << (position & 7)
        return int.from_bytes(octets, "little")

    def expired(self):
        """Return the set of entries whose time is over, though nothing has taken them away yet."""
        now = timezone.now()
        return sum(bit for expire_at, bit in self._expiring if expire_at <= now)


@cached_per_content_version
def facet_index():
    """Return the catalogue of what visitors can find."""
    columns = ("page_id", "type", "language", "date", "expire_at", "facets", "url_path")
    homes = get_site_state().homes
    rows = SearchEntry.objects.order_by().values(*columns)
    on_site = [
        row for row in rows if row["url_path"].startswith(homes.get(row["language"], "no home"))
    ]
    on_site.sort(key=lambda row: (row["date"] is None, _newest(row), -row["page_id"]))
    return FacetIndex(on_site, len(rows))


def _newest(row):
    return -row["date"].toordinal() if row["date"] else 0
