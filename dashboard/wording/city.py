"""English: the sentences of the City page."""

from __future__ import annotations

from dashboard.wording import words

NO_DEPARTMENT_RECORDS = (
    "The City's published documents name no department's plan, worksheet or team, so who filed, who is late and whose "
    "team meets is not known here. What the City reported of all departments together stands below."
)
NAMES_NO_DEPARTMENT = "Which department has filed, submitted or met is not published."
CALL_FIRST_INTRO = "Late with something that has a due date, or not heard of for a while."
OBLIGATIONS_INTRO = "Four things that each department answers for. Choose a heading to sort."
NOBODY_SERVES = "No department on record serves this service area."
NO_DATES_MISSED = "No department is late with an obligation, and none has overdue actions."
NOBODY_SILENT = "No department has gone silent: each filed plan has a recent report, and each team meets."


def heading(city: str | None) -> str:
    """The title of the page, with the city's name where it is known."""
    return f"{city}: where its equity commitments stand" if city else "Where the city's equity commitments stand"


def plan_sentence(fiscal_year: str, completed: int, out_of: int, ongoing: int, no_report: int = 0) -> str:
    """How much of the work plan is completed; what is ongoing is said apart, and silence is not failure."""
    plan = f"in the work plan for {fiscal_year}"
    if no_report and no_report == out_of + ongoing:
        strategies = words.count_of(no_report, "strategy", "strategies")
        return f"Nothing had been reported of the {strategies} {plan} by this day."
    if out_of == 0:
        return f"No strategy {plan} can be completed{_all_ongoing(ongoing)}."
    strategies = words.count_of(out_of, "strategy", "strategies")
    if completed == out_of:
        start = (
            f"The one strategy that can finish {plan} is"
            if out_of == 1
            else f"All {strategies} that can finish {plan} are"
        )
        return f"{start} completed{_more(ongoing)}."
    number = words.number(completed) if completed else "None"
    verb = "is" if completed <= 1 else "are"
    return (
        f"{number} of the {strategies} that can finish {plan} {verb} completed{_more(ongoing)}{_unreported(no_report)}."
    )


def _unreported(no_report: int) -> str:
    return f"; of {words.number(no_report)} nothing was reported" if no_report else ""


def _more(ongoing: int) -> str:
    if not ongoing:
        return ""
    return f"; {words.number(ongoing)} more {'is' if ongoing == 1 else 'are'} ongoing and counted apart"


def _all_ongoing(ongoing: int) -> str:
    if not ongoing:
        return ", because none is on record"
    return f", because {'the only one is' if ongoing == 1 else f'all {words.number(ongoing)} are'} ongoing"


NO_PLAN = "No work plan is on record for this day."


def obligation_sentence(*, filed: int, must_file: int | None, submitted: int, must_submit: int | None) -> str:
    """Who has filed a plan and submitted a worksheet; without a list of who must, no share is suggested."""
    if must_file is None and must_submit is None:
        if not filed and not submitted:
            return "No department has a REAP filed or a worksheet submitted; how many must is not known."
        worksheets = words.number(submitted) if submitted else "none"
        records = f"{_departments(filed)} with a REAP filed and {worksheets} with a worksheet submitted"
        return f"On record are {records}; how many must is not known."
    reaps = f"{_out_of(filed, must_file)} filed a REAP"
    worksheets = f"{_out_of(submitted, must_submit)} submitted a worksheet"
    return f"{_capital(reaps)}, and {worksheets}."


def _out_of(count: int, out_of: int | None) -> str:
    if out_of is None:
        return f"{_departments(count)} (out of a number not known) {_have(count)}"
    if count == out_of:
        return f"all {_departments(out_of)} {_have(out_of)}" if out_of > 1 else "the one department that must has"
    return f"{words.number(count) if count else 'none'} of {_departments(out_of)} {_have(max(count, 1))}"


def late_and_silent(late: int, overdue: int, silent: int) -> str:
    """How many need a call: late with an obligation, with overdue actions, or not heard of."""
    if not late and not overdue and not silent:
        return "No department is late, overdue or silent."
    said = [
        f"{_departments(late)} {_be(late)} late" if late else "no department is late",
        *([f"{words.number(overdue)} {_have(overdue)} overdue actions"] if overdue else []),
        *([f"{words.number(silent)} {_be(silent)} silent"] if silent else []),
    ]
    return f"{_capital(words.joined(said))}."


def as_of(day: str) -> str:
    """The day that the page speaks of."""
    return f"As of {words.day(day)}."


def plan_summary(completed: int, out_of: int, ongoing: int, objectives: int) -> str:
    """One sentence for the picture of the plan."""
    whole = f"{words.n_of_n(completed, out_of)} strategies completed"
    apart = f", {words.number(ongoing)} ongoing and never in the share" if ongoing else ""
    return f"{whole}{apart}, in {words.count_of(objectives, 'objective')}."


def shown(count: int, total: int, area: str) -> str:
    """Which rows a filter leaves."""
    return f"{words.n_of_n(count, total)} departments, those that serve {area}. The last row counts all departments."


def of_those_shown(met: int, must: int) -> str:
    """The count of a column over the rows that a filter leaves."""
    return f"{words.n_of_n(met, must)} of those shown"


def plan_note(fiscal_year: str, ongoing: int) -> str:
    """Below the plan's number: its year, and what stands apart."""
    apart = f"; {words.number(ongoing)} more {'is' if ongoing == 1 else 'are'} ongoing" if ongoing else ""
    return f"Fiscal year {fiscal_year}{apart}"


def completed_and_ongoing(ongoing: int) -> str:
    """After "5 of 7" in an objective's row."""
    return " completed" + (f", {words.number(ongoing)} ongoing" if ongoing else "")


def more(count: int) -> str:
    """What a shortened list opens to."""
    return f"{words.number(count)} more"


def _departments(count: int) -> str:
    return words.count_of(count, "department")


def _have(count: int) -> str:
    return "has" if count == 1 else "have"


def _be(count: int) -> str:
    return "is" if count == 1 else "are"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
