"""The sentences of the list of departments."""

from __future__ import annotations

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

NAME = lazy("Departments")
FIND = lazy("Find departments")
NAME_OR_ABBREVIATION = lazy("Name or abbreviation")
SERVICE_AREA = lazy("Service area")
KIND = lazy("Kind")
DEPARTMENT = lazy("Department")
ALL_ACTIONS = lazy("All actions")
LAST_REPORT = lazy("Last report")
NO_REAP = lazy("no REAP")
NO_REPORT = lazy("no report")
WHERE_FROM = lazy("departments and their actions")
SHOW_ALL = lazy("Show all departments")
AREA_NOT_KNOWN = lazy("Service area not known")
AREAS_NOT_PUBLISHED = lazy("Which service area each department serves could not be read in any published document.")
NO_PLANS = lazy(
    "No published document names a single department's plan, so there are no counts to show beside the names. "
    "Each name leads to what is known."
)
NONE_ON_RECORD = lazy("No department is on record.")
NONE_NEXT = lazy("Once departments are loaded, this page lists them by the service areas that they serve.")
NOBODY_MATCHES = lazy("No department matches.")


def no_plans_by(day: str) -> str:
    return _(
        "No department's plan is on record by {day}, so there are no counts to show beside the names. Each name leads "
        "to what is known."
    ).format(day=words.day(day))


def lead(count: int, *, with_plan: int, with_overdue: int, is_filtered: bool, day: str) -> str:
    """How many departments are listed, and how many of them have overdue actions."""
    if count == 0:
        return str(NOBODY_MATCHES if is_filtered else NONE_ON_RECORD)
    listed = _matching(count) if is_filtered else _on_record(count)
    if with_plan == 0:
        return listed
    return f"{listed} {_with_overdue(with_overdue, with_plan)} {_as_of(day)}"


def _on_record(count: int) -> str:
    said = ngettext(
        "{n} department, office or council appointee is on record.",
        "{n} departments, offices and appointees are on record.",
        count,
    )
    return said.format(n=words.number(count))


def _matching(count: int) -> str:
    said = ngettext(
        "{n} department, office or council appointee matches.",
        "{n} departments, offices and appointees match.",
        count,
    )
    return said.format(n=words.number(count))


def _with_overdue(count: int, with_plan: int) -> str:
    if count == 0:
        said = ngettext(
            "The one with a plan has no overdue actions.", "None of the {n} with a plan has overdue actions.", with_plan
        )
        return said.format(n=words.number(with_plan))
    if with_plan == 1:
        return _("The one with a plan has overdue actions.")
    said = ngettext(
        "{n} of the {total} with a plan has overdue actions.",
        "{n} of the {total} with a plan have overdue actions.",
        count,
    )
    return said.format(n=words.number(count), total=words.number(with_plan))


def _as_of(day: str) -> str:
    return _("As of {day}.").format(day=words.day(day))


def also_in(areas: list[str]) -> str:
    """A department that serves several areas stands under each of them."""
    return _("also under {areas}").format(areas=words.joined(areas))


def counts_intro(cycles: list[str]) -> str:
    """What the columns count."""
    said = _("The numbers count the actions of each department's REAP for {cycle} by where they stand.")
    return said.format(cycle=words.joined(cycles))


def first_of(shown: int, total: int) -> str:
    """A list that is longer than a page."""
    said = _("These are the first {n} of {total} departments. Search to find the others.")
    return said.format(n=words.number(shown), total=words.number(total))


def group(area: str) -> str:
    """What the table of a service area is called."""
    return _("Departments: {area}").format(area=area)
