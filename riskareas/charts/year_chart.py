"""The chart of numbers by year: where its bars lie, in the units of an SVG's `viewBox`."""

from dataclasses import dataclass

YEAR_WIDTH, LANE_HEIGHT, BAR_HEIGHT, BAR_WIDTH = 44, 84, 44, 30
MAX_YEARS = 40


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
    """The bars of one kind of event; each lane has a scale of its own. `y` is its base line."""

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
    largest = max(numbers)
    bars = tuple(
        Bar(_middle(index), y - height, height, number)
        for index, number in enumerate(numbers)
        # A small number is drawn two units high, so that it is seen.
        if number and (height := max(2, round(BAR_HEIGHT * number / largest)))
    )
    return Lane(kind.label, kind.value, y, bars, tuple(numbers))


def _middle(index):
    return index * YEAR_WIDTH + YEAR_WIDTH // 2
