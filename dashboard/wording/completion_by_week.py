"""The words of the picture that shows how worksheets came in, week by week towards the due date."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

HEADING = lazy("How worksheets came in")
INTRO = lazy(
    "Counted at the end of each week before worksheets were due, so that years can be compared. Weeks that have not "
    "begun are left out."
)
PICTURE = lazy("Worksheets submitted, week by week")
WEEK = lazy("Week")
DUE_DATE = lazy("Due date")
NEWEST = lazy("Newest count")
NOT_YET = lazy("not yet")
NOT_ASKED_YET = lazy("not asked yet")
NOTHING_MORE = lazy("nothing more")
NO_DUE_DATE = lazy("no due date known")
NO_WEEKS = lazy("How worksheets came in cannot be shown week by week: no budget year here has a due date on record.")
NO_WEEKS_NEXT = lazy("The counts above and the stages below do not need one.")
NO_EARLIER_YEAR = lazy("No earlier year is on record to compare with.")


def week(before_due: int) -> str:
    """The row of a table and the mark on an axis: 3 weeks before, Due date, 1 week after."""
    if before_due == 0:
        return str(DUE_DATE)
    if before_due > 0:
        return ngettext("{n} week before", "{n} weeks before", before_due).format(n=words.number(before_due))
    return ngettext("{n} week after", "{n} weeks after", -before_due).format(n=words.number(-before_due))


def so_far(count: str) -> str:
    """The week is not over."""
    return _("{count} so far").format(count=count)


def summary(fiscal_year: str, before_due: int, count: str, earlier: Sequence[tuple[str, str]]) -> str:
    """One year's count at the end of a week, then what earlier years had at the same time before their due dates."""
    if before_due == 0:
        said = _("Submitted by the due date: {count} for {year}.")
    else:
        said = ngettext(
            "Submitted {n} week before the due date: {count} for {year}.",
            "Submitted {n} weeks before the due date: {count} for {year}.",
            before_due,
        )
    first = said.format(n=words.number(before_due), count=count, year=fiscal_year)
    if not earlier:
        return f"{first} {NO_EARLIER_YEAR}"
    listed = "; ".join(_("{count} for {year}").format(count=each, year=year) for year, each in earlier)
    then = _("In earlier years at the same time: {list}.").format(list=listed)
    return f"{first} {then}"


def without_due_date(fiscal_year: str) -> str:
    return _("No due date is known for the {year} budget, so the weeks before it cannot be counted.").format(
        year=fiscal_year
    )


def no_whole_week(fiscal_year: str) -> str:
    return _("Worksheets for the {year} budget have not been open for a whole week yet.").format(year=fiscal_year)
