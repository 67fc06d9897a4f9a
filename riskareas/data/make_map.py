"""Makes `map.json` from `sweden.svg` of the npm package @svg-maps/sweden; see NOTICE.md.

    npm pack @svg-maps/sweden@1.0.1 && tar -xzf svg-maps-sweden-1.0.1.tgz
    python make_map.py package/sweden.svg >map.json

Outlines are thinned to what is seen at the size of the site's map, islets that would be specks are
left out, and each region gets the point where its letter has most room. The package has given two
regions each other's names; here they have their own.
"""

import json
import math
import re
import sys
from itertools import pairwise, product
from pathlib import Path
from xml.etree import ElementTree

TOLERANCE = 0.35  # of the map's 346 units of width
SMALLEST_ISLET = 4  # square units
GRID = 2
MISNAMED = {"vasternorrland": "vastmanland", "vastmanland": "vasternorrland"}
TOKEN = re.compile(r"[mlzMLZ]|-?\d*\.?\d+(?:e-?\d+)?")


def main(path):
    """Print the shapes of a map as JSON, each with its outline and the place of its letter."""
    svg = ElementTree.parse(path).getroot()
    shapes = {MISNAMED.get(node.get("id"), node.get("id")): shape(node.get("d")) for node in svg}
    view_box = svg.get("viewBox")
    print(json.dumps({"view_box": view_box, "shapes": shapes}, indent=1, sort_keys=True))


def shape(d):
    """Return the thinned outline of a region, and where its letter has most room."""
    rings = sorted(map(thinned, polygons(d)), key=area, reverse=True)
    x, y = roomiest(rings[0])
    kept = [ring for ring in rings if ring is rings[0] or area(ring) >= SMALLEST_ISLET]
    outline = "".join(f"M{' '.join(f'{x:g},{y:g}' for x, y in ring)}z" for ring in kept)
    return {"outline": outline, "x": x, "y": y}


def polygons(d):
    """Yield the points of each closed line of a path of moves and straight lines."""
    tokens = iter(TOKEN.findall(d))
    command, here, ring = "m", (0, 0), []
    for token in tokens:
        if token in "zZ":
            here = ring[0]
            yield ring
            ring = []
            continue
        if token.isalpha():
            command, token = token, next(tokens)
        step = float(token), float(next(tokens))
        here = (here[0] + step[0], here[1] + step[1]) if command.islower() else step
        if command in "mM" and ring:
            yield ring
            ring = []
        ring.append(here)
        command = {"m": "l", "M": "L"}.get(command, command)
    if ring:
        yield ring


def thinned(ring):
    """Return a closed line with fewer points and one decimal (Douglas and Peucker's method)."""
    far = max(range(len(ring)), key=lambda index: math.dist(ring[0], ring[index]))
    halves = thin(ring[: far + 1])[:-1] + thin([*ring[far:], ring[0]])[:-1]
    return [(round(x, 1), round(y, 1)) for x, y in halves]


def thin(line):
    """Return the points of a line without those within the tolerance of a straight one."""
    if len(line) < 3:
        return line
    distances = [distance(point, line[0], line[-1]) for point in line[1:-1]]
    worst = max(range(len(distances)), key=distances.__getitem__)
    if distances[worst] <= TOLERANCE:
        return [line[0], line[-1]]
    return thin(line[: worst + 2])[:-1] + thin(line[worst + 1 :])


def distance(point, start, end):
    """Return how far a point is from a straight line between two others."""
    length = math.dist(start, end)
    if not length:
        return math.dist(point, start)
    along = sum((p - s) * (e - s) for p, s, e in zip(point, start, end, strict=True)) / length**2
    nearest = [s + min(1, max(0, along)) * (e - s) for s, e in zip(start, end, strict=True)]
    return math.dist(point, nearest)


def area(ring):
    """Return the area inside a closed line."""
    edges = pairwise([*ring, ring[0]])
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in edges)) / 2


def roomiest(ring):
    """Return the point of a grid that is farthest inside."""
    xs, ys = zip(*ring, strict=True)
    columns = range(math.ceil(min(xs)), math.ceil(max(xs)), GRID)
    rows = range(math.ceil(min(ys)), math.ceil(max(ys)), GRID)
    return max(product(columns, rows), key=lambda point: room(ring, *point))


def room(ring, x, y):
    """Return how far a point is inside a closed line; 0 outside of it."""
    edges = list(pairwise([*ring, ring[0]]))
    crossings = sum(
        (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in edges
    )
    if not crossings % 2:
        return 0
    return min(distance((x, y), *edge) for edge in edges)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
