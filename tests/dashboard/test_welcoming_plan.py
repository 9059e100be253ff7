from typing import Any

from dashboard.address import Address
from dashboard.pages.welcoming_plan import view
from dashboard.trace import value_at
from tests.dashboard.tree import all_of, ids_of, links_of, numbers_of, text_of

EDITION = {"name": "PUBLISHED", "today": "2026-11-21"}


def cited(key: str, line: int | None = None) -> dict[str, Any]:
    document = {"key": key, "title": key, "kind": "DOCUMENT", "edition": "PUBLISHED"}
    return {"document": document, "lines": [line] if line else [], "printed": None, "isIllustrative": False}


def serving(reference: str, progress: str | None, deferral: str | None = None) -> dict[str, Any]:
    return {
        "why": f"Why {reference}.",
        "isOurs": True,
        "source": cited("our-reading"),
        "strategy": {
            "key": f"2023-24/{reference}",
            "reference": reference,
            "statement": "Train bystanders",
            "progress": progress,
            "deferral": {"reason": deferral} if deferral else None,
            "workPlan": {"fiscalYear": "2023-24"},
        },
    }


def pillar(number: int, name: str, *work: dict[str, Any], strategies: list[Any] | None = None) -> dict[str, Any]:
    return {
        "number": number,
        "name": name,
        "purpose": f"Purpose of {name}.",
        "note": None,
        "source": cited("pledge", 16 + 2 * number),
        "strategies": strategies or [],
        "servedBy": list(work),
    }


def plan(*pillars: dict[str, Any], **given: Any) -> Any:
    return {
        "title": "The plan",
        "periodFrom": 2021,
        "periodUntil": 2024,
        "statedStrategies": 23,
        "statedStrategiesSource": cited("pledge", 10),
        "loadedStrategies": 0,
        "deadline": None,
        "note": None,
        "source": cited("pledge", 4),
        "pillars": list(pillars),
        "gaps": [{"number": each["number"], "name": each["name"]} for each in pillars if not each["servedBy"]],
        "globalCompactObjectives": [{"number": 7, "title": "Reduce vulnerabilities", "source": cited("compact")}],
        **given,
    }


def page(given: Any) -> Any:
    return view({"edition": EDITION, "citywidePlan": given}, Address(path="/welcoming-plan"))


TWO_PILLARS = plan(
    pillar(1, "Leadership", serving("3.6", "NOT_STARTED", "Next cohort")),
    pillar(2, "Access"),
)


def test_a_pillar_shows_its_purpose_its_line_and_the_work_that_serves_it() -> None:
    content = page(TWO_PILLARS)
    words = text_of(content)
    assert {"pillar-1", "pillar-2"} <= set(ids_of(content))
    assert "1. Leadership Purpose of Leadership." in words
    assert "Why we read it so: Why 3.6." in words
    assert "Deferred: Next cohort" in words
    assert {"/work-plan?year=2023-24#strategy-3.6", "/sources/pledge?line=18#line-18"} <= set(links_of(content))


def test_gaps_and_pillars_without_finished_work_are_named() -> None:
    words = text_of(page(TWO_PILLARS))
    assert "Pillars for which we found no strategy of the work plan: 2. Access." in words
    assert "Pillars whose serving work is neither completed nor ongoing: Leadership." in words


def test_23_stated_0_loaded_and_why() -> None:
    words = text_of(page(TWO_PILLARS))
    assert "Strategies stated: 23. Strategies on record here: 0." in words
    assert "Once the plan's text can be read, each strategy will stand under its pillar" in words
    assert "Left blank in the document" in words


def test_a_deadline_is_shown_as_it_is_printed() -> None:
    assert "Deadline June 2024" in text_of(page(plan(deadline="June 2024")))


def test_a_plan_that_was_loaded_whole_shows_its_strategies() -> None:
    own = {"key": "1", "number": 1, "wording": "The first strategy", "source": cited("full-plan", 120)}
    words = text_of(page(plan(pillar(1, "Leadership", strategies=[own]), statedStrategies=1, loadedStrategies=1)))
    assert "1. The first strategy" in words
    assert "Once the plan's text can be read" not in words


def test_every_number_stands_at_the_place_that_it_names() -> None:
    answer = {"edition": EDITION, "citywidePlan": TWO_PILLARS}
    found = numbers_of(page(TWO_PILLARS))
    assert ("citywidePlan.loadedStrategies", "0") in found
    assert all(str(value_at(answer, place)) == shown for place, shown in found)


def test_the_global_compact_objectives_are_listed_with_their_source() -> None:
    words = text_of(page(TWO_PILLARS))
    assert "Objective 7 Reduce vulnerabilities" in words
    assert "No objectives of the Global Compact are on record." in text_of(page(plan(globalCompactObjectives=[])))


def test_without_a_plan_the_page_says_so() -> None:
    assert "No citywide plan is on record." in text_of(page(None))


def test_a_plan_that_is_made_up_says_so_right_below_its_first_sentences() -> None:
    made_up = plan(source={**cited("pledge", 4), "isIllustrative": True})
    assert "are on record. It states 23" in text_of(page(made_up))
    assert "none of them is shown here. Illustrative Read in: pledge , line 4" in text_of(page(made_up))


def test_the_plans_own_words_are_marked_as_english() -> None:
    marked = " ".join(text_of(part) for part in all_of(page(TWO_PILLARS)) if getattr(part, "lang", None) == "en")
    assert "1. Leadership" in marked
    assert "Purpose of Access." in marked
    assert "Why 3.6." in marked
    assert "Work that serves it" not in marked
