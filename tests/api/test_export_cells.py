"""What stands in a cell: exact, never a formula, and never a zero that nobody reported."""

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from api.export.cells import STARTS_A_FORMULA, cell, escaped, unescaped
from api.export.csv_file import written
from api.export.xlsx_file import CHARACTERS, XlsxFile
from api.readings import ReadingPart
from domain.reaps.standing import Standing

PART = '[{"label": "a \\"b\\"; é", "value": "1.50", "low": null, "high": null, "unit": null}]'
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)
NEAR_FORMULAS = st.tuples(st.sampled_from(["", " ", "  ", "'", "''"]), st.sampled_from([*STARTS_A_FORMULA, "a"]), TEXTS)


@given(st.one_of(TEXTS, NEAR_FORMULAS.map("".join)))
def test_a_mark_can_be_taken_off_again_and_leaves_the_text_as_it_was(text: str) -> None:
    assert unescaped(escaped(text)) == text


@given(st.one_of(TEXTS, NEAR_FORMULAS.map("".join)))
def test_no_text_is_left_that_a_spreadsheet_would_run(text: str) -> None:
    assert escaped(text).lstrip(" ")[:1] not in STARTS_A_FORMULA
    assert escaped(text)[:1] not in STARTS_A_FORMULA


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2), max_size=5))
def test_pandas_reads_back_every_text(rows: list[list[str]]) -> None:
    file = b"".join(written(["one", "other"], [rows], {})) if rows else b"one,other\r\n"
    frame = pd.read_csv(io.BytesIO(file), dtype=str, keep_default_na=False)
    assert frame.map(unescaped).to_numpy().tolist() == rows


@pytest.mark.parametrize(
    ("value", "stands"),
    [
        (None, ""),
        (0, "0"),
        (-5, "-5"),
        (Decimal("-4.70"), "-4.70"),
        (Decimal("12345678901234567890.5"), "12345678901234567890.5"),
        (True, "true"),
        (date(2026, 11, 20), "2026-11-20"),
        (datetime(2026, 3, 1, 12, tzinfo=UTC), "2026-03-01T12:00:00+00:00"),
        (Standing.OVERDUE, "OVERDUE"),
        (["Mayor", "Clerk"], "Mayor; Clerk"),
        (["=1+1"], "'=1+1"),
        ([ReadingPart(label='a "b"; é', value=Decimal("1.50"), low=None, high=None, unit=None)], PART),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        (" @SUM", "' @SUM"),
        ("'tis", "''tis"),
        ("NA", "NA"),
        ("001", "001"),
    ],
)
def test_a_value_stands_in_csv_as_the_graph_writes_it(value: object, stands: str) -> None:
    assert cell(value) == stands


def test_a_workbook_keeps_numbers_days_and_words_apart(tmp_path: Path) -> None:
    row = [None, 0, Decimal("4.70"), Decimal("12345678901234567.5"), False, date(2026, 11, 20), date(1900, 1, 1)]
    texts = ["=1+1", "007", "http://example.org", "{=1}", "x" * (CHARACTERS + 1)]
    file = XlsxFile(tmp_path / "made.xlsx")
    assert list(file.write([f"c{place}" for place in range(12)], [[[*row, *texts]]])) == [1]
    file.close({"rows": "1"})

    book = CalamineWorkbook.from_path(tmp_path / "made.xlsx")
    _, found = book.get_sheet_by_name("Rows").to_python()
    assert found[:7] == ["", 0.0, 4.7, "12345678901234567.5", False, date(2026, 11, 20), "1900-01-01"]
    assert found[7:11] == texts[:4]
    assert len(str(found[11])) == CHARACTERS
    assert str(found[11]).endswith("(cut: the CSV file holds all of it)")


def test_what_a_file_says_of_itself_takes_one_line_for_each_thing() -> None:
    (file,) = written(["a"], [], {"query": "x=1\r\n2", "rows": "0"})
    assert list(csv.reader(io.StringIO(file.decode()))) == [["# query: x=1 2"], ["# rows: 0"], ["a"]]
