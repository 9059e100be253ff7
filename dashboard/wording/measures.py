"""English sentences of the pages on measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.wording import words

OWNERS = {"WORK_PLAN": "Work plan", "REAP": "Departments' plans"}
VALUES_ARE_APART = (
    "Values of different types, and ratings on different scales, are not put in one order and never averaged. To sort "
    "by value, choose one type first: percent, count, change or dollars."
)
HOW_COUNTED = (
    "Counts the measures whose newest reading says a value. One that gives a reason for having none is not counted, "
    "and the reason is shown with it."
)
ACCOUNTABILITY_IS_OURS = "How much, how well, better off and coverage are our reading, not the City's."
SYMBOLS = {"PERCENT": "%", "CHANGE": "%", "DOLLARS": "$"}
NO_READING = "Nothing was reported for this measure by this day."
NONE_AT_ALL = "No measure is on record."
NONE_OF_REAPS = "No measure of a department's plan is on record, so what departments measure is not known here."


def named(measure_type: str, statement: str) -> str:
    """A statement without its value, made to stand alone: "of participants" reads "% of participants"."""
    symbol = SYMBOLS.get(measure_type)
    if symbol is None and statement.startswith("of "):
        symbol = "#"
    if symbol is not None:
        return f"{symbol} {statement}"
    return statement[:1].upper() + statement[1:]


def lead(
    work_plan: tuple[int, int] | None, reaps: tuple[int, int] | None, *, is_filtered: bool, reaps_are_made_up: bool
) -> str:
    """Each pair is (measures, those with a value); None when the filters leave that kind of plan out."""
    said = []
    if work_plan and work_plan[0]:
        said.append(_of_plan("The work plan has", "", *work_plan))
    if reaps and reaps[0]:
        said.append(_of_plan("Departments' plans have", " (illustrative)" if reaps_are_made_up else "", *reaps))
    if not said:
        return "No measure fits these filters." if is_filtered else NONE_AT_ALL
    if is_filtered:
        return " ".join(["With these filters:", *said])
    return " ".join([*said, *([NONE_OF_REAPS] if reaps and not reaps[0] else [])])


def _of_plan(start: str, mark: str, measures: int, with_value: int) -> str:
    counted = f"{start} {words.count_of(measures, 'measure')}{mark}"
    without = measures - with_value
    if without == 0:
        return f"{counted}, {'with a value' if measures == 1 else 'all with a value'}."
    if with_value == 0:
        return f"{counted}, {'without a value' if measures == 1 else 'none with a value'}."
    have = "has" if with_value == 1 else "have"
    return f"{counted}: {words.number(with_value)} {have} a value, {words.number(without)} {_has(without)} none."


def _has(count: int) -> str:
    return "has" if count == 1 else "have"


def shown(here: int, fitting: Mapping[str, int]) -> str:
    """How many measures are on this page and how many fit, of each kind of plan by itself."""
    kinds = {"WORK_PLAN": "of the work plan", "REAP": "of departments' plans"}
    fit = [f"{words.number(count)} {kinds[owner]}" for owner, count in fitting.items() if count]
    if not fit:
        return "No measure fits."
    are = "fits" if list(fitting.values()) == [1] else "fit"
    return f"{words.count_of(here, 'measure').capitalize()} on this page; {words.joined(fit)} {are}."


def no_value(reason: str | None) -> str:
    return words.NO_VALUE[reason] if reason else words.NO_VALUE["NOT_REPORTED"]


def amount(measure_type: str, value: str | None, scale: str | None, unit: str | None) -> str | None:
    """A baseline or a target in the form of the measure's values."""
    if value is None:
        return None
    shown = words.number(value)
    if measure_type in ("PERCENT", "CHANGE"):
        return f"{shown}%"
    if measure_type == "DOLLARS":
        return f"${shown}"
    if measure_type == "RATING" and scale is not None:
        return f"{shown} out of {words.number(scale)}"
    return f"{shown} {unit}" if unit else shown


def part_amount(value: str | None, low: str | None, high: str | None, unit: str | None) -> str:
    if value is not None:
        shown = words.number(value)
    elif low is not None and high is not None:
        shown = f"{words.number(low)} to {words.number(high)}"
    else:
        return "a number not given"
    return f"{shown} {unit}" if unit else shown


def adds_up(display: str, parts: Sequence[str]) -> str:
    """186 participants = 175 + 3 + 8."""
    return f"{display} = {' + '.join(parts)}."


def measure_lead(display: str, no_value_reason: str | None, fiscal_year: str | None, parts: Mapping[str, str]) -> str:
    """The newest value and its year with what is printed beside it, or why there is none.

    `parts` has the parts in words under breakdown, ofWhich and secondQuantity, where there are any.
    """
    year = f" in FY {fiscal_year}" if fiscal_year else ""
    if no_value_reason:
        return f"No value{year}: {words.NO_VALUE[no_value_reason].lower()}."
    said = f"{display.rstrip('.')}{year}"
    if "breakdown" in parts:
        said += f": {parts['breakdown']}"
    if "ofWhich" in parts:
        said += f", of which {parts['ofWhich']}"
    if "secondQuantity" in parts:
        said += f", and with it {parts['secondQuantity']}"
    return f"{said}."
