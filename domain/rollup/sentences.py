"""Each cell of the obligations in words, for whoever does not read a table."""

from datetime import date

from domain.rollup.obligations import Cell, Obligation, ObligationState

_MET = {
    Obligation.REAP_FILED: "The plan was filed",
    Obligation.REAP_CURRENT: "The plan is filed and was last reported on",
    Obligation.WORKSHEET_SUBMITTED: "The worksheet was handed in",
    Obligation.TEAM_ACTIVE: "The team is active: it last met",
}
_NOT_MET = {
    Obligation.REAP_FILED: "No plan is on file",
    Obligation.REAP_CURRENT: "The plan is not filed, or nothing was reported of it lately",
    Obligation.WORKSHEET_SUBMITTED: "The worksheet is not handed in",
    Obligation.TEAM_ACTIVE: "No active team is on record",
}


def explained(cell: Cell, today: date) -> str:
    """What a cell says on `today`, in a sentence."""
    match cell.state:
        case ObligationState.MET:
            return f"{_MET[cell.obligation]}{_on(cell.on)}."
        case ObligationState.NOT_REQUIRED:
            return f"{_NOT_MET[cell.obligation]}, and this department does not have to."
        case ObligationState.NOT_KNOWN:
            return "Nothing is on record, and it is not known whether this department has to."
        case ObligationState.LATE if cell.due_on is not None:
            late = (today - cell.due_on).days
            ago = f"{late} {'day' if late == 1 else 'days'} ago"
            return f"{_NOT_MET[cell.obligation]}; it was due{_on(cell.due_on)}, {ago}."
        case _:
            due = f"; it is due{_on(cell.due_on)}" if cell.due_on else _since(cell)
            return f"{_NOT_MET[cell.obligation]}{due}."


def _since(cell: Cell) -> str:
    if cell.on is None:
        return ""
    if cell.obligation is Obligation.TEAM_ACTIVE:
        return f"; the last meeting was{_on(cell.on)}"
    return f"; the newest report is of {cell.on.isoformat()}" if cell.obligation is Obligation.REAP_CURRENT else ""


def _on(day: date | None) -> str:
    return f" on {day.isoformat()}" if day else ""
