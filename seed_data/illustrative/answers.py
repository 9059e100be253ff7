"""Answers on worksheets: half of them with the draft, the rest when it is handed in, some reworded after feedback.

A question that a department skips has no answer and says why.
"""

from collections.abc import Sequence
from random import Random

from domain.budgeting_for_equity.models import Answer
from domain.budgeting_for_equity.stages import Stage
from domain.measures.types import NoValue
from seed_data.illustrative.budget_years import PlannedQuestion, PlannedYear
from seed_data.illustrative.chance import happens
from seed_data.illustrative.courses import Reached
from seed_data.illustrative.departments import DepartmentSketch
from seed_data.illustrative.maker import Maker

SHARE_ANSWERED_IN_DRAFT = 0.55
SHARE_REWORDED = 0.3
SHARE_SKIPPED = 0.06
SHARE_SKIPPED_IF_OPTIONAL = 0.3
REASONS = (NoValue.NOT_APPLICABLE, NoValue.NOT_REPORTED, NoValue.PLANNED_NOT_MEASURED, NoValue.WITHHELD)
WEIGHTS = (4, 4, 2, 1)


def make_answers(
    maker: Maker, department: DepartmentSketch, year: PlannedYear, worksheet_id: int, entries: Sequence[Reached]
) -> None:
    """The answers that were recorded with each stage of a worksheet."""
    rng = maker.chance("answers", year.key, department.key)
    in_draft = {question.id for question in year.questions if happens(rng, SHARE_ANSWERED_IN_DRAFT)}
    recorder = rng.choice(maker.content.parties.recorders)
    for entry in entries:
        for question in year.questions:
            if _answers_now(rng, entry.stage, is_in_draft=question.id in in_draft):
                maker.writer.add(
                    Answer,
                    worksheet_id=worksheet_id,
                    question_id=question.id,
                    **_says(maker, rng, department, question, entry.stage),
                    as_of=entry.as_of,
                    recorded_at=entry.recorded_at,
                    recorded_by=recorder,
                )


def _answers_now(rng: Random, stage: Stage, *, is_in_draft: bool) -> bool:
    match stage:
        case Stage.DRAFT:
            return is_in_draft
        case Stage.SUBMITTED:
            return not is_in_draft
        case Stage.REVISED:
            return happens(rng, SHARE_REWORDED)
        case _:
            return False


def _says(
    maker: Maker, rng: Random, department: DepartmentSketch, question: PlannedQuestion, stage: Stage
) -> dict[str, object]:
    skipped = SHARE_SKIPPED if question.is_required else SHARE_SKIPPED_IF_OPTIONAL
    if stage is Stage.SUBMITTED and happens(rng, skipped):
        return {"text": None, "no_value": rng.choices(REASONS, weights=WEIGHTS)[0]}
    kind = maker.content.kinds[department.kind]
    return {"text": kind.fill(rng, rng.choice(maker.content.answers[question.code])), "no_value": None}
