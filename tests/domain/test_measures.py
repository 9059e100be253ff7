"""What a reading of each type may say."""

from decimal import Decimal

import pytest

from domain.measures.ratings import Rating, ScalesDiffer, mean_rating
from domain.measures.types import (
    BreakdownDoesNotAddUp,
    MeasureType,
    NoValue,
    ReadingDoesNotFit,
    Value,
    check_breakdown,
    check_reading,
)


def number(text: str) -> Value:
    return Value(number=Decimal(text))


@pytest.mark.parametrize("reason", list(NoValue))
@pytest.mark.parametrize("measure_type", list(MeasureType))
def test_every_type_may_have_no_value_for_each_of_the_six_reasons(measure_type: MeasureType, reason: NoValue) -> None:
    check_reading(measure_type, Value(no_value=reason))


def test_a_value_and_a_reason_for_having_none_exclude_each_other() -> None:
    with pytest.raises(ReadingDoesNotFit, match="keep one"):
        check_reading(MeasureType.COUNT, Value(number=Decimal(0), no_value=NoValue.NOT_REPORTED))


@pytest.mark.parametrize("measure_type", list(MeasureType))
def test_saying_nothing_at_all_is_refused(measure_type: MeasureType) -> None:
    with pytest.raises(ReadingDoesNotFit):
        check_reading(measure_type, Value(), scale=Decimal(5))


@pytest.mark.parametrize(("text", "fits"), [("0", True), ("100", True), ("100.1", False), ("-1", False)])
def test_a_percent_is_of_a_group_and_lies_between_0_and_100(text: str, fits: bool) -> None:
    if fits:
        check_reading(MeasureType.PERCENT, number(text))
    else:
        with pytest.raises(ReadingDoesNotFit, match="outside 0 to 100"):
            check_reading(MeasureType.PERCENT, number(text))


def test_a_change_may_be_over_100_percent_and_below_zero() -> None:
    check_reading(MeasureType.CHANGE, number("240"))
    check_reading(MeasureType.CHANGE, number("-7"))


def test_zero_is_a_count_like_any_other() -> None:
    check_reading(MeasureType.COUNT, number("0"))


def test_a_rating_needs_its_scale_and_stays_on_it() -> None:
    check_reading(MeasureType.RATING, number("4.7"), scale=Decimal(5))
    for scale in (None, Decimal(4)):
        with pytest.raises(ReadingDoesNotFit):
            check_reading(MeasureType.RATING, number("4.7"), scale=scale)


def test_a_range_runs_upwards() -> None:
    check_reading(MeasureType.RANGE, Value(low=Decimal(3), high=Decimal(15)))
    with pytest.raises(ReadingDoesNotFit, match="swap the ends"):
        check_reading(MeasureType.RANGE, Value(low=Decimal(15), high=Decimal(3)))


def test_186_participants_are_175_and_3_and_8() -> None:
    check_breakdown(Decimal(186), [Decimal(175), Decimal(3), Decimal(8)])


def test_a_breakdown_that_does_not_add_up_is_refused_with_its_sum() -> None:
    with pytest.raises(BreakdownDoesNotAddUp, match="175 \\+ 3 \\+ 7 is 185, not 186"):
        check_breakdown(Decimal(186), [Decimal(175), Decimal(3), Decimal(7)])


def test_ratings_on_one_scale_are_averaged_exactly() -> None:
    five = Decimal(5)
    assert mean_rating([Rating(Decimal("4.5"), five), Rating(Decimal("4.7"), five)]) == Rating(Decimal("4.6"), five)


def test_ratings_on_two_scales_are_never_averaged() -> None:
    with pytest.raises(ScalesDiffer, match="out of 5 and out of 10"):
        mean_rating([Rating(Decimal("4.7"), Decimal(5)), Rating(Decimal("9.2"), Decimal(10))])


def test_the_mean_of_no_ratings_is_none_and_not_zero() -> None:
    assert mean_rating([]) is None
