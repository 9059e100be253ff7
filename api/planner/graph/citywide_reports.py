"""What the City reported of all departments together, beside what is on record here."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import exists, func, select

from api.citywide_reports import Recorded, about, teams_active, worksheets_in
from api.planner.graph.measures import told_of_reading, words_of
from api.planner.graph.obligations import facts_in, facts_of_all
from api.planner.graph.sources import BY_THE_LEDGER, CITED, id_of
from api.planner.json_text import Text, listed
from api.planner.mapped import (
    Arguments,
    Column,
    MadeByRule,
    Mapped,
    Place,
    Rows,
    Same,
    only,
    place_of,
    plain,
    record,
)
from api.planner.told import ANY_DAY, Read, reader, told, told_rows
from domain.budgeting_for_equity.models import BudgetYear
from domain.budgeting_for_equity.queries import stages_of_budget_years
from domain.citywide_reports.models import CitywideReport
from domain.citywide_reports.queries import citywide_reports
from domain.citywide_reports.subjects import Subject, compared
from domain.measures.models import Measure, Reading
from domain.reaps.list_queries import filed_of_cycles, filers_of_cycles
from domain.reaps.models import Cycle
from domain.reporting.queries import newest


def reported_by(day: date) -> Rows:
    """The reports of which a figure was reported by a day."""
    is_reported = exists().where(Reading.measure_id == CitywideReport.measure_id, Reading.as_of <= day)
    return citywide_reports().where(is_reported)


def _reading(report: Place) -> Rows:
    return newest(Reading, report.day, Reading.measure_id == report["measure_id"])


def _of(column: Any, condition: Any) -> Any:
    return select(column).where(condition).scalar_subquery()


def _told(report: Place, _: Arguments) -> list[Text]:
    """Found once for all reports, as several fields go by the same."""

    def of_each() -> Rows:
        each = place_of(reported_by(report.day), report.fresh(), report)
        return select(each["id"].label("id"), listed(_told_of(each)).label("told")).select_from(each.selectable)

    found = report.of_all("told of reports", of_each, report.day)
    return [_of(found.c.told, found.c.id == report["id"])]


def _told_of(report: Place) -> Iterator[Text]:
    """The fields of `_Known`, in turn."""
    year = _of(BudgetYear.id, BudgetYear.fiscal_year == report["budget_year"])
    facts = select(facts_of_all(report, report.day)).where(report["subject"] == Subject.TEAMS_ACTIVE.value)
    yield told(report["subject"])
    yield told(report.today)
    yield told(_of(Cycle.name, Cycle.id == report["cycle_id"]))
    yield told(func.coalesce(only(filed_of_cycles(report.ids("cycle_id"), report.day), "filed"), 0))
    yield told(only(filers_of_cycles(report.ids("cycle_id")), "must_file"))
    yield told(report["budget_year"])
    yield told(year)
    yield told_rows(stages_of_budget_years([year], report.day), report)
    yield told_rows(facts, report)
    reading = place_of(_reading(report), report.fresh(), report)
    said = listed([told(reading["as_of"]), *told_of_reading(reading)])
    yield select(said).select_from(reading.selectable).scalar_subquery()


@cache
def _group_reader() -> Read:
    return reader(stages_of_budget_years([], ANY_DAY).selected_columns)


class _Known(NamedTuple):
    """A report as the database told it, days and words in JSON; its reading begins with the day."""

    subject: str
    on: str
    cycle: str | None
    filed: int
    must_file: int | None
    fiscal_year: str | None
    year_id: int | None
    stages: Sequence[Sequence[Any]]
    facts: Sequence[Sequence[Any]]
    reading: list[Any]

    @property
    def day(self) -> date:
        return date.fromisoformat(self.on)

    @property
    def here(self) -> Recorded:
        match Subject(self.subject):
            case Subject.REAPS_FILED:
                return Recorded() if self.cycle is None else Recorded(self.filed, self.must_file, self.cycle)
            case Subject.WORKSHEETS_COMPLETED:
                if self.year_id is None or self.fiscal_year is None:
                    return Recorded(about=self.fiscal_year)
                groups = map(_group_reader(), self.stages)
                return worksheets_in(((must, stage, count) for _, must, stage, count in groups), self.fiscal_year)
            case Subject.TEAMS_ACTIVE:
                return teams_active(facts_in(self.facts), self.day)

    @property
    def about(self) -> str:
        return about(self.here, date.fromisoformat(self.reading[0]))

    @property
    def sentence(self) -> str:
        here, reported = self.here, words_of(self.reading[1:])
        return compared(
            Subject(self.subject), reported, self.about, recorded=here.count, out_of=here.out_of, day=self.day
        )


def _by_rule(made: Callable[[_Known], Any]) -> MadeByRule:
    return MadeByRule(_told, lambda known: made(_Known(*known[0])))


CITYWIDE_REPORTS = {
    "CitywideReport": Mapped(
        {
            "id": id_of("CitywideReport"),
            **plain("key", "subject", "note"),
            "statement": Column(lambda report: _of(Measure.statement, Measure.id == report["measure_id"])),
            "reported": Same(lambda report: report.with_("reading")),
            "measure": record(Measure, "measure_id"),
            "recorded": _by_rule(lambda known: known.here.count),
            "recordedOutOf": _by_rule(lambda known: known.here.out_of),
            "recordedIsIllustrative": BY_THE_LEDGER,
            "about": _by_rule(lambda known: known.about),
            "sentence": _by_rule(lambda known: known.sentence),
            "source": CITED,
        },
        beside={"reading": _reading},
    ),
}
