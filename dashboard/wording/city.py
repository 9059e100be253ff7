"""The sentences of the City page."""

from __future__ import annotations

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

NAME = lazy("City")
WITHOUT_A_NAME = lazy("Where the city's equity commitments stand")
NO_PLAN = lazy("No work plan is on record for this day.")
LATER_DAY = lazy("Choose a later day above.")
NOTHING_YET = lazy("There is nothing to show as of this day.")
WHERE_IT_STANDS_TODAY = lazy("Where the city stands today")
NAMES_NO_DEPARTMENT = lazy("Which department has filed, submitted or met is not published.")
CHOOSE_ANOTHER_AREA = lazy("Go back and choose a service area from the list.")
ALL_DEPARTMENTS = lazy("Show all departments")

CHOOSE = lazy("Choose what to show")
SERVICE_AREA = lazy("Service area")
SINCE = lazy("What moved since")

PLAN_NUMBER = lazy("Work-plan strategies completed")
CAN_FINISH = lazy("Can finish")
OBJECTIVE = lazy("Objective")
WHOLE_PLAN = lazy("Whole plan")
BY_PROGRESS = lazy("Strategies by progress word")

BY_AREA = lazy("By service area")
BY_AREA_INTRO = lazy("A department that serves several service areas counts in each of them.")
CHOOSE_AREA = lazy("Choose one to see its departments alone.")
BY_AREA_NAME = lazy("Table of service areas and their departments' obligations")

OBLIGATIONS = lazy("Departments and their obligations")
OBLIGATIONS_INTRO = lazy("Four things that each department answers for.")
CHOOSE_HEADING = lazy("Choose a heading to sort.")
OBLIGATIONS_CAPTION = lazy("Each department and what it answers for")
OBLIGATIONS_NAME = lazy("Table of departments and their obligations")
OVERDUE_ACTIONS = lazy("Overdue actions")
LAST_REPORT = lazy("Last report")
NO_REPORT = lazy("no report")
NO_ACTIONS = lazy("no actions")
EVERY_DEPARTMENT = lazy("All departments that must")
DEPARTMENT = lazy("Department")
NO_DEPARTMENT_RECORDS = lazy(
    "The City's published documents name no department's plan, worksheet or team, so who filed, who is late and whose "
    "team meets is not known here. What the City reported for all departments together stands below."
)
REPORTED = lazy("What the City reported for all departments together")


def heading(city: str | None) -> str:
    """The title of the page, with the city's name where it is known."""
    return _("{city}: where its equity commitments stand").format(city=city) if city else str(WITHOUT_A_NAME)


def nothing_yet(day: str, fiscal_year: str | None) -> str:
    """As of a day by which nothing was reported; `fiscal_year` is that of the earliest work plan on record."""
    said = _("Nothing was on record yet on {day}: no report, no filing, no meeting.").format(day=words.day(day))
    if fiscal_year is None:
        return said
    then = _("The earliest work plan is that for {year}.").format(year=fiscal_year)
    return f"{said} {then}"


def plan_sentence(fiscal_year: str, completed: int, out_of: int, ongoing: int, no_report: int = 0) -> str:
    """How much of the work plan is completed; what is ongoing is said apart, and silence is not failure."""
    if no_report and no_report == out_of + ongoing:
        return _nothing_reported(fiscal_year, no_report)
    if out_of == 0:
        return _none_can_finish(fiscal_year, ongoing)
    if completed == out_of:
        said = [_all_completed(fiscal_year, out_of)]
    else:
        said = [_completed(fiscal_year, completed, out_of)]
    said += [_ongoing(ongoing)] if ongoing else []
    said += [_unreported(no_report)] if no_report and completed < out_of else []
    return f"{'; '.join(said)}."


def _nothing_reported(fiscal_year: str, count: int) -> str:
    said = ngettext(
        "Nothing had been reported on the {n} strategy in the work plan for {year} by this day.",
        "Nothing had been reported on the {n} strategies in the work plan for {year} by this day.",
        count,
    )
    return said.format(n=words.number(count), year=fiscal_year)


def _none_can_finish(fiscal_year: str, ongoing: int) -> str:
    if not ongoing:
        return _("No strategy of the work plan for {year} is on record.").format(year=fiscal_year)
    said = ngettext(
        "No strategy in the work plan for {year} can be completed, because the only one is ongoing.",
        "No strategy in the work plan for {year} can be completed, because all {n} are ongoing.",
        ongoing,
    )
    return said.format(n=words.number(ongoing), year=fiscal_year)


def _all_completed(fiscal_year: str, out_of: int) -> str:
    said = ngettext(
        "The one strategy that can finish in the work plan for {year} is completed",
        "All {n} strategies that can finish in the work plan for {year} are completed",
        out_of,
    )
    return said.format(n=words.number(out_of), year=fiscal_year)


def _completed(fiscal_year: str, completed: int, out_of: int) -> str:
    if completed == 0:
        said = ngettext(
            "The {total} strategy that can finish in the work plan for {year} is not completed",
            "None of the {total} strategies that can finish in the work plan for {year} is completed",
            out_of,
        )
    else:
        said = ngettext(
            "{n} of the {total} strategies that can finish in the work plan for {year} is completed",
            "{n} of the {total} strategies that can finish in the work plan for {year} are completed",
            completed,
        )
    return said.format(n=words.number(completed), total=words.number(out_of), year=fiscal_year)


def _ongoing(count: int) -> str:
    said = ngettext("{n} more is ongoing and counted apart", "{n} more are ongoing and counted apart", count)
    return said.format(n=words.number(count))


