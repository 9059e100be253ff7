"""The parts of pages: what they say, what they never leave out."""

from collections.abc import Callable
from typing import Any

import pytest

from dashboard.address import Address
from dashboard.components import badges
from dashboard.components.chart import Bar, Part, Stack, bars, columns, figure, stacked_bar
from dashboard.components.filters import Choice, Entry, filters
from dashboard.components.matrix import State, matrix
from dashboard.components.number import traced_number
from dashboard.components.table import Cell, Column, sorted_rows, table
from dashboard.components.text import n_of_n
from dashboard.trace import Trace
from dashboard.wording import words

Reader = Callable[[Any], str]
Finder = Callable[..., list[Any]]
CITED = {
    "document": {"key": "plan", "title": "Work plan", "kind": "DOCUMENT", "edition": "PUBLISHED"},
    "lines": [14, 15],
    "printed": "54 consultations",
    "isIllustrative": False,
}
ANSWER = {"plan": {"completed": 17, "outOf": 24, "teams": None, "spent": "82000"}}


def test_a_number_reads_with_its_total_and_carries_its_place(
    words_in: Reader, parts_of: Finder, attribute: Any
) -> None:
    number = traced_number(ANSWER, "plan.completed", "completed", Trace("Edition"), out_of_path="plan.outOf")
    assert "17 of 24" in words_in(number)
    value, total = parts_of(number, "number-value")[0], parts_of(number, "number-total")[0]
    assert (attribute(value, "data-path"), attribute(value, "data-value")) == ("plan.completed", "17")
    assert (attribute(total, "data-path"), attribute(total, "data-value")) == ("plan.outOf", "24")
    assert attribute(number, "data-query") == "Edition"


def test_a_number_without_a_known_total_says_so(words_in: Reader) -> None:
    number = traced_number(ANSWER, "plan.completed", "teams", Trace("Edition"), out_of_path="plan.teams")
    assert "17, out of a number not known" in words_in(number)


def test_no_value_is_not_zero(words_in: Reader, parts_of: Finder) -> None:
    number = traced_number(ANSWER, "plan.teams", "teams", Trace("Edition"))
    assert words_in(parts_of(number, "number-value")[0]) == "no value"


def test_an_exact_decimal_is_grouped_and_keeps_its_digits(parts_of: Finder, words_in: Reader, attribute: Any) -> None:
    value = parts_of(traced_number(ANSWER, "plan.spent", "spent", Trace("Edition")), "number-value")[0]
    assert (words_in(value), attribute(value, "data-value")) == ("82,000", "82000")


def test_a_printed_number_opens_to_its_line(words_in: Reader, parts_of: Finder) -> None:
    number = traced_number(ANSWER, "plan.completed", "completed", Trace("Edition", citation=CITED))
    assert "Work plan, lines 14 to 15" in words_in(number)
    assert "54 consultations" in words_in(number)
    assert parts_of(parts_of(number, "citation"), element="A")[0].href == "/sources/plan?line=14#line-14"


def test_a_worked_out_number_opens_to_its_rule_and_query(words_in: Reader, parts_of: Finder) -> None:
    trace = Trace("Edition", rule="completion", rule_sentence="Ongoing stands apart.")
    number = traced_number(ANSWER, "plan.completed", "completed", trace)
    assert "Worked out, not printed. Ongoing stands apart." in words_in(number)
    assert "query Edition {" in words_in(parts_of(number, "query-text")[0])
    assert "/about/rules#completion" in [link.href for link in parts_of(number, element="A")]


def test_an_illustrative_number_is_marked(parts_of: Finder) -> None:
    trace = Trace("Edition", citation={**CITED, "isIllustrative": True})
    assert parts_of(traced_number(ANSWER, "plan.completed", "completed", trace), "edition-illustrative")


@pytest.mark.parametrize(
    ("look", "shown"),
    [
        (badges.PROGRESS_LOOK, words.PROGRESS),
        (badges.STANDING_LOOK, words.STANDING),
        (badges.STAGE_LOOK, words.STAGE),
        (badges.OBLIGATION_LOOK, words.OBLIGATION_STATE),
    ],
)
def test_every_state_has_a_word_and_a_shape_of_its_own(look: dict[str, tuple[str, str]], shown: dict[str, str]) -> None:
    assert look.keys() == shown.keys()
    shapes = [shape for shape, _ in look.values()]
    assert len(set(shapes)) == len(shapes)
    assert len(set(shown.values())) == len(shown)


def test_a_table_has_a_caption_scopes_and_a_named_region(parts_of: Finder, attribute: Any, words_in: Reader) -> None:
    block = table("Teams", [Column("Team", is_row_heading=True), Column("Met", True)], [["Blue", 3]], name="All teams")
    assert words_in(parts_of(block, element="Caption")) == "Teams"
    assert [heading.scope for heading in parts_of(block, element="Th")] == ["col", "col", "row"]
    region = parts_of(block, "table-scroll")[0]
    assert (region.role, region.tabIndex, attribute(region, "aria-label")) == ("region", "0", "All teams")


