from typing import Any

import pytest

from dashboard.address import read_address
from dashboard.page import NotFound
from dashboard.pages.work_plan import PAGE, title, view
from dashboard.trace import value_at
from tests.dashboard.tree import all_of, ids_of, links_of, numbers_of, text_of

DOCUMENT = {"key": "work-plan", "title": "The work plan", "kind": "DOCUMENT", "edition": "PUBLISHED"}


def cited(line: int, printed: str = "as printed") -> dict[str, Any]:
    return {"document": DOCUMENT, "lines": [line], "printed": printed, "isIllustrative": False}


def reading(printed: str, **given: Any) -> dict[str, Any]:
    nothing = dict.fromkeys(("fiscalYear", "value", "low", "high", "yes", "text", "noValue"))
    return {**nothing, "printed": printed, "display": "", "breakdown": [], "ofWhich": [], "secondQuantity": [], **given}


def measure(position: int, kind: str, statement: str, *readings: dict[str, Any], **given: Any) -> dict[str, Any]:
    return {
        "key": f"m{position}",
        "position": position,
        "statement": statement,
        "type": kind,
        "scale": None,
        "note": None,
        "readings": list(readings),
        **given,
    }


def strategy(number: int, progress: str | None, **given: Any) -> dict[str, Any]:
    return {
        "key": f"2023-24/1.{number}",
        "number": number,
        "reference": f"1.{number}",
        "numberIsPrinted": number > 4,
        "statement": f"Strategy number {number} of San José",
        "note": None,
        "progress": progress,
        "progressReport": {"asOf": "2024-06-30", "source": {"printed": "Printed word"}} if progress else None,
        "deferral": None,
        "pillars": [],
        "source": cited(10 + number, f"{number}. Strategy, printed"),
        "performanceMeasures": [],
        "outputs": [],
        **given,
    }


def completion(completed: int, out_of: int, ongoing: int, no_report: int) -> dict[str, Any]:
    total = out_of + ongoing
    return {
        "completed": completed,
        "outOf": out_of,
        "ongoing": ongoing,
        "noReport": no_report,
        "total": total,
        "rule": "The rule.",
    }


def counted(*strategies: dict[str, Any]) -> dict[str, Any]:
    said = [each["progress"] for each in strategies]
    ongoing = said.count("ONGOING")
    return {
        "completion": completion(said.count("COMPLETED"), len(said) - ongoing, ongoing, said.count(None)),
        "progressCounts": [
            {"progress": word, "count": said.count(word)}
            for word in ("COMPLETED", "IN_PROGRESS", "ONGOING", "NOT_STARTED", None)
        ],
    }


def plan(*strategies: dict[str, Any], year: str = "2023-24") -> Any:
    objective = {
        "number": 1,
        "title": "Objective title",
        "note": None,
        "source": cited(9),
        "strategies": list(strategies),
        **counted(*strategies),
    }
    return {
        "key": f"work-plan-{year}",
        "fiscalYear": year,
        "title": "Work Plan",
        "statements": [{"kind": "vision", "wording": "A vision.", "source": cited(5)}],
        "measureCount": 3,
        "measuresWithoutValue": 1,
        "source": cited(3),
        "objectives": [objective],
        **counted(*strategies),
    }


def answer(*plans: dict[str, Any]) -> Any:
    return {"edition": {"name": "PUBLISHED", "today": "2026-11-21"}, "workPlans": list(plans)}


def page(given: Any, href: str = "/work-plan") -> Any:
    return view(given, read_address(href, PAGE.path, PAGE.parameters))


TWO_YEARS = measure(
    1,
    "COUNT",
    "hotline calls",
    reading("528 calls", fiscalYear="2022-23", value="528"),
    reading("340 calls", fiscalYear="2023-24", value="340"),
)
PLANNED = measure(2, "PERCENT", "of participants", reading("% of participants", noValue="PLANNED_NOT_MEASURED"))
PARTS = measure(
    3,
    "COUNT",
    "registered",
    reading("186", value="186", breakdown=[{"label": "English", "value": "175", "low": None, "high": None}]),
)
WHOLE = answer(
    plan(
        strategy(1, "COMPLETED", outputs=[TWO_YEARS, PLANNED, PARTS]),
        strategy(2, "ONGOING", pillars=[{"number": 4, "name": "Safe Communities"}]),
        strategy(6, "NOT_STARTED", deferral={"reason": "Next cohort", "source": {"printed": "DEFERRED - Next cohort"}}),
    )
)


