"""How much of a plan is completed."""

from domain.budgeting_for_equity.completion import WorksheetCompletion, completion_of_year, worksheet_completion
from domain.budgeting_for_equity.stages import Stage
from domain.departments.filers import NOfN, n_of_n
from domain.work_plan.completion import Completion, completion
from domain.work_plan.progress import Progress


def progress(
    *, completed: int = 0, in_progress: int = 0, ongoing: int = 0, not_started: int = 0, none: int = 0
) -> list[Progress | None]:
    return [
        *[Progress.COMPLETED] * completed,
        *[Progress.IN_PROGRESS] * in_progress,
        *[Progress.ONGOING] * ongoing,
        *[Progress.NOT_STARTED] * not_started,
        *[None] * none,
    ]


def test_the_2023_24_work_plan_completed_17_of_24_strategies_with_2_ongoing() -> None:
    plan = progress(completed=17, in_progress=4, ongoing=2, not_started=3)
    assert completion(plan) == Completion(completed=17, can_finish=24, ongoing=2)
    assert completion(plan).total == 26


def test_a_strategy_without_a_report_counts_against_the_plan() -> None:
    assert completion(progress(completed=1, none=1)) == Completion(completed=1, can_finish=2, ongoing=0, no_report=1)


def test_a_plan_of_ongoing_work_alone_has_no_share() -> None:
    plan = completion(progress(ongoing=3))
    assert (plan.can_finish, plan.share) == (0, None)


def test_an_empty_plan_has_no_share_and_is_not_complete() -> None:
    assert completion([]) == Completion(completed=0, can_finish=0, ongoing=0)
    assert completion([]).share is None


def test_a_finished_plan_has_the_whole_share() -> None:
    assert completion(progress(completed=4, ongoing=1)).share == 1.0


def test_departments_that_met_it_are_counted_out_of_those_that_must() -> None:
    assert n_of_n(who_met=[1, 2, 9], who_must=[1, 2, 3]) == NOfN(met=2, out_of=3, recorded=3)


def test_without_a_list_of_filers_n_is_not_known() -> None:
    assert n_of_n(who_met=[1, 2], who_must=None) == NOfN(met=2, out_of=None, recorded=2)
    assert n_of_n(who_met=[1, 2], who_must=None).share is None


def test_started_submitted_and_completed_worksheets_are_three_counts() -> None:
    stages = {
        Stage.NOT_STARTED: 1,
        Stage.DRAFT: 2,
        Stage.SUBMITTED: 3,
        Stage.FEEDBACK_GIVEN: 4,
        Stage.REVISED: 5,
        Stage.COMPLETED: 6,
    }
    assert worksheet_completion(stages, out_of=21) == WorksheetCompletion(
        started=20, submitted=18, completed=6, out_of=21
    )


def test_worksheets_have_no_share_when_nobody_knows_who_must_hand_one_in() -> None:
    assert worksheet_completion({Stage.COMPLETED: 3}, out_of=None).share is None


def test_of_a_budget_year_only_the_worksheets_that_must_come_in_are_counted() -> None:
    groups = [(True, Stage.SUBMITTED, 3), (True, Stage.NOT_STARTED, 2), (False, Stage.SUBMITTED, 1)]
    assert completion_of_year(groups) == WorksheetCompletion(started=3, submitted=3, completed=0, out_of=5)


def test_where_nobody_must_every_worksheet_is_counted_and_nobody_knows_out_of_how_many() -> None:
    groups = [(False, Stage.SUBMITTED, 1), (False, Stage.COMPLETED, 2), (False, Stage.DRAFT, 4)]
    assert completion_of_year(groups) == WorksheetCompletion(started=7, submitted=3, completed=2, out_of=None)


def test_a_budget_year_without_departments_has_no_share() -> None:
    assert completion_of_year([]) == WorksheetCompletion(started=0, submitted=0, completed=0, out_of=None)
