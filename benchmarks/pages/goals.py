"""How fast a page is meant to be, and which page is not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.pages.entries import Load
from benchmarks.pages.visits import ALL_WAYS, COLD_NOW, COLD_SLOWED, WARM_NOW, Way

KILOBYTE = 1000
WITH_A_CHART_KB, WITHOUT_A_CHART_KB = 700, 500


@dataclass(frozen=True, slots=True)
class Goal:
    """`most` is what a load may come to in the ways that it holds for."""

    name: str
    ways: tuple[Way, ...]
    value: Callable[[Load], float]
    most: Callable[[Load], float]
    unit: str
    digits: int = 0

    def missed_by(self, load: Load) -> str | None:
        """Say how far off a load is; nothing when it keeps the goal."""
        value, most = self.value(load), self.most(load)
        if value <= most:
            return None
        return f"{self.name} {value:,.{self.digits}f}{self.unit}, goal {most:,g}{self.unit}"


def _at_most(amount: float) -> Callable[[Load], float]:
    return lambda _: amount


def _bytes_with_or_without_a_chart(load: Load) -> float:
    return WITH_A_CHART_KB if load.pictures else WITHOUT_A_CHART_KB


GOALS = (
    Goal("first content", (COLD_NOW,), lambda load: load.main, _at_most(150), " ms"),
    Goal("first content", (COLD_SLOWED,), lambda load: load.main, _at_most(350), " ms"),
    Goal("interactive", (COLD_NOW,), lambda load: load.ready, _at_most(850), " ms"),
    Goal("interactive", (COLD_SLOWED,), lambda load: load.ready, _at_most(3200), " ms"),
    Goal("layout shift", ALL_WAYS, lambda load: load.shift, _at_most(0.02), "", 3),
    Goal("transferred", (COLD_NOW,), lambda load: load.bytes / KILOBYTE, _bytes_with_or_without_a_chart, " kB", 1),
    Goal("transferred", (WARM_NOW,), lambda load: load.bytes / KILOBYTE, _at_most(40), " kB", 1),
)


def missed(address: str, way: Way, load: Load) -> Iterator[str]:
    """A sentence for each goal that a page misses."""
    for goal in GOALS:
        if way in goal.ways and (how := goal.missed_by(load)):
            yield f"{address}, {way.name}: {how}."
