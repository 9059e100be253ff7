from typing import Any

import pytest

from dashboard.address import Address, BadAddress, read_address
from dashboard.components.text import source_title
from dashboard.language import speaking
from dashboard.page import NotFound
from dashboard.pages import source as source_page
from dashboard.pages import sources as sources_page
from dashboard.pages.source.lines import cells_of, column_widths
from dashboard.wording import sources as sentences
from dashboard.wording.concepts import CONCEPT, counted
from domain import models
from domain.sources.models import Cited
from tests.dashboard.tree import ids_of, links_of, numbers_of, text_of

EDITION = {"name": "PUBLISHED", "today": "2026-11-21"}
KEPT = "Document, kept here and checked."


def source(**given: Any) -> Any:
    return {
        "key": "plan",
        "title": "The plan",
        "kind": "DOCUMENT",
        "edition": "PUBLISHED",
        "publisher": "A city",
        "addresses": [],
        "fileName": "plan.txt",
        "sha256": "ab" * 32,
        "coversFrom": None,
        "coversUntil": None,
        "note": None,
        "lineCount": 2,
        "citationCount": 1,
        **given,
    }


def opened(**given: Any) -> Any:
    record = {"concept": "StrategyReport", "key": "reports/1", "line": 2, "printed": "Completed"}
    return source(
        **{
            "lines": [
                {"number": 1, "text": "", "citationCount": 0, "citations": []},
                {
                    "number": 2,
                    "text": "Train everybody\tCompleted\t\t12 trainings",
                    "citationCount": 1,
                    "citations": [record],
                },
            ],
            "citations": {"nodes": [record], "pageInfo": {"hasNextPage": False, "endCursor": None}, "totalCount": 1},
            **given,
        }
    )


def page(answer: Any, href: str = "/sources/plan") -> Any:
    address = read_address(href, source_page.PAGE.path, source_page.PAGE.parameters)
    return source_page.view({"edition": EDITION, "source": answer}, address)


def test_sources_are_counted_by_kind() -> None:
    assert sentences.sources_sentence(["DOCUMENT", "DOCUMENT", "PUBLIC_PAGE", "OUR_READING"]) == (
        "Everything on these pages comes from 4 sources: 2 documents kept here and checked line by line; 1 public "
        "page or group of pages, not kept here; 1 reading of our own."
    )
    assert sentences.sources_sentence(["DOCUMENT"]) == (
        "Everything on these pages comes from 1 source: 1 document kept here and checked line by line."
    )
    assert sentences.sources_sentence(["DOCUMENT", "GENERATOR"]).endswith("; 1 generator of made-up detail.")
    assert sentences.sources_sentence([]) == "No source is on record, so nothing on these pages can be traced."


@pytest.mark.parametrize(
    ("kind", "citations", "lines", "cited", "said"),
    [
        (
            "DOCUMENT",
            301,
            46,
            33,
            f"{KEPT} It has 46 lines; facts were read in 33 lines. 301 records cite it.",
        ),
        (
            "DOCUMENT",
            1,
            1,
            1,
            f"{KEPT} It has 1 line; facts were read in 1 line. 1 record cites it.",
        ),
        ("DOCUMENT", 9, 240, None, f"{KEPT} It has 240 lines. 9 records cite it."),
        ("PUBLIC_PAGE", 6, 0, 0, "Public page, not kept here. 6 records cite it."),
        ("OUR_READING", 0, 0, 0, "Our own reading. Nothing on record cites it."),
        ("GENERATOR", 2500, 0, 0, "Made up by the illustrative generator. 2,500 records cite it."),
    ],
)
def test_a_source_says_how_much_was_read_in_it(
    kind: str, citations: int, lines: int, cited: int | None, said: str
) -> None:
    assert sentences.source_sentence(kind, citations, lines, cited) == said


def test_the_parts_of_a_long_list_are_named() -> None:
    assert sentences.showing_lines(1, 46, 46) == "All 46 lines."
    assert sentences.showing_lines(1, 1, 1) == "The one line."
    assert sentences.showing_lines(101, 200, 240) == "Lines 101 to 200 of 240."


def test_a_place_in_a_document_is_named_by_its_lines() -> None:
    places = ([16], [16, 17, 18], [16, 20])
    assert [sentences.place_in_document(lines) for lines in places] == [
        "Line 16 of the document",
        "Lines 16 to 18 of the document",
        "Lines 16 and 20 of the document",
    ]