def _unreported(count: int) -> str:
    return ngettext("nothing was reported on {n}", "nothing was reported on {n}", count).format(n=words.number(count))


def departments_sentence(
    *, filed: int, must_file: int | None, submitted: int, must_submit: int | None, late: int, silent: int
) -> str:
    """Who filed a plan and submitted a worksheet, how many are late or silent; no share of a number not known."""
    clauses = [_filed(filed, must_file), _submitted(submitted, must_submit), *_late_and_silent(late, silent)]
    return words.sentence(f"{'; '.join(clauses)}.")


def _filed(count: int, out_of: int | None) -> str:
    if out_of is None:
        return _filed_of_unknown(count)
    if count == out_of and out_of > 0:
        said = ngettext(
            "the one department that must file a REAP has filed it", "all {total} departments have filed a REAP", out_of
        )
    elif count == 0:
        said = ngettext(
            "{total} department must file a REAP and has not",
            "none of {total} departments has filed a REAP",
            out_of,
        )
    else:
        said = ngettext(
            "{n} of {total} departments has filed a REAP", "{n} of {total} departments have filed a REAP", count
        )
    if out_of == 0:
        return _("no department must file a REAP")
    return said.format(n=words.number(count), total=words.number(out_of))


def _filed_of_unknown(count: int) -> str:
    if count == 0:
        return _("no REAP is on record as filed, and how many must be is not known")
    said = ngettext(
        "{n} department has filed a REAP, out of a number not known",
        "{n} departments have filed a REAP, out of a number not known",
        count,
    )
    return said.format(n=words.number(count))


def _submitted(count: int, out_of: int | None) -> str:
    if out_of is None:
        return _submitted_of_unknown(count)
    if out_of == 0:
        return _("no department must submit a worksheet")
    if count == out_of:
        said = ngettext(
            "the one that must submit a worksheet has submitted it", "all {total} have submitted a worksheet", out_of
        )
    elif count == 0:
        said = ngettext(
            "{total} must submit a worksheet and has not", "none of {total} has submitted a worksheet", out_of
        )
    else:
        said = ngettext("{n} of {total} has submitted a worksheet", "{n} of {total} have submitted a worksheet", count)
    return said.format(n=words.number(count), total=words.number(out_of))


def _submitted_of_unknown(count: int) -> str:
    if count == 0:
        return _("no worksheet is on record as submitted, and how many must be is not known")
    said = ngettext(
        "{n} has submitted a worksheet, out of a number not known",
        "{n} have submitted a worksheet, out of a number not known",
        count,
    )
    return said.format(n=words.number(count))


def _late(count: int) -> str:
    said = ngettext("{n} department is late with something", "{n} departments are late with something", count)
    return said.format(n=words.number(count))


def _silent(count: int) -> str:
    return ngettext("{n} has gone silent", "{n} have gone silent", count).format(n=words.number(count))


def _late_and_silent(late: int, silent: int) -> list[str]:
    if late and silent:
        return [_late(late), _silent(silent)]
    if late:
        return [_late(late), _("none has gone silent")]
    if silent:
        return [_("no department is late"), _silent(silent)]
    return [_("no department is late or silent")]


def as_of(day: str) -> str:
    """The day that the page speaks of."""
    return _("As of {day}.").format(day=words.day(day))


def no_such_area(key: str) -> str:
    return _("There is no service area called {name}.").format(name=key)


def nobody_serves(area: str) -> str:
    return _("No department is on record as serving {area}.").format(area=area)


def about_area(area: str, count: int) -> str:
    """Which departments the page is about when a service area was chosen."""
    if count == 0:
        return nobody_serves(area)
    said = ngettext(
        "{area} is served by {n} department, shown here.", "{area} is served by {n} departments, shown here.", count
    )
    return said.format(area=area, n=words.number(count))


def plan_name(fiscal_year: str) -> str:
    return _("Work plan {year}, by objective").format(year=fiscal_year)


def plan_table(fiscal_year: str) -> str:
    return _("Work plan {year}, table by objective").format(year=fiscal_year)


def plan_summary(completed: int, out_of: int, ongoing: int, objectives: int) -> str:
    """One sentence for the picture of the plan."""
    share = ngettext("{n} of {total} strategy completed", "{n} of {total} strategies completed", out_of).format(
        n=words.number(completed), total=words.number(out_of)
    )
    apart = ngettext("{n} ongoing, not counted in the share", "{n} ongoing, not counted in the share", ongoing).format(
        n=words.number(ongoing)
    )
    parts = ngettext("{n} objective", "{n} objectives", objectives).format(n=words.number(objectives))
    return f"{'; '.join([share, *([apart] if ongoing else []), parts])}."


def plan_note(fiscal_year: str, ongoing: int) -> str:
    """Below the plan's number: its year, and what stands apart."""
    if not ongoing:
        return _("Fiscal year {year}").format(year=fiscal_year)
    said = ngettext("Fiscal year {year}; {n} more is ongoing", "Fiscal year {year}; {n} more are ongoing", ongoing)
    return said.format(year=fiscal_year, n=words.number(ongoing))


def objective_count(ongoing: int) -> str:
    """An objective's row: the counts stand where the names in braces are."""
    if not ongoing:
        return _("{completed} of {total} completed")
    said = ngettext(
        "{completed} of {total} completed, {n} ongoing", "{completed} of {total} completed, {n} ongoing", ongoing
    )
    return said.replace("{n}", words.number(ongoing))
