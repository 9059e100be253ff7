"""Worksheets: how far each department gets with its answers in each budget year, and when.

In the newest year departments are spread from early to late, so that some have feedback while others have not begun.
In each earlier year most are through, and a few got stuck at a stage.
"""

from collections.abc import Sequence
from random import Random

from domain.budgeting_for_equity.models import Worksheet, WorksheetStage
from domain.budgeting_for_equity.stages import Stage
from seed_data.illustrative.answers import make_answers
from seed_data.illustrative.budget_years import PlannedYear
from seed_data.illustrative.chance import happens
from seed_data.illustrative.courses import Reached, stages_reached
from seed_data.illustrative.departments import DepartmentSketch
from seed_data.illustrative.maker import Maker

SHARE_WITH_NOTE = 0.5
SHARE_OPENED_WITHOUT_ENTRY = 0.4
STUCK = {  # by the age of the year: the stage at which one department stays
    1: (Stage.DRAFT, Stage.FEEDBACK_GIVEN, Stage.REVISED),
    2: (Stage.NOT_STARTED, Stage.SUBMITTED),
    3: (Stage.SUBMITTED,),
}


def make_worksheets(maker: Maker, year: PlannedYear, who: Sequence[DepartmentSketch]) -> None:
    """The worksheets of a budget year with their stages and answers."""
    rng = maker.chance("worksheets", year.key)
    hurry = rng.sample(who, len(who))
    stuck = dict(zip(hurry, STUCK.get(year.age, ()), strict=False))
    turn = rng.sample(hurry, len(hurry))
    entries = {
        department: stages_reached(
            maker.chance("worksheet", year.key, department.key),
            year,
            lateness=(place + 0.5) / len(turn),
            stays_at=stuck.get(department, Stage.COMPLETED),
            latest=maker.latest,
        )
        for place, department in enumerate(turn)
    }
    opened = {each for each, stage in stuck.items() if stage is Stage.NOT_STARTED}
    opened |= {each for each in turn if happens(rng, SHARE_OPENED_WITHOUT_ENTRY)}
    with_sheet = [each for each in turn if entries[each] or each in opened]
    rows = [
        {"key": f"{each.key}/worksheet-{year.key}", "department_id": each.id, "budget_year_id": year.id}
        for each in with_sheet
    ]
    for worksheet_id, department in zip(maker.writer.insert(Worksheet, rows), with_sheet, strict=True):
        _make_stages(maker, maker.chance("stages", year.key, department.key), worksheet_id, entries[department])
        make_answers(maker, department, year, worksheet_id, entries[department])


def _make_stages(maker: Maker, rng: Random, worksheet_id: int, entries: Sequence[Reached]) -> None:
    parties, notes = maker.content.parties, maker.content.notes.stages
    for entry in entries:
        by_office = entry.stage in (Stage.FEEDBACK_GIVEN, Stage.COMPLETED)
        words = notes.get(entry.stage)
        maker.writer.add(
            WorksheetStage,
            worksheet_id=worksheet_id,
            stage=entry.stage,
            note=rng.choice(words) if words and happens(rng, SHARE_WITH_NOTE) else None,
            as_of=entry.as_of,
            recorded_at=entry.recorded_at,
            recorded_by=rng.choice(parties.reviewers if by_office else parties.recorders),
        )
