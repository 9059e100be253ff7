"""Nothing of the work plan is dropped and nothing invented: counted anew, without the program's own reading of it.

The files are read as plain YAML and held against the document's letters, so that a fault in the loader's checks
cannot hide a fault in the files.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from seed_data import kept_text
from seed_data.published import files

LINES = (kept_text.FOLDER / "office-of-racial-equity-work-plan-2023-24.txt").read_text(encoding="utf-8").split("\n")
PLAN: dict[str, Any] = yaml.safe_load((files.FOLDER / "work_plan_2023_24.yaml").read_text(encoding="utf-8"))

# Words that the statements have and the printed text has not: errors mended, and words put in where a figure stood
# inside its sentence or where only "Y/N" is printed. Each is told in the entry's note.
MENDED = {
    "1.1/m1": {"foundational", "racial", "equity", "training", "refresh", "developed", "yes", "or", "no"},
    "1.6/m3": {"rating", "by", "who"},
    "1.7/m1": {"statement", "of", "values", "developed", "yes", "or", "no"},
    "2.5": {"sj4all"},
    "3.2": {"trauma-informed"},
    "3.5/m2": {"available"},
    "3.5/o2": {"legal"},
    "4.4": {"microenterprises"},
    "4.6/m1": {"semillas"},
}


def squeezed(text: str) -> str:
    return "".join(text.split())


def items(strategy: dict[str, Any]) -> list[dict[str, Any]]:
    return [*strategy["performance_measures"], *strategy["outputs"]]


def printed_texts(strategy: dict[str, Any]) -> Iterator[str]:
    """Every printed text of a row; the heading of a year stands once in each cell."""
    yield strategy["wording"]
    yield strategy["progress"]["printed"]
    if "deferral" in strategy:
        yield strategy["deferral"]["printed"]
    for cell in (strategy["performance_measures"], strategy["outputs"]):
        yield from {reading["heading"] for item in cell for reading in item["readings"] if "heading" in reading}
        yield from (reading["printed"] for item in cell for reading in item["readings"])


def left_over(line: str, texts: Iterator[str]) -> str:
    """What remains of the line when each text has been taken out of it once, longest first."""
    rest = squeezed(line)
    for text in sorted(map(squeezed, texts), key=len, reverse=True):
        assert text in rest, f"{text!r} is entered and not (or no longer) in {rest!r}"
        rest = rest.replace(text, "\0", 1)
    return rest.replace("\0", "")


@pytest.mark.parametrize("strategy", PLAN["strategies"], ids=lambda strategy: strategy["key"])
def test_the_printed_texts_of_a_strategy_are_its_whole_line(strategy: dict[str, Any]) -> None:
    assert left_over(LINES[strategy["line"] - 1], printed_texts(strategy)) == ""


def test_every_line_of_the_document_is_entered_or_known_to_say_nothing_new() -> None:
    cited = {entry["line"] for name in ("statements", "objectives", "strategies") for entry in PLAN[name]}
    cited.add(PLAN["work_plan"]["line"])
    not_cited = {n: squeezed(line) for n, line in enumerate(LINES, start=1) if line.strip() and n not in cited}
    header = "Objectives&StrategiesPROGRESSPerformanceMeasuresOutputs"
    assert not_cited == {
        1: "Attachment",
        9: "weCommittoBeing.Courageous,Conaborative,Compassionate,Accountable,Inclusive",
        10: header,
        23: header,
        34: header,
        44: header,
    }


def test_the_headings_of_the_plan_are_entered_whole() -> None:
    for objective in PLAN["objectives"]:
        assert left_over(LINES[objective["line"] - 1], iter([objective["printed"]])) == ""
    by_line: dict[int, list[str]] = {}
    for statement in PLAN["statements"]:
        by_line.setdefault(statement["line"], []).append(statement["printed"])
    assert {n: left_over(LINES[n - 1], iter(texts)) for n, texts in by_line.items()} == {
        5: "",
        7: "WeCommittoBeing:,,,,",
    }


def words(text: str) -> set[str]:
    return set(re.findall(r"[\w$/&'’-]+", text.lower()))


def statements() -> Iterator[tuple[str, str, str]]:
    for strategy in PLAN["strategies"]:
        yield strategy["key"], strategy["statement"], strategy["wording"]
        for item in items(strategy):
            yield item["key"], item["statement"], item["readings"][0]["printed"]


def test_statements_keep_the_printed_words_but_for_the_mended_ones() -> None:
    other = {key.removeprefix("2023-24/"): words(said) - words(printed) for key, said, printed in statements()}
    assert {key: found for key, found in other.items() if found} == MENDED


def test_every_mended_statement_says_so_in_a_note() -> None:
    entries = {each["key"]: each for strategy in PLAN["strategies"] for each in (strategy, *items(strategy))}
    assert [key for key in MENDED if "note" not in entries[f"2023-24/{key}"]] == []


def test_items_leave_out_only_the_figure_and_what_became_a_part() -> None:
    for item in (item for strategy in PLAN["strategies"] for item in items(strategy)):
        reading = item["readings"][0]
        parts = " ".join(part["label"] for part in reading.get("parts", []))
        lost = words(reading["printed"]) - words(item["statement"]) - words(parts) - {"of", "yes", "-", "n/a"}
        if item["key"].removeprefix("2023-24/") not in MENDED:
            assert [word for word in lost if not re.search(r"\d", word)] == [], item["key"]
