"""What is said of two days that are compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.language import _, lazy, ngettext
from dashboard.wording import movements, words

# Months back, and what the link to that day is called.
EARLIER = ((1, lazy("a month ago")), (3, lazy("a quarter ago")), (12, lazy("a year ago")))
COMPARE_WITH = lazy("Compare with")
CHOOSE_EARLIER = lazy("Choose an earlier day above to compare with.")
NO_RECORDS = lazy("Nothing is on record for single departments, so whether anything moved in them is not known.")
BACK = lazy("Back to where the city stands")

THEN_AND_NOW = lazy("Then and now")
THEN_AND_NOW_NAME = lazy("Table of both days")
MEASURED = lazy("What was counted")
PLAN = lazy("Work-plan strategies completed")
NOT_ON_RECORD = lazy("not on record")
NOTHING_REPORTED = lazy("nothing reported yet")

BY_DEPARTMENT = lazy("What moved in each department")
BY_DEPARTMENT_INTRO = lazy(
    "An action is counted under its present state, where that differs from the earlier one. The departments with the "
    "most reports come first."
)
BY_DEPARTMENT_CAPTION = lazy("What moved, by department")
DEPARTMENT = lazy("Department")
PROGRESS = lazy("Progress reported")
STANDING = lazy("Where actions stand")
PLAN_WORKSHEET_TEAM = lazy("Plan, worksheet and team")
OBLIGATIONS = lazy("Obligations")
NOTHING = lazy("nothing")
TEAM = {"active": lazy("Team became active"), "not_active": lazy("Team no longer active")}

Counts = Mapping[tuple[str, str], int]


def heading(city: str | None) -> str:
    return _("{city}: what moved").format(city=city) if city else _("What moved in the city")


def lead(since: str, until: str, counts: Counts) -> list[str]:
    """What moved between two days, in one or two sentences: first the actions, then plans, worksheets and teams."""
    days = {"start": words.day(since), "end": words.day(until)}
    if not counts:
        return [_("No action, REAP, worksheet or team moved between {start} and {end}.").format(**days)]
    actions = "; ".join(_actions(counts))
    if not actions:
        said = [_("Between {start} and {end}, no action was completed and none became overdue.").format(**days)]
    else:
        said = [_("Between {start} and {end}: {what}.").format(what=actions, **days)]
    rest = _the_rest(counts)
    return [*said, *([words.sentence(f"{'; '.join(rest)}.")] if rest else [])]


def nothing_moved(since: str, until: str) -> str:
    return _("Nothing moved between {start} and {end}.").format(start=words.day(since), end=words.day(until))


def other_periods(cycles: tuple[str, str] | None, budget_years: tuple[str, str] | None) -> str:
    """Said above numbers of the two days that are not of the same plans or worksheets; None: they are."""
    said = []
    if cycles:
        then, now = cycles
        said.append(_("REAPs are of different cycles on these days: {then}, then {now}.").format(then=then, now=now))
    if budget_years:
        then, now = budget_years
        said.append(
            _("Worksheets are for different budget years on these days: {then}, then {now}.").format(then=then, now=now)
        )
    return " ".join([*said, _("Their numbers do not show a change.")]) if said else ""


def plan_moved(fiscal_year: str, then: int, now: int) -> str:
    """How many strategies of a plan were completed on both days."""
    if then == now:
        said = ngettext(
            "{n} strategy of the work plan for {year} was completed on both days.",
            "{n} strategies of the work plan for {year} were completed on both days.",
            now,
        )
        return said.format(n=words.number(now), year=fiscal_year)
    said = _("Completed strategies of the work plan for {year}: {then} then, {now} now.")
    return said.format(year=fiscal_year, then=words.number(then), now=words.number(now))


def _actions(counts: Counts) -> list[str]:
    return _counted(
        (movements.completed, counts.get(("progress", "completed"), 0)),
        (movements.overdue, counts.get(("standing", "overdue"), 0)),
    )


def _the_rest(counts: Counts) -> list[str]:
    return _counted(
        (movements.filed, counts.get(("reap_filing", "filed"), 0)),
        (movements.withdrawn, counts.get(("reap_filing", "withdrawn"), 0)),
        (
            movements.of_another_stage,
            sum(count for (kind, _state), count in counts.items() if kind == "worksheet_stage"),
        ),
        (movements.active, counts.get(("team_activity", "active"), 0)),
        (movements.not_active, counts.get(("team_activity", "not_active"), 0)),
    )


def _counted(*said: tuple[Callable[[int], str], int]) -> list[str]:
    return [sentence(count) for sentence, count in said if count]


def filing(state: str, count: int) -> str:
    """1 REAP filed; 2 where there are two cycles."""
    if state == "withdrawn":
        said = ngettext("{n} REAP withdrawn", "{n} REAPs withdrawn", count)
    else:
        said = ngettext("{n} REAP filed", "{n} REAPs filed", count)
    return said.format(n=words.number(count))


def worksheets(stage: str, count: int) -> str:
    """Worksheet: Submitted; where there are two years, 2 worksheets: Completed."""
    said = ngettext("Worksheet: {stage}", "{n} worksheets: {stage}", count)
    return said.format(stage=words.STAGE[stage], n=words.number(count))


def obligation(obligation: str, before: str, after: str) -> str:
    """REAP filed: No, now Yes."""
    said = _("{obligation}: {before}, now {after}")
    return said.format(
        obligation=words.OBLIGATION[obligation],
        before=words.OBLIGATION_STATE[before],
        after=words.OBLIGATION_STATE[after],
    )


def quiet(names: list[str]) -> str:
    """The departments in which nothing moved."""
    said = ngettext(
        "Nothing moved in one department: {names}.", "Nothing moved in {n} departments: {names}.", len(names)
    )
    return said.format(n=words.number(len(names)), names=words.joined(names))
