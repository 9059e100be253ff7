import pytest

from dashboard.wording import welcoming_plan as sentences


@pytest.mark.parametrize(
    ("loaded", "said"),
    [
        (0, "Their text was not found, so none of them is shown here."),
        (1, "1 of them is shown here."),
        (5, "5 of them are shown here."),
        (23, "All of them are shown here."),
    ],
)
def test_stated_and_loaded_stay_apart(loaded: int, said: str) -> None:
    start = "The plan for 2021 to 2024 has 4 pillars and states 23 strategies."
    assert sentences.plan_sentence(2021, 2024, 4, 23, loaded) == f"{start} {said}"


def test_a_plan_may_not_say_how_many_strategies_it_has() -> None:
    assert sentences.plan_sentence(2021, 2024, 1, None, 0) == (
        "The plan for 2021 to 2024 has 1 pillar and does not say how many strategies it has. No strategies are on "
        "record here."
    )


@pytest.mark.parametrize(
    ("strategies", "served", "pillars", "said"),
    [
        (10, 4, 4, "By our reading, 10 strategies of the work plan serve all 4 pillars."),
        (3, 2, 4, "By our reading, 3 strategies of the work plan serve 2 of 4 pillars."),
        (1, 1, 1, "By our reading, one strategy of the work plan serves its one pillar."),
        (0, 0, 4, "We found no strategy of the work plan that serves any of its pillars."),
        (0, 0, 0, ""),
    ],
)
def test_what_serves_the_plan_is_called_our_reading(strategies: int, served: int, pillars: int, said: str) -> None:
    assert sentences.alignment_sentence(strategies, served, pillars) == said


def test_what_serves_a_pillar_is_counted_by_progress() -> None:
    assert sentences.serving_sentence(["COMPLETED", "NOT_STARTED", "COMPLETED", None]) == (
        "4 strategies serve it: 2 completed, 1 not started and 1 no report."
    )
    assert sentences.serving_sentence(["ONGOING", "ONGOING"]) == "2 strategies serve it, all of them ongoing."
    assert sentences.serving_sentence(["NOT_STARTED"]) == "One strategy serves it: not started."
    assert sentences.serving_sentence([]) == (
        "We found no strategy of the work plan that serves this pillar. That is a gap, by our reading."
    )


@pytest.mark.parametrize(
    ("gaps", "pillars", "said"),
    [
        ([], 4, "By our reading, no pillar is without work that serves it."),
        (["4. Safe Communities"], 4, "We found no strategy of the work plan that serves 4. Safe Communities."),
        (["A", "B"], 4, "We found no strategy of the work plan that serves A and B."),
        ([], 0, "No pillars are on record."),
    ],
)
def test_gaps_are_named(gaps: list[str], pillars: int, said: str) -> None:
    assert sentences.gaps_sentence(gaps, pillars) == said


def test_a_blank_deadline_is_not_filled_in() -> None:
    assert sentences.deadline(None) == "Left blank in the document"
    assert sentences.deadline("June 2024") == "June 2024"


@pytest.mark.parametrize(
    ("stated", "loaded", "said"),
    [
        (23, 0, "23 strategies stated, 0 loaded."),
        (23, 24, "24 strategies are on record here, more than the 23 stated."),
        (None, 1, "1 strategy is on record here."),
    ],
)
def test_what_is_missing_is_said_in_numbers(stated: int | None, loaded: int, said: str) -> None:
    assert sentences.missing_sentence(stated, loaded) == said
