"""Ratings on one scale can be averaged; ratings on different scales cannot.

4.7 out of 5 and 9.2 out of 10 are not 6.95 of anything. They are shown side by side.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.errors import EquityError


@dataclass(frozen=True, slots=True)
class Rating:
    """`value` out of `scale`."""

    value: Decimal
    scale: Decimal


class ScalesDiffer(EquityError):
    """A mean was asked of ratings on different scales."""

    code = "SCALES_DIFFER"

    def __init__(self, scales: Sequence[Decimal]) -> None:
        self.scales = list(scales)
        printed = " and ".join(f"out of {scale}" for scale in scales)
        super().__init__(f"These ratings were asked {printed}. Show them side by side instead.")


def mean_rating(ratings: Sequence[Rating]) -> Rating | None:
    """The mean of ratings on one scale, exact to 28 digits; None of none; `ScalesDiffer` otherwise."""
    if not ratings:
        return None
    scales = sorted({rating.scale for rating in ratings})
    if len(scales) > 1:
        raise ScalesDiffer(scales)
    return Rating(sum((rating.value for rating in ratings), Decimal()) / len(ratings), scales[0])
