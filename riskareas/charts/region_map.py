"""The map of the regions: their shapes, and the cluster that each belongs to."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _

from ..rules.as_of import AsOfAnswer

DATA = Path(__file__).parent.parent / "data" / "map.json"
PATTERNS = "ABCDEFGH"


@dataclass(frozen=True)
class MapRegion:
    """A region on the map: its outline, and where its cluster's letter stands."""

    region: object
    answer: AsOfAnswer
    outline: str
    x: int
    y: int

    @property
    def clusters(self):
        """The clusters that the answer names, each once."""
        return list(dict.fromkeys(statement.cluster for statement in self.answer.statements))

    @property
    def name(self):
        """The region and its cluster in words."""
        clusters = [cluster.name for cluster in self.clusters]
        return ", ".join([self.region.name, *(clusters or [_("cluster not known")])])

    @property
    def pattern(self):
        """The name of the pattern that fills it, one for each cluster."""
        return cluster_pattern(*self.clusters)


def map_regions(answers):
    """Return a `MapRegion` for each (region, answer) that the map has a shape for."""
    shapes = _map()["shapes"]
    return [
        MapRegion(region, answer, **shapes[region.map_id])
        for region, answer in answers
        if region.map_id in shapes
    ]


def map_view_box():
    """Return the map's `viewBox`."""
    return _map()["view_box"]


def cluster_pattern(*clusters):
    """Return the name of the pattern for clusters: none, several, or the one's own."""
    if len(clusters) != 1:
        return "several" if clusters else "none"
    code = clusters[0].code
    return code.lower() if code in PATTERNS else "other"


@cache
def _map():
    return json.loads(DATA.read_text())
