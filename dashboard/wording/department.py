"""The words of a department's page: its parts, what is not known of it, its worksheet and its team."""

from __future__ import annotations

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

NAME = lazy("Department")
DEPARTMENTS = lazy("Departments")
CHOOSE_DEPARTMENT = lazy("Choose one from the list of departments in the menu above.")
AREA_NOT_KNOWN = lazy("Service area not known")

CYCLES = lazy("REAP cycle")
IN_FORCE = lazy("in force")
WITHOUT_REAP = lazy("no REAP on record")

NOT_KNOWN = lazy("What is not known")
NOT_KNOWN_THINGS = (
    (lazy("REAP"), lazy("Whether it filed its Racial Equity Action Plan, and how its actions stand.")),
    (lazy("Worksheet"), lazy("Whether it submitted its Budgeting for Equity worksheet.")),
    (lazy("Team"), lazy("Whether its Equity Action Team is active.")),
)
CITYWIDE = lazy("What the City reported for all departments together")
CITYWIDE_INTRO = lazy(
    "The City's published documents name no department. These are its figures for all departments together; which of "
    "them include this one is not known."
)
WHERE_THE_NAME_WAS_READ = lazy("Where the name was read")

WORKSHEET = lazy("Worksheet")
WORKSHEET_DUE = lazy("Due")
WORKSHEET_SUBMITTED = lazy("Submitted")
NOT_SUBMITTED = lazy("not yet")
READ_WORKSHEET = lazy("Read the worksheet")

TEAM = lazy("Equity Action Team")
TEAM_NAME = lazy("Name")
TEAM_MEETINGS = lazy("Meetings in 12 months")
LATEST_MEETINGS = lazy("Latest meetings")
LATEST_MEETINGS_CAPTION = lazy("Latest meetings of the team")
HELD_ON = lazy("Held on")
ATTENDED = lazy("Attended")
NOT_RECORDED = lazy("not recorded")


def no_department(code: str) -> str:
    return _("There is no department with the code {code}.").format(code=code)


def no_cycle(given: str, known: list[str]) -> tuple[str, str]:
    """The address names a cycle that is not on record."""
    choice = _("Choose one of: {cycles}.").format(cycles=", ".join(known)) if known else _("No cycle is on record.")
    return _("No cycle is called {cycle}.").format(cycle=given), choice


def still_overdue(count: int, cycle: str) -> str:
    """A sentence with a link in square brackets."""
    said = ngettext("[{n} action of {cycle}] is still overdue.", "[{n} actions of {cycle}] are still overdue.", count)
    return said.format(n=words.number(count), cycle=cycle)


def serves(areas: list[str]) -> str:
    return _("Serves {areas}").format(areas=words.joined(areas))


def worksheet(fiscal_year: str) -> str:
    return _("Worksheet {year}").format(year=fiscal_year)


def no_team(state: str) -> str:
    if state == "NOT_KNOWN":
        return _("No Equity Action Team is on record, and it is not known whether there is one.")
    if state == "NOT_REQUIRED":
        return _("No Equity Action Team is on record, and none is required.")
    return _("No Equity Action Team is on record.")


def attended(attended_by: int | None, members: int | None) -> str | None:
    """7 of 9 members."""
    if attended_by is None:
        return None
    if members is None:
        return words.number(attended_by)
    said = ngettext("{n} of {total} member", "{n} of {total} members", members)
    return said.format(n=words.number(attended_by), total=words.number(members))
