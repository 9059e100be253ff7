"""A department's plan stands beside the middle of all plans, unless one of them would say too much."""

from domain.rollup.comparison import (
    FEWEST_ACTIONS,
    FEWEST_DEPARTMENTS,
    Comparison,
    NotCompared,
    Plan,
    compare,
)
from domain.sources.kinds import EditionName


def plans(*completed: int, out_of: int = 10, edition: EditionName = EditionName.ILLUSTRATIVE) -> list[Plan]:
    """Plans of the departments 1, 2, 3 ..."""
    return [Plan(number, edition, each, out_of) for number, each in enumerate(completed, 1)]


def test_a_plan_stands_beside_the_middle_of_all_plans_its_own_included() -> None:
    found = compare(1, plans(9, 1, 2, 3, 10))
    assert (found.plan, found.median, found.departments, found.not_compared) == (plans(9)[0], 0.3, 5, None)


def test_between_an_even_number_of_plans_the_middle_lies_between_two() -> None:
    assert compare(1, plans(0, 1, 2, 3, 5, 6)).median == 0.25


def test_a_plan_with_fewer_actions_than_needed_is_not_compared_and_moves_no_median() -> None:
    small, large = Plan(9, EditionName.ILLUSTRATIVE, 4, FEWEST_ACTIONS - 1), Plan(9, EditionName.ILLUSTRATIVE, 4, 5)
    others = plans(1, 2, 3, 4, 5)
    assert compare(9, [*others, small]) == Comparison(small, None, 5, NotCompared.TOO_FEW_ACTIONS)
    assert compare(1, [*others, small]).median == 0.3
    assert compare(9, [*others, large]) == Comparison(large, 0.35, 6, None)


def test_among_fewer_departments_than_needed_nothing_is_compared() -> None:
    found = compare(1, plans(*range(FEWEST_DEPARTMENTS - 1)))
    assert (found.median, found.departments, found.not_compared) == (None, 4, NotCompared.TOO_FEW_DEPARTMENTS)
    assert compare(1, plans(*range(FEWEST_DEPARTMENTS))).median == 0.2


def test_a_department_without_a_plan_has_nothing_to_compare() -> None:
    assert compare(7, plans(1, 2, 3, 4, 5)) == Comparison(not_compared=NotCompared.NO_PLAN)


def test_a_plan_in_which_nothing_can_finish_has_no_share() -> None:
    found = compare(1, plans(0, out_of=0))
    assert found.plan is not None
    assert (found.plan.share, found.not_compared) == (None, NotCompared.TOO_FEW_ACTIONS)


def test_what_was_published_is_never_compared_with_what_was_made_up() -> None:
    made_up = [Plan(plan.department_id + 10, plan.edition, plan.completed, 10) for plan in plans(9, 9, 9, 9, 9)]
    published = plans(1, 2, 3, 4, 5, edition=EditionName.PUBLISHED)
    assert compare(1, [*made_up, *published]).median == 0.3
    assert compare(11, [*made_up, *published]).median == 0.9
