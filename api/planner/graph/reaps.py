"""Cycles, plans and goals."""

from datetime import date

from sqlalchemy import ColumnElement, and_, func, literal, select

from api.limit_table import SIZES
from api.planner.given import days_from
from api.planner.graph.counts import WORDS, by_freshness, by_progress, by_standing, column_of, in_columns
from api.planner.graph.sources import BY_THE_LEDGER, CITED, id_of
from api.planner.json_text import NotMapped
from api.planner.mapped import Arguments, Column, Many, Mapped, One, Place, Rows, Same, Written, only, plain, record
from api.planner.pieces import Share
from api.rules import sentence
from domain.calendar import month_ends
from domain.departments.models import Department
from domain.reaps import list_queries as queries
from domain.reaps.filing_queries import is_current_case
from domain.reaps.models import Cycle, Filing
from domain.reaps.month_queries import months_as_rows, progress_by_moves, progress_on
from domain.reaps.queries import cycle_in_force
from domain.reaps.standing import Freshness, Standing
from domain.work_plan.progress import Progress


def name_of_cycle(arguments: Arguments, day: date) -> ColumnElement[str] | str:
    """The cycle asked for, or the one in force on the day."""
    in_force = select(Cycle.name).where(Cycle.id == cycle_in_force(day).scalar_subquery()).scalar_subquery()
    return arguments.get("cycle") or in_force


def _is_current(reap: Place) -> ColumnElement[bool]:
    return is_current_case(reap["is_filed"], reap.with_("reports")["last_report_on"], reap.day)


def _month_ends(reap: Place, arguments: Arguments) -> list[date]:
    months = arguments["months"]
    if not 1 <= months <= SIZES["months"]:
        raise NotMapped(f"Months come in numbers from 1 to {SIZES['months']}.")
    return days_from(reap.day, lambda day: list(month_ends(day, months)))


def _months(reap: Place, arguments: Arguments) -> Rows:
    days = _month_ends(reap, arguments)
    if reap.engine == "postgresql":
        return progress_by_moves(reap["id"], days)
    months = months_as_rows(days)
    # Put into order once for all REAPs. A day that comes out of each REAP's own sorting is slow to compare with.
    in_turn = select(months.c.day).order_by(months.c.number).cte(reap.fresh()).prefix_with("MATERIALIZED")
    return select(in_turn.c.day, reap["id"].label("reap_id"))


def _in_month(name: str) -> Column:
    """A number of a month: it stands in the month's row, or SQLite counts it for each month in turn."""
    return Column(lambda month: (month if month.engine == "postgresql" else month.with_("counts"))[name])


def _can_finish(counts: Place) -> ColumnElement[int]:
    finite: ColumnElement[int] = literal(0)
    for word in WORDS:
        if word is not Progress.ONGOING:
            finite += counts[column_of(word)]
    return finite


REAPS = {
    "Cycle": Mapped(
        {
            "id": id_of("Cycle"),
            **plain("key", "name", "startsOn", "endsOn", "dueOn", "note"),
            "source": CITED,
            "mustFile": Column(lambda cycle: only(queries.filers_of_cycles(cycle.ids()), "must_file")),
            "filers": Many(lambda cycle, _: queries.departments_that_must(cycle.ids()), lambda row: row.of(Department)),
            "isInForce": Column(lambda cycle: and_(cycle["starts_on"] <= cycle.day, cycle["ends_on"] >= cycle.day)),
            "filedCountIsIllustrative": BY_THE_LEDGER,
            "filedCount": Column(
                lambda cycle: func.coalesce(only(queries.filed_of_cycles(cycle.ids(), cycle.day), "filed"), 0)
            ),
        }
    ),
    "Filing": Mapped({**plain("state", "asOf", "recordedAt", "recordedBy", "note"), "source": CITED}),
    "MonthlyProgress": Mapped(
        {
            "month": Column(lambda month: month["day"]),
            "completed": _in_month("completed"),
            "inProgress": _in_month("in_progress"),
            "ongoing": _in_month("ongoing"),
            "notStarted": _in_month("not_started"),
            "noReport": _in_month("no_report"),
            "total": _in_month("total"),
        },
        beside={"counts": lambda month: progress_on(month.ids("reap_id"), month["day"])},
    ),
    "Completion": Mapped(
        {
            **plain("completed", "ongoing", "noReport"),
            "outOf": Column(_can_finish),
            "total": Column(lambda counts: _can_finish(counts) + counts["ongoing"]),
            "share": Written(lambda counts: Share(counts["completed"], _can_finish(counts))),
            "rule": Column(lambda _: literal(sentence("completion"))),
        }
    ),
    "Reap": Mapped(
        {
            "id": id_of("Reap"),
            **plain("key", "title", "isFiled", "filedOn"),
            "source": CITED,
            "asOf": Column(lambda reap: reap.today),
            "department": record(Department, "department_id"),
            "cycle": record(Cycle, "cycle_id"),
            "filing": One(lambda reap, _: queries.filings_of_reaps(reap.ids(), reap.day), lambda row: row.of(Filing)),
            "isCurrent": Column(_is_current),
            "lastReportOn": Column(lambda reap: reap.with_("reports")["last_report_on"]),
            "actionCount": Column(lambda reap: func.coalesce(reap.with_("reports")["actions"], 0)),
            "goals": Many(lambda reap, _: queries.goals_of_reaps(reap.ids())),
            "standingCounts": by_standing(lambda reap, _: reap.with_("standing")),
            "freshnessCounts": by_freshness(lambda reap, _: reap.with_("freshness")),
            "progressCounts": by_progress(lambda reap, _: reap.with_("progress")),
            "completion": Same(lambda reap: reap.with_("progress")),
            "monthlyProgress": Many(_months),
        },
        beside={
            "reports": lambda reap: queries.last_reports_of_reaps(reap.ids(), reap.day),
            "standing": lambda reap: in_columns(
                queries.counts_of_reaps(reap.ids(), reap.day, "standing"), list(Standing)
            ),
            "freshness": lambda reap: in_columns(
                queries.counts_of_reaps(reap.ids(), reap.day, "freshness"), list(Freshness)
            ),
            "progress": lambda reap: in_columns(queries.counts_of_reaps(reap.ids(), reap.day, "progress"), WORDS),
        },
    ),
    "Goal": Mapped(
        {
            "id": id_of("Goal"),
            **plain("key", "number", "title", "communityIndicator"),
            "source": CITED,
            "actions": Many(lambda goal, _: queries.actions_of_goals(goal.ids(), goal.day)),
            "reap": One(lambda goal, _: queries.reaps_by_id(goal.ids("reap_id"), goal.day)),
        }
    ),
}
