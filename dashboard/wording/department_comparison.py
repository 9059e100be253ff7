"""A department's plan beside the middle of all plans of its cycle; where nothing is compared, why, without blame."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

NAME = lazy("Beside the city's median")
COMPLETED = lazy("Actions completed")
CAN_FINISH = lazy("Actions that can be completed")
SHARE = lazy("Share completed")
MEDIAN = lazy("Median share")
DEPARTMENTS = lazy("Departments whose plans are compared")
WHAT = lazy("What")
NUMBER = lazy("Number")
# A sentence with a link in square brackets.
HOW_COMPARED = lazy("Departments are not ranked. [Read how plans are compared].")


def compared(found: Mapping[str, Any]) -> str:
    """Completed: 9 of 14 actions that can be completed (64%); the median of 20 departments is 45%."""
    said = ngettext(
        "Completed: {count} actions that can be completed ({share}); the median of {n} department is {median}.",
        "Completed: {count} actions that can be completed ({share}); the median of {n} departments is {median}.",
        found["departments"],
    )
    return said.format(
        count=words.n_of_n(found["completed"], found["outOf"]),
        share=words.percent(found["share"]),
        n=words.number(found["departments"]),
        median=words.percent(found["medianShare"]),
    )


def not_compared(found: Mapping[str, Any]) -> str:
    """Small plans and few departments: what there is, and why no median stands beside it."""
    if found["notCompared"] == "TOO_FEW_ACTIONS":
        return f"{_can_finish(found['outOf'])} {_small_plan(found['fewestActions'])}"
    return f"{_others(found['departments'])} {_few_departments(found['fewestDepartments'])}"


def median(share: float) -> str:
    """Beside the department's own share."""
    return _("median {share}").format(share=words.percent(share))


def median_of(departments: int | None) -> str:
    """What the tick in the picture stands for."""
    said = ngettext("Median of {n} department", "Median of {n} departments", departments or 0)
    return said.format(n=words.number(departments or 0))


def _can_finish(actions: int) -> str:
    if actions == 0:
        return _("This plan has no action that can be completed.")
    said = ngettext(
        "This plan has {n} action that can be completed.", "This plan has {n} actions that can be completed.", actions
    )
    return said.format(n=words.number(actions))


def _small_plan(fewest: int) -> str:
    return ngettext(
        "Plans with fewer than {n} action are not compared, because in a small plan each action weighs a lot.",
        "Plans with fewer than {n} actions are not compared, because in a small plan each action weighs a lot.",
        fewest,
    ).format(n=words.number(fewest))


def _others(departments: int) -> str:
    if departments == 0:
        return _("No department has a plan that can be compared yet.")
    said = ngettext(
        "{n} department has a plan that can be compared so far.",
        "{n} departments have a plan that can be compared so far.",
        departments,
    )
    return said.format(n=words.number(departments))


def _few_departments(fewest: int) -> str:
    return ngettext(
        "A median is shown for {n} department or more, so that no single plan can be read from it.",
        "A median is shown for {n} departments or more, so that no single plan can be read from it.",
        fewest,
    ).format(n=words.number(fewest))
