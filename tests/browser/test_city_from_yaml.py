"""The City page against the files that a person edits: every number is counted again here, by reading the YAML alone.

Nothing of the loader, the rules or the API is used, so a mistake in any of them shows as a difference.
"""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.browser.servers import ILLUSTRATIVE, PUBLISHED
from tests.browser.visits import Visits

FOLDER = Path(__file__).resolve().parents[2] / "seed_data" / "published"
YEAR = "2023-24"
DIGITS = re.compile(r"\d+")


def read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return content


PLAN = read("work_plan_2023_24")
WORDS_BY_OBJECTIVE = {
    objective["number"]: Counter(
        strategy["progress"]["word"] for strategy in PLAN["strategies"] if strategy["objective"] == objective["number"]
    )
    for objective in PLAN["objectives"]
}
WHOLE = sum(WORDS_BY_OBJECTIVE.values(), Counter())
DEPARTMENTS = read("departments")["departments"]
REPORTS = read("citywide_reports")["citywide_reports"]


def completion(words: Counter[str]) -> tuple[int, int, int]:
    """Completed, out of those that can be completed, and ongoing beside them."""
    return words["completed"], words.total() - words["ongoing"], words["ongoing"]


def reported(key: str) -> str:
    """A figure of the City's as a reader writes it: 13 Departments, or 100%."""
    items = [item for strategy in PLAN["strategies"] for item in _items(strategy)]
    [measure] = [item for item in items if item["key"] == key]
    [reading] = measure["readings"]
    return f"{reading['value']}%" if measure["type"] == "percent" else f"{reading['value']} {measure['unit']}"


def _items(strategy: dict[str, Any]) -> list[dict[str, Any]]:
    return [*strategy.get("performance_measures", []), *strategy.get("outputs", [])]


def expected() -> dict[str, str]:
    """Every number of the published City page by its place in the graph's answer."""
    plan = f"workPlans[fiscalYear={YEAR}]"
    found: dict[str, int | str] = {}
    for path, words in [
        (plan, WHOLE),
        *((f"{plan}.objectives[number={number}]", words) for number, words in WORDS_BY_OBJECTIVE.items()),
    ]:
        completed, out_of, ongoing = completion(words)
        found |= {
            f"{path}.completion.completed": completed,
            f"{path}.completion.outOf": out_of,
            f"{path}.completion.ongoing": ongoing,
            f"{path}.progressCounts[progress=IN_PROGRESS].count": words["in_progress"],
            f"{path}.progressCounts[progress=NOT_STARTED].count": words["not_started"],
            f"{path}.progressCounts[progress=null].count": 0,
        }
    for report in REPORTS:
        found[f"citywideReports[key={report['key']}].reported.display"] = reported(report["measure"])
        found[f"citywideReports[key={report['key']}].recorded"] = 0
    return {path: str(value) for path, value in found.items()}


@pytest.fixture(scope="module")
def city(visits: Visits) -> dict[str, Any]:
    return visits.of(PUBLISHED, "/").seen


def test_the_files_hold_the_plan_that_the_document_prints() -> None:
    assert WHOLE == {"completed": 17, "in_progress": 4, "ongoing": 2, "not_started": 3}
    assert completion(WHOLE) == (17, 24, 2)
    assert sum(words.total() for words in WORDS_BY_OBJECTIVE.values()) == len(PLAN["strategies"]) == 26


def test_every_number_of_the_city_page_is_the_one_counted_from_the_files(city: dict[str, Any]) -> None:
    shown = {number["path"]: number["value"] for number in city["numbers"]}
    assert shown == {path: value for path, value in expected().items() if path in shown or value != "0"}


def test_the_city_page_reads_17_of_24_with_2_ongoing_beside_them(city: dict[str, Any]) -> None:
    completed, out_of, ongoing = completion(WHOLE)
    text = city["text"]
    assert f"{completed} of the {out_of} strategies that can finish" in text
    assert f"{completed} of {out_of}" in text
    assert f"{ongoing} more are ongoing" in text


@pytest.mark.parametrize("number", WORDS_BY_OBJECTIVE)
def test_each_objective_reads_as_counted_from_the_files(city: dict[str, Any], number: int) -> None:
    completed, out_of, ongoing = completion(WORDS_BY_OBJECTIVE[number])
    title = " ".join(next(each["title"] for each in PLAN["objectives"] if each["number"] == number).split())
    apart = f", {ongoing} ongoing" if ongoing else ""
    assert f"{number} {title}{completed} of {out_of} completed{apart}" in city["text"]


def test_the_plans_picture_shows_the_counts_of_the_files(city: dict[str, Any]) -> None:
    [picture] = city["figures"]
    in_order = [WHOLE[word] for word in ("completed", "in_progress", "not_started", "ongoing")]
    assert picture["written"] == [str(count) for count in in_order]
    assert [length for bar in picture["stretches"] for length in bar] == in_order


def test_all_departments_of_the_files_stand_there_by_name_and_no_other(city: dict[str, Any]) -> None:
    linked = {link["name"] for link in city["links"] if re.search(r"/departments/[^/]+$", link["href"])}
    assert linked == {department["name"] for department in DEPARTMENTS}
    assert len(linked) == len(DEPARTMENTS)


def test_the_city_reported_13_active_teams_and_100_percent_twice(city: dict[str, Any]) -> None:
    figures = [reported(report["measure"]) for report in REPORTS]
    assert sorted(figures) == ["100%", "100%", "13 Departments"]
    [table] = [table for table in city["tables"] if "Reported by the City" in table["caption"]]
    assert [row[1].removesuffix("Published").strip() for row in table["rows"][1:]] == figures
    assert all(row[2] == "nothing on record" for row in table["rows"][1:])


def test_no_department_is_called_late_or_silent_where_nothing_is_known_of_it(city: dict[str, Any]) -> None:
    assert re.search(r"\b(late|silent|overdue)\b(?!.{0,40}not known)", city["text"].partition("Query")[0]) is None


def test_illustrative_records_leave_every_published_number_as_it_was(visits: Visits) -> None:
    published = {path: value for path, value in expected().items() if path.startswith("workPlans")}
    shown = {number["path"]: number["value"] for number in visits.of(ILLUSTRATIVE, "/").seen["numbers"]}
    assert {path: value for path, value in shown.items() if path.startswith("workPlans")}.items() <= published.items()
    for report in REPORTS:
        assert shown[f"citywideReports[key={report['key']}].reported.display"] == reported(report["measure"])
