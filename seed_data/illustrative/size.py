"""How much is made up: scale 1 is a city as it is, scale 100 is about a hundred times as many actions.

A larger scale first adds departments (up to ten times as many), then older cycles (up to ten in all), then goals to
each REAP (up to twice as many), so that scale 10 makes about ten times the actions and scale 100 about a hundred.
Beyond that it adds departments only: scale 1,000 has ten times those of scale 100, each with as much.
"""

from dataclasses import dataclass
from math import ceil, sqrt
from typing import Self

from domain.errors import EquityError

SMALLEST, LARGEST = 1, 1000
CYCLES_AT_SCALE_1 = 2  # the one in force, and the finished one before it
BUDGET_YEARS_AT_SCALE_1 = 4


class ScaleOutOfRange(EquityError):
    """A scale was asked for that the generator does not know."""

    code = "SCALE_OUT_OF_RANGE"

    def __init__(self, scale: int) -> None:
        self.scale = scale
        super().__init__(f"Scale {scale} is not possible. Choose a whole number from {SMALLEST} to {LARGEST:,}.")


@dataclass(frozen=True, slots=True)
class Size:
    """What a scale comes to. `departments_times` and `goals_times` are factors, `cycles` and `budget_years` counts."""

    departments_times: int
    cycles: int
    goals_times: int
    budget_years: int

    @classmethod
    def of(cls, scale: int) -> Self:
        """The size of a scale from 1 to 1,000; any other raises `ScaleOutOfRange`."""
        if not SMALLEST <= scale <= LARGEST:
            raise ScaleOutOfRange(scale)
        departments_times = max(min(10, ceil(sqrt(scale))), scale // 10)
        cycles = min(10, max(CYCLES_AT_SCALE_1, round(CYCLES_AT_SCALE_1 * scale / departments_times)))
        goals_times = max(1, min(2, round(CYCLES_AT_SCALE_1 * scale / (departments_times * cycles))))
        return cls(departments_times, cycles, goals_times, max(BUDGET_YEARS_AT_SCALE_1, 2 * cycles))
