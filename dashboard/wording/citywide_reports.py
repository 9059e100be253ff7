"""What the City reported for all departments together, named so that it can be read without its document."""

from __future__ import annotations

import re

from dashboard.language import _, lazy
from dashboard.wording import words

LABEL = {
    "reaps_filed": lazy("Departments that completed their REAP"),
    "worksheets_completed": lazy("Departments that completed their worksheet"),
    "teams_active": lazy("Departments with an active Equity Action Team"),
}
CAPTION = lazy("Reported by the City, and recorded here")
NAME = lazy("Citywide reports beside department records")
THE_CITY_REPORTED = lazy("The City reported")
REPORTED = lazy("Reported")
RECORDED_HERE = lazy("Recorded here")
SOURCE = lazy("Source")
NONE = lazy("No report by the City about all departments is on record for this day.")
NOTHING_ON_RECORD = lazy("nothing on record")
REPORTED_BY_THE_CITY = lazy("Reported by the City")
NOT_THE_SAME_AS_NONE = lazy("Nothing like this is on record here by department. That does not mean that there is none.")
# The graph names a period by its own name, or by a day: "FY 2024-26", "2024-25", "as of 2024-06-30".
AS_OF_A_DAY = re.compile(r"as of (\d{4}-\d{2}-\d{2})")


def intro(day: str) -> str:
    return _(
        "The City gave these figures without naming a department. They stand beside the department records as of {day} "
        "and are never added to them. A worksheet counts here once it is handed in."
    ).format(day=words.day(day))


def label(subject: str, statement: str) -> str:
    """A name for the figure; the words as printed stand with its source."""
    return str(LABEL.get(subject.lower(), statement))


def about(period: str | None) -> str:
    """The period that the figure speaks of, with days written out."""
    if period is None:
        return _("for a period that is not known")
    as_of = AS_OF_A_DAY.fullmatch(period)
    return _("as of {day}").format(day=words.day(as_of[1])) if as_of else period


def as_reported(period: str | None) -> str:
    """Below the figure, where it stands alone."""
    return _("Reported by the City, {period}").format(period=about(period))


def label_and_period(subject: str, statement: str, period: str | None) -> str:
    """Departments with an active Equity Action Team (as of 30 June 2024)."""
    said = label(subject, statement)
    return f"{said} ({about(period)})" if period else said


def compared(reported: str, period: str | None, recorded: int, out_of: int | None) -> str:
    """The two figures beside each other."""
    said = _("The City reported {reported} ({period}); recorded here: {recorded}.")
    return said.format(reported=reported, period=about(period), recorded=words.n_of_n(recorded, out_of))