def test_every_strategy_has_a_place_its_line_and_its_printed_words() -> None:
    content = page(WHOLE)
    assert {"strategy-1.1", "strategy-1.2", "strategy-1.6", "objective-1"} <= set(ids_of(content))
    assert "/sources/work-plan?line=16#line-16" in links_of(content)
    assert "6. Strategy, printed" in text_of(content)
    assert "The number 6 is printed." in text_of(content)
    assert "No number is printed; 1 is its place in the list." in text_of(content)


def test_every_number_stands_at_the_place_that_it_names() -> None:
    found = numbers_of(page(WHOLE))
    assert ("workPlans[fiscalYear=2023-24].completion.completed", "1") in found
    assert len(found) > 20
    for place, shown in found:
        value = value_at(WHOLE, place)
        assert ("" if value is None else str(value)) == shown, place


def test_two_fiscal_years_in_one_cell_are_two_values() -> None:
    words = text_of(page(WHOLE))
    assert "Hotline calls 2022-23 528 2023-24 340" in words


def test_a_missing_value_has_its_reason_and_is_not_zero() -> None:
    assert "No value of participants Planned, not measured" in text_of(page(WHOLE))


def test_parts_stand_with_their_whole() -> None:
    assert "186 registered Made up of: 175 English" in text_of(page(WHOLE))


def test_a_deferral_has_its_reason_and_a_pillar_is_called_our_reading() -> None:
    words = text_of(page(WHOLE))
    assert "Deferred. Reason given: Next cohort" in words
    assert "DEFERRED - Next cohort" in words
    assert "Serves the pillar Safe Communities (our reading, not the City's)" in words


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("progress=ONGOING", ["strategy-1.2"]),
        ("search=SAN+JOSE+1.6", ["strategy-1.6"]),
        ("search=hotline", ["strategy-1.1"]),
        ("objective=1", ["strategy-1.1", "strategy-1.2", "strategy-1.6"]),
        ("objective=2", []),
    ],
)
def test_filters_in_the_address_choose_strategies(query: str, left: list[str]) -> None:
    content = page(WHOLE, f"/work-plan?{query}")
    shown = [name for name in ids_of(content) if name.startswith("strategy-") and not name.endswith("-heading")]
    assert shown == left


def test_nothing_fits_the_filters() -> None:
    words = text_of(page(WHOLE, "/work-plan?progress=IN_PROGRESS"))
    assert "None of the 3 strategies matches these filters." in words
    assert "No strategy matches these filters. Show every strategy" in words


def test_the_newest_plan_is_shown_unless_a_year_is_asked_for() -> None:
    both = answer(plan(strategy(1, "COMPLETED")), plan(strategy(1, "NOT_STARTED"), year="2024-25"))
    assert "Work plan 2024-25" in text_of(page(both))
    assert "Work plan 2023-24" in text_of(page(both, "/work-plan?year=2023-24"))
    assert title(both, read_address("/work-plan", PAGE.path, PAGE.parameters)) == "Work plan 2024-25"


def test_a_year_without_a_plan_is_not_found_and_names_those_there_are() -> None:
    with pytest.raises(NotFound, match="on record for: 2023-24"):
        page(WHOLE, "/work-plan?year=2019-20")


def test_without_a_plan_the_page_says_so() -> None:
    assert "No work plan is on record." in text_of(page(answer()))


def test_before_the_first_report_measures_have_no_value_and_say_why() -> None:
    early = answer(plan(strategy(1, None, outputs=[measure(1, "COUNT", "calls")])))
    words = text_of(page(early, "/work-plan?as_of=2020-01-01"))
    assert "Up to 1 January 2020 nothing was reported about the one strategy." in words
    assert "Completed, of strategies that can finish" not in words
    assert "No value calls Nothing was reported by this day" in words


def test_a_plan_that_is_made_up_says_so_right_below_its_first_sentences() -> None:
    made_up = plan(strategy(1, "COMPLETED"))
    made_up["source"] = {**cited(3), "isIllustrative": True}
    content = page(answer(made_up))
    assert "The one strategy that can finish is completed. Illustrative Read in: The work plan , line 3" in text_of(
        content
    )


def test_the_plans_own_words_are_marked_as_english() -> None:
    marked = " ".join(text_of(part) for part in all_of(page(WHOLE)) if getattr(part, "lang", None) == "en")
    assert "1. Objective title" in marked
    assert "Strategy number 1 of San José" in marked
    assert "A vision." in marked
    assert "Next cohort" in marked
    assert "Performance measures" not in marked
