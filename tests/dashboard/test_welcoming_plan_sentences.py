import pytest

from dashboard.wording import welcoming_plan as sentences


@pytest.mark.parametrize(
    ("loaded", "said"),
    [
        (0, "It states 23 strategies, whose text was not found, so none of them is shown here."),
        (1, "Of the 23 strategies that it states, 1 is shown here."),
        (5, "Of the 23 strategies that it states, 5 are shown here."),
        (23, "It states 23 strategies, and all of them are shown here."),
    ],
)
def test_stated_and_loaded_stay_apart(loaded: int, said: str) -> None:
    start = "The plan for 2021 to 2024 has 4 pillars."
    assert sentences.plan_sentence(2021, 2024, 4, 23, loaded) == f"{start} {said}"


@pytest.mark.parametrize(
    ("stated", "loaded", "said"),
    [
        (0, 0, "It states no strategies of its own."),
        (1, 0, "It states 1 strategy, whose text was not found, so it is not shown here."),
        (1, 1, "It states 1 strategy, which is shown here."),
    ],
)
def test_a_plan_may_state_no_strategy_or_one(stated: int, loaded: int, said: str) -> None:
    start = "No pillars of the plan for 2021 to 2024 are on record."
    assert sentences.plan_sentence(2021, 2024, 0, stated, loaded) == f"{start} {said}"


def test_a_plan_may_not_say_how_many_strategies_it_has() -> None:
    assert sentences.plan_sentence(2021, 2024, 1, None, 0) == (
        "The plan for 2021 to 2024 has 1 pillar. It does not say how many strategies it has. No strategies are on "
        "record here."
    )


@pytest.mark.parametrize(
    ("strategies", "served", "pillars", "said"),
    [
        (10, 4, 4, "By our reading, 10 strategies of the work plan serve it; pillars served: 4 of 4."),
        (3, 2, 4, "By our reading, 3 strategies of the work plan serve it; pillars served: 2 of 4."),
        (1, 1, 1, "By our reading, 1 strategy of the work plan serves it; pillars served: 1 of 1."),
        (0, 0, 4, "We found no strategy of the work plan that serves any of its pillars."),
        (0, 0, 0, ""),
    ],
)
def test_what_serves_the_plan_is_called_our_reading(strategies: int, served: int, pillars: int, said: str) -> None:
    assert sentences.alignment_sentence(strategies, served, pillars) == said


def test_what_serves_a_pillar_is_counted_by_progress() -> None:
    assert sentences.serving_sentence(["COMPLETED", "NOT_STARTED", "COMPLETED", None]) == (
        "4 strategies of the work plan serve it. Completed: 2; Not Started: 1; No report: 1."
    )
    assert sentences.serving_sentence(["ONGOING", "ONGOING"]) == "2 strategies of the work plan serve it. Ongoing: 2."
    assert sentences.serving_sentence(["NOT_STARTED"]) == "1 strategy of the work plan serves it. Not Started: 1."
    assert sentences.serving_sentence([]) == (
        "We found no strategy of the work plan that serves this pillar. That is a gap, by our reading."
    )


@pytest.mark.parametrize(
    ("gaps", "pillars", "said"),
    [
        ([], 4, "By our reading, every pillar has work that serves it."),
        (["4. Safe Communities"], 4, "Pillars for which we found no strategy of the work plan: 4. Safe Communities."),
        (["A", "B"], 4, "Pillars for which we found no strategy of the work plan: A and B."),
        ([], 0, "No pillars are on record."),
    ],
)
def test_gaps_are_named(gaps: list[str], pillars: int, said: str) -> None:
    assert sentences.gaps_sentence(gaps, pillars) == said


@pytest.mark.parametrize(
    ("stated", "loaded", "said"),
    [
        (23, 0, "Strategies stated: 23. Strategies on record here: 0."),
        (23, 24, "Strategies stated: 23. Strategies on record here: 24."),
        (None, 1, "1 strategy is on record here."),
    ],
)
def test_what_is_missing_is_said_in_numbers(stated: int | None, loaded: int, said: str) -> None:
    assert sentences.missing_sentence(stated, loaded) == said