def test_every_kind_of_record_that_can_cite_a_source_has_a_name_here() -> None:
    assert set(CONCEPT) == {name for name in models.__all__ if issubclass(getattr(models, name), Cited)}
    assert counted({"Strategy": 2, "Measure": 1, "SomethingNew": 1}) == "Strategy (2), Measure, SomethingNew"


def test_every_kind_has_a_part_of_its_own_with_its_sources() -> None:
    content = sources_page.view(
        {"edition": EDITION, "sources": [source(), source(key="us", title="Ours", kind="OUR_READING", lineCount=0)]},
        Address(path="/sources", values={"as_of": "2026-01-31"}),
    )
    assert {"document", "our-reading"} <= set(ids_of(content))
    assert "/sources/us?as_of=2026-01-31" in links_of(content)
    assert ("sources[key=plan].citationCount", "1") in numbers_of(content)
    assert "ab" * 32 in text_of(content)


def test_the_title_of_made_up_records_is_in_the_readers_language_and_a_documents_is_not() -> None:
    made_up = {"kind": "GENERATOR", "title": "Illustrative edition: made up by a program, not by the City"}
    assert source_title(made_up) == made_up["title"]
    with speaking("es"):
        assert source_title(made_up) == "Edición ilustrativa: inventada por un programa, no por la Ciudad"
        # A printed title stays, even one that is among the words of these pages, and so does one that we do not know.
        for document in (
            {"kind": "DOCUMENT", "title": "Work plan"},
            {"kind": "OUR_READING", "title": "Riverton's own"},
        ):
            shown: Any = source_title(document)
            assert (shown.children, shown.lang) == (document["title"], "en")


def test_no_sources_is_said_and_not_drawn_as_an_empty_table() -> None:
    assert "There is nothing to show" in text_of(sources_page.view({"edition": EDITION, "sources": []}, Address("/")))


def test_each_line_has_a_place_and_its_cells_and_what_was_read_in_it() -> None:
    content = page(opened())
    assert {"line-1", "line-2"} <= set(ids_of(content))
    assert "Train everybody Completed 12 trainings" in text_of(content)
    assert "1 fact read here : Progress word" in text_of(content)
    assert ("source.lines[number=2].citationCount", "1") in numbers_of(content)


def test_columns_of_equal_count_share_their_widths() -> None:
    assert cells_of("\t\tA row \tof two\t") == ["A row", "of two"]
    rows = [["x" * 100, "Completed"], ["x" * 100, "Completed"], ["one cell"]]
    assert column_widths(rows) == {2: "minmax(7rem, 10.0fr) minmax(7rem, 3.0fr)", 1: "minmax(7rem, 3.0fr)"}


def test_a_source_without_kept_text_says_why() -> None:
    public = opened(kind="PUBLIC_PAGE", lineCount=0, lines=[], fileName=None, sha256=None)
    assert "The text of these pages is not kept here. Open them at their addresses." in text_of(page(public))


def test_an_unknown_source_is_not_found() -> None:
    with pytest.raises(NotFound, match="There is no source called nowhere"):
        page(None, "/sources/nowhere")


def test_nothing_cites_a_source() -> None:
    nothing = {"nodes": [], "pageInfo": {"hasNextPage": False, "endCursor": None}, "totalCount": 0}
    assert "Nothing on record cites this source." in text_of(page(opened(citations=nothing, citationCount=0)))


def test_a_long_text_is_opened_at_the_hundred_that_holds_the_line() -> None:
    assert [source_page.lines_before(line) for line in ("0", "1", "100", "101", "240")] == [0, 0, 0, 100, 200]
    lines = [{"number": number, "text": "x", "citationCount": 0, "citations": []} for number in range(101, 201)]
    content = page(opened(lines=lines, lineCount=240), "/sources/plan?line=140")
    assert "Lines 101 to 200 of 240." in text_of(content)
    assert {"/sources/plan?line=1", "/sources/plan?line=201"} <= set(links_of(content))


def test_a_place_behind_the_end_leads_back() -> None:
    assert "The text ends before this line." in text_of(page(opened(lines=[]), "/sources/plan?line=900"))


def test_a_line_that_is_no_number_is_refused() -> None:
    with pytest.raises(BadAddress, match="whole number"):
        page(opened(), "/sources/plan?line=ten")


def test_more_records_are_one_link_away() -> None:
    citations = {**opened()["citations"], "pageInfo": {"hasNextPage": True, "endCursor": "abc"}, "totalCount": 301}
    content = page(opened(citations=citations))
    assert "Showing 1 of 301 records, by line." in text_of(content)
    assert "/sources/plan?after=abc#records" in links_of(content)