def test_a_cell_without_a_value_says_why(words_in: Reader) -> None:
    columns_ = [Column("A"), Column("B")]
    text = words_in(table("T", columns_, [[None, Cell(None, no_value="Not reported")]], name="T"))
    assert "not given" in text
    assert "Not reported" in text


def test_a_table_without_rows_says_so(words_in: Reader) -> None:
    assert words_in(table("T", [Column("A")], [], name="T", nothing="No plan was filed.")) == "No plan was filed."


def test_sorting_is_a_link_that_turns_around(parts_of: Finder, attribute: Any) -> None:
    address = Address("/teams", given={"sort": ["name"]}, values={"sort": "name"})
    heading = parts_of(table("T", [Column("Team", sort="name")], [["Blue"]], name="T", address=address), element="Th")[
        0
    ]
    assert attribute(heading, "aria-sort") == "ascending"
    assert parts_of(heading, element="A")[0].href == "/teams?sort=-name"


@pytest.mark.parametrize(("sort", "names"), [(None, "ABC"), ("-met", "BAC"), ("met", "ABC")])
def test_rows_without_a_value_stand_last_either_way(sort: str | None, names: str) -> None:
    entries: list[dict[str, Any]] = [{"name": "C", "met": None}, {"name": "B", "met": 2}, {"name": "A", "met": 1}]
    keys = {"name": lambda entry: entry["name"], "met": lambda entry: entry["met"]}
    address = Address("/teams", values={"sort": sort} if sort else {})
    assert "".join(entry["name"] for entry in sorted_rows(entries, address, keys, "name")) == names


def test_a_figure_ends_with_its_source_and_has_the_table(words_in: Reader, parts_of: Finder) -> None:
    numbers = table("Progress", [Column("A")], [[1]], name="Progress")
    drawn = figure("Progress", "1 of 2.", bars([Bar("A", 1, "1")]), numbers, source="the plan.", trace=Trace("Edition"))
    assert words_in(drawn).endswith("Source: the plan.")
    assert parts_of(drawn, element="Table")


def test_ongoing_stands_beside_the_whole_and_never_in_it(parts_of: Finder, words_in: Reader) -> None:
    bar = stacked_bar(
        [Part("Completed", 17, "done"), Part("No report", 0, "unknown")], apart=[Part("Ongoing", 2, "ongoing")]
    )
    assert words_in(parts_of(bar, "bar-whole")) == "17Completed"
    assert words_in(parts_of(bar, "bar-apart")) == "2Ongoing"
    assert words_in(parts_of(bar, "bar-key")) == "Completed 17No report 0Ongoing 2"


def test_bars_start_from_zero(parts_of: Finder) -> None:
    fills = parts_of(bars([Bar("FY 2022-23", 528, "528"), Bar("FY 2023-24", 340, "340")]), "bars-fill")
    assert [fill.style["width"] for fill in fills] == ["100.00%", "64.39%"]


def test_columns_are_as_high_as_their_totals(parts_of: Finder, words_in: Reader) -> None:
    drawn = columns(
        [Stack("Jan 2026", [Part("Completed", 1, "done")]), Stack("Feb 2026", [Part("Completed", 4, "done")])]
    )
    assert [column.style["height"] for column in parts_of(drawn, "column")] == ["25.00%", "100.00%"]
    assert "Feb 2026:Completed 4" in words_in(drawn)


def test_columns_without_months_say_so(words_in: Reader) -> None:
    assert words_in(columns([])) == "There is no month to show."


def test_a_matrix_cell_has_its_word_and_its_place(parts_of: Finder, attribute: Any, words_in: Reader) -> None:
    headings = [Column("Department", is_row_heading=True), Column("REAP filed")]
    drawn = matrix("Who", headings, [("Library", [State("LATE", "since 1 July", path="a.b")])], name="Who")
    cell = next(part for part in parts_of(drawn, element="Span") if attribute(part, "data-path"))
    assert (words_in(cell), attribute(cell, "data-value")) == ("Late since 1 July", "LATE")


def test_filters_keep_the_rest_of_the_address_and_can_be_cleared(parts_of: Finder) -> None:
    address = Address("/actions", given={"standing": ["OVERDUE"], "sort": ["name"], "as_of": ["2026-03-31"]})
    form = filters(address, [Choice("standing", "Standing", [("OVERDUE", "Overdue")]), Entry("search", "Words")])
    hidden = {part.name: part.value for part in parts_of(form, element="Input") if part.type == "hidden"}
    assert hidden == {"sort": "name", "as_of": "2026-03-31"}
    chosen = [option.value for option in parts_of(form, element="Option") if option.selected]
    assert chosen == ["OVERDUE"]
    assert [link.href for link in parts_of(form, element="A")] == ["/actions?sort=name&as_of=2026-03-31"]
    labels = {label.html_for for label in parts_of(form, element="Label")}
    assert labels == {"filter-standing", "filter-search"}


def test_n_of_n_says_when_the_total_is_not_known(words_in: Reader) -> None:
    assert words_in(n_of_n(13, None)) == "13, out of a number not known"
    assert words_in(n_of_n(13, 20)) == "13 of 20"
