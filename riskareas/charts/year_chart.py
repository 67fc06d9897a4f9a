"""Numbers as drawings: the places of bars and segments, in the units of an SVG's `viewBox`."""

from dataclasses import dataclass

from django.utils.translation import pgettext_lazy

from ..models import Level

YEAR_WIDTH, LANE_HEIGHT, BAR_HEIGHT, BAR_WIDTH = 44, 84, 44, 30
MAX_YEARS = 40
COLUMN_WIDTH, LEVEL_WIDTH, LEVEL_TOP, LEVEL_HEIGHT = 190, 170, 40, 74
NAME_HEIGHT = 34
LEVEL_LETTERS = {
    Level.HIGH: pgettext_lazy("sign of a high level", "H"),
    Level.MEDIUM_HIGH: pgettext_lazy("sign of a medium-high level", "M"),
    Level.LOW: pgettext_lazy("sign of a low level", "L"),
    Level.UNKNOWN: "?",
}


@dataclass(frozen=True)
class Bar:
    """A number as a bar; `x` is its middle."""

    x: int
    y: int
    height: int
    number: int

    @property
    def left(self):
        """Where the bar begins."""
        return self.x - BAR_WIDTH // 2


@dataclass(frozen=True)
class Lane:
    """The bars of one kind of thing; each lane has a scale of its own. `y` is its base line."""

    name: str
    kind: str
    y: int
    bars: tuple
    numbers: tuple


@dataclass(frozen=True)
class YearChart:
    """Lanes of bars above each other, a column for each year."""

    years: tuple
    lanes: tuple
    width: int
    height: int
    bar_width = BAR_WIDTH

    @property
    def columns(self):
        """(middle, year) of each column."""
        return [(_middle(index), year) for index, year in enumerate(self.years)]

    @property
    def rows(self):
        """(year, its number in each lane) for the table, newest first."""
        numbers = zip(*(lane.numbers for lane in self.lanes), strict=True)
        return list(zip(self.years, numbers, strict=True))[::-1]


def build_year_chart(series):
    """Return the `YearChart` of {kind (a choice): {year: number}}; kinds without numbers are left out."""
    series = {kind: numbers for kind, numbers in series.items() if sum(numbers.values())}
    years = _years({year for numbers in series.values() for year in numbers})
    lanes = tuple(
        _lane(kind, [numbers.get(year, 0) for year in years], (index + 1) * LANE_HEIGHT)
        for index, (kind, numbers) in enumerate(series.items())
    )
    height = len(lanes) * LANE_HEIGHT + YEAR_WIDTH // 2
    return YearChart(years, lanes, len(years) * YEAR_WIDTH, height)


def _years(known):
    """Return every year from the first to the last; only those with numbers where they lie far apart."""
    if not known:
        return ()
    span = range(min(known), max(known) + 1)
    return tuple(span if len(span) <= MAX_YEARS else sorted(known))


def _lane(kind, numbers, y):
    most = max(numbers)
    bars = tuple(
        Bar(_middle(index), y - height, height, number)
        for index, number in enumerate(numbers)
        if number and (height := max(2, round(BAR_HEIGHT * number / most)))
    )
    return Lane(kind.label, kind.value, y, bars, tuple(numbers))


def _middle(index):
    return index * YEAR_WIDTH + YEAR_WIDTH // 2


@dataclass(frozen=True)
class LevelSegment:
    """The number of cells with a level, and its segment of the bar."""

    level: Level
    number: int
    x: int
    width: int

    @property
    def sign(self):
        """The letter of the level."""
        return LEVEL_LETTERS[self.level]


@dataclass(frozen=True)
class LevelRow:
    """An area's bars, one for each pillar; `y` is their top. Without shares nobody has assessed it."""

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


def build_level_chart(areas, pillars, numbers):
    """Return the `LevelChart` of {(area's key, pillar's key): {level: number}}."""
    columns = tuple((index * COLUMN_WIDTH, pillar) for index, pillar in enumerate(pillars))
    rows, y = [], LEVEL_TOP
    for area in areas:
        bars = (level_segments(x, numbers.get((area.pk, pillar.pk), {})) for x, pillar in columns)
        rows.append(LevelRow(area, y, tuple(bars)))
        y += LEVEL_HEIGHT if rows[-1].is_assessed else NAME_HEIGHT
    return LevelChart(columns, tuple(rows), len(columns) * COLUMN_WIDTH, y)


def level_segments(x, numbers):
    """Return a `Share` for each level, the highest first."""
    total, before, shares = sum(numbers.values()), 0, []
    for level in [level for level in LEVEL_LETTERS if numbers.get(level)]:
        start = x + round(LEVEL_WIDTH * before / total)
        before += numbers[level]
        end = x + round(LEVEL_WIDTH * before / total)
        shares.append(LevelSegment(level, numbers[level], start, end - start))
    return tuple(shares)
