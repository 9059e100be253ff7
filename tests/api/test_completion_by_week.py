"""How worksheets came in, week by week: the last week says what the year's completion says."""

from tests.api.asking import Graph

NUMBERS = "started submitted completed outOf share"
YEARS = f"""query ($asOf: Date) {{ budgetYears(asOf: $asOf) {{ fiscalYear opensOn dueOn completion {{ {NUMBERS} }}
  completionByWeek {{ weeksBeforeDue endsOn {NUMBERS} }} }} }}"""
DURING = "2026-11-20"


def test_the_last_week_is_what_is_known_on_the_day(illustrative: Graph) -> None:
    years = illustrative.ask(YEARS, asOf=DURING)["budgetYears"]
    assert len(years) > 1
    for year in years:
        weeks = year["completionByWeek"]
        assert weeks[0]["endsOn"] >= year["opensOn"]
        assert {name: weeks[-1][name] for name in NUMBERS.split()} == year["completion"]
        numbers = [week["weeksBeforeDue"] for week in weeks]
        assert numbers == list(range(numbers[0], numbers[-1] - 1, -1))


def test_weeks_to_come_are_not_there(illustrative: Graph) -> None:
    open_year, earlier = illustrative.ask(YEARS, asOf=DURING)["budgetYears"][:2]
    assert open_year["completionByWeek"][-1]["endsOn"] == DURING < open_year["dueOn"]
    assert open_year["completionByWeek"][-1]["weeksBeforeDue"] == 1
    assert earlier["completionByWeek"][-1]["weeksBeforeDue"] < 0


def test_a_week_says_what_was_said_when_it_was_over(illustrative: Graph) -> None:
    (year, *_) = illustrative.ask(YEARS, asOf=DURING)["budgetYears"]
    week = year["completionByWeek"][3]
    (then, *_) = illustrative.ask(YEARS, asOf=week["endsOn"])["budgetYears"]
    assert then["completionByWeek"] == year["completionByWeek"][:4]
    assert then["completion"] == {name: week[name] for name in NUMBERS.split()}
