"""What is said of two days that are compared."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

# Months back, and what the link to that day is called.
EARLIER = ((1, lazy("a month ago")), (3, lazy("a quarter ago")), (12, lazy("a year ago")))
COMPARE_WITH = lazy("Compare with")
SINCE_IS_LATER = lazy("Choose a day before the one that the page speaks of.")
CHOOSE_EARLIER = lazy("Choose an earlier day above to compare with.")
NO_RECORDS = lazy("Nothing is recorded of single departments, so whether anything moved in them is not known.")
BACK = lazy("Back to where the city stands")

THEN_AND_NOW = lazy("Then and now")
THEN_AND_NOW_NAME = lazy("Table of both days")
MEASURED = lazy("What was counted")
PLAN = lazy("Work-plan strategies completed")
NOT_ON_RECORD = lazy("not on record")

BY_DEPARTMENT = lazy("What moved in each department")
BY_DEPARTMENT_INTRO = lazy(
    "Actions are counted under the state that they are in now, where it is another than before. The departments with "
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
    completed, overdue = counts.get(("progress", "completed"), 0), counts.get(("standing", "overdue"), 0)
    return [
        *([_said(_completed(completed), completed)] if completed else []),
        *([_said(_overdue(overdue), overdue)] if overdue else []),
    ]


def _the_rest(counts: Counts) -> list[str]:
    filed, withdrawn = counts.get(("reap_filing", "filed"), 0), counts.get(("reap_filing", "withdrawn"), 0)
    worksheets = sum(count for (kind, _state), count in counts.items() if kind == "worksheet_stage")
    active, stopped = counts.get(("team_activity", "active"), 0), counts.get(("team_activity", "not_active"), 0)
    return [
        *([_said(_filed(filed), filed)] if filed else []),
        *([_said(_withdrawn(withdrawn), withdrawn)] if withdrawn else []),
        *([_said(_worksheets(worksheets), worksheets)] if worksheets else []),
        *([_said(_active(active), active)] if active else []),
        *([_said(_stopped(stopped), stopped)] if stopped else []),
    ]


def _said(message: str, count: int) -> str:
    return message.format(n=words.number(count))


def _completed(count: int) -> str:
    return ngettext("{n} action was reported completed", "{n} actions were reported completed", count)


def _overdue(count: int) -> str:
    return ngettext("{n} action became overdue", "{n} actions became overdue", count)


def _filed(count: int) -> str:
    return ngettext("{n} REAP was filed", "{n} REAPs were filed", count)


def _withdrawn(count: int) -> str:
    return ngettext("{n} REAP was withdrawn", "{n} REAPs were withdrawn", count)


def _worksheets(count: int) -> str:
    return ngettext("{n} worksheet reached another stage", "{n} worksheets reached another stage", count)


def _active(count: int) -> str:
    return ngettext("{n} team became active", "{n} teams became active", count)


def _stopped(count: int) -> str:
    return ngettext("{n} team is no longer active", "{n} teams are no longer active", count)


def filing(state: str, count: int) -> str:
    """1 REAP filed; 2 where there are two cycles."""
    if state == "withdrawn":
        return _said(ngettext("{n} REAP withdrawn", "{n} REAPs withdrawn", count), count)
    return _said(ngettext("{n} REAP filed", "{n} REAPs filed", count), count)


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
