"""The chart of levels by area and pillar: where its segments lie, in the units of an SVG's `viewBox`."""

from dataclasses import dataclass

from django.utils.translation import pgettext_lazy

from ..choices import Level

COLUMN_WIDTH, LEVEL_WIDTH, LEVEL_TOP, LEVEL_HEIGHT = 190, 170, 40, 74
NAME_HEIGHT = 34
LEVEL_LETTERS = {
    Level.HIGH: pgettext_lazy("sign of a high level", "H"),
    Level.MEDIUM_HIGH: pgettext_lazy("sign of a medium-high level", "M"),
    Level.LOW: pgettext_lazy("sign of a low level", "L"),
    Level.UNKNOWN: "?",
}


@dataclass(frozen=True)
class LevelSegment:
    """The number of cells with a level, and its segment of the bar."""

    level: Level
    number: int
    x: int
    width: int

    @property
    def letter(self):
        """The letter of the level."""
        return LEVEL_LETTERS[self.level]


@dataclass(frozen=True)
class LevelRow:
    """An area's bars, one for each pillar, each a tuple of segments; `y` is their top.

    Nobody has assessed an area whose bars have no segments.
    """

    area: object
    y: int
    bars: tuple

    @property
    def is_assessed(self):
        """Whether any product of the area has been assessed."""
        return any(self.bars)


@dataclass(frozen=True)
class LevelChart:
    """How many cells have which level, a row for each area and a column for each pillar."""

    columns: tuple
    rows: tuple
    width: int
    height: int
    key = tuple(LEVEL_LETTERS.items())


def build_level_chart(areas, pillars, counts):
    """Return the `LevelChart` of {(area's key, pillar's key): {level: number}}."""
    columns = tuple((index * COLUMN_WIDTH, pillar) for index, pillar in enumerate(pillars))
    rows, y = [], LEVEL_TOP
    for area in areas:
        bars = (level_segments(x, counts.get((area.pk, pillar.pk), {})) for x, pillar in columns)
        rows.append(LevelRow(area, y, tuple(bars)))
        y += LEVEL_HEIGHT if rows[-1].is_assessed else NAME_HEIGHT
    return LevelChart(columns, tuple(rows), len(columns) * COLUMN_WIDTH, y)


def level_segments(x, numbers):
    """Return a `LevelSegment` for each level that has a number, the highest level first."""
    total, before, segments = sum(numbers.values()), 0, []
    for level in [level for level in LEVEL_LETTERS if numbers.get(level)]:
        # Both ends are rounded from the sum, so that segments neither overlap nor leave gaps.
        start = x + round(LEVEL_WIDTH * before / total)
        before += numbers[level]
        end = x + round(LEVEL_WIDTH * before / total)
        segments.append(LevelSegment(level, numbers[level], start, end - start))
    return tuple(segments)
