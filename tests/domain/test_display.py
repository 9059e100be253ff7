"""A value in words, as it stands on every page."""

from decimal import Decimal

import pytest

from domain.measures.display import display
from domain.measures.types import MeasureType, NoValue, Value

D = Decimal


@pytest.mark.parametrize(
    ("measure_type", "value", "said_with", "words"),
    [
        (MeasureType.PERCENT, Value(D("78")), {}, "78%"),
        (MeasureType.PERCENT, Value(D("0")), {}, "0%"),
        (MeasureType.PERCENT, Value(D("12.50")), {}, "12.50%"),
        (MeasureType.RATING, Value(D("4.7")), {"scale": D("5")}, "4.7 out of 5"),
        (MeasureType.RATING, Value(D("9.2")), {"scale": D("10")}, "9.2 out of 10"),
        (MeasureType.DOLLARS, Value(D("82000")), {}, "$82,000"),
        (MeasureType.DOLLARS, Value(D("-1250.50")), {}, "-$1,250.50"),
        (MeasureType.CHANGE, Value(D("7")), {"unit": "percent"}, "7% more"),
        (MeasureType.CHANGE, Value(D("-7")), {"unit": "percent"}, "7% less"),
        (MeasureType.CHANGE, Value(D("0")), {"unit": "percent"}, "No change"),
        (MeasureType.COUNT, Value(D("1340")), {"unit": "hotline calls"}, "1,340 hotline calls"),
        (MeasureType.COUNT, Value(D("0")), {"unit": "meetings"}, "0 meetings"),
        (MeasureType.COUNT, Value(D("7")), {}, "7"),
        (MeasureType.RANGE, Value(low=D("3"), high=D("15")), {"unit": "providers"}, "3 to 15 providers"),
        (MeasureType.YES_NO, Value(yes=True), {}, "Yes"),
        (MeasureType.YES_NO, Value(yes=False), {}, "No"),
        (MeasureType.TEXT, Value(text="Plan completed"), {}, "Plan completed"),
        (MeasureType.COUNT, Value(), {}, "No value: not reported"),
    ],
)
def test_a_value_is_said_in_the_words_of_its_type(
    measure_type: MeasureType, value: Value, said_with: dict[str, object], words: str
) -> None:
    assert display(measure_type, value, **said_with) == words  # type: ignore[arg-type]


@pytest.mark.parametrize("reason", NoValue)
def test_no_value_says_why_and_is_never_a_number(reason: NoValue) -> None:
    words = display(MeasureType.COUNT, Value(no_value=reason), unit="participants")
    assert words == f"No value: {reason.value.replace('_', ' ').replace('planned not', 'planned but not')}"
