"""Putting a count together: what is asked of the graph, what is said, shown and taken along, and what cannot be."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from graphql import parse, validate

from dashboard.address import Address, BadAddress, read_address
from dashboard.pages.analyst import PAGE, READY_MADE, view
from dashboard.pages.analyst.asking import grouping
from dashboard.pages.analyst.counted import COUNTED
from dashboard.pages.analyst.numbers import MOST_ROWS
from dashboard.queries import query_text
from dashboard.wording import analyst as sentences
from tests.dashboard.analyst_answers import answer, group, standings, without_department_records
from tests.dashboard.test_query_contract import declared_by, schema
from tests.dashboard.tree import all_of, fields_of, ids_of, lead_of, links_of, numbers_of, text_of

STANDINGS = standings(OVERDUE=3, ON_TRACK=9)
STANDINGS_BY_DEPARTMENT = [
    group(("STANDING", "overdue", "Overdue"), ("DEPARTMENT", "fire", "Fire"), count=3, out_of=3),
]
ACTIONS = "count=actions&by=STANDING"


def at(query: str = "") -> Address:
    return read_address(f"/analyst?{query}", PAGE.path, PAGE.parameters)


def asked(query: str) -> tuple[str | None, dict[str, Any]]:
    name, address = PAGE.asked(at(query))
    return name, dict(address.variables)


def page(query: str, **groups: Any) -> Any:
    return view(answer(**groups), at(query))


def rows(content: Any) -> list[list[str]]:
    found = next(part for part in all_of(content) if type(part).__name__ == "Tbody")
    return [[text_of(cell) for cell in row.children] for row in found.children]


def options(content: Any, field_id: str) -> dict[str, str]:
    field = next(part for part in all_of(content) if getattr(part, "id", None) == field_id)
    return {option.value: text_of(option) for option in field.children}


# What is asked


def test_what_the_address_chooses_is_asked_in_one_named_query() -> None:
    query = "count=actions&by=DEPARTMENT&by=STANDING&share_of=DEPARTMENT&department=fire&progress=ONGOING"
    assert asked(f"{query}&as_of=2026-03-31") == (
        "GroupActions",
        {
            "by": ["DEPARTMENT", "STANDING"],
            "where": {"department": ["fire"], "progress": ["ONGOING"]},
            "shareOf": ["DEPARTMENT"],
            "asOf": "2026-03-31",
        },
    )


def test_no_report_is_a_filter_like_any_word() -> None:
    _, variables = asked(f"{ACTIONS}&progress=NO_REPORT")
    assert variables["where"] == {"noReport": True}


def test_a_reader_who_chose_nothing_sees_what_every_edition_has() -> None:
    assert asked("") == ("GroupStrategies", {"by": ["PROGRESS"], "where": {}})


@pytest.mark.parametrize("counted", COUNTED.values(), ids=lambda each: each.name)
def test_everything_that_can_be_chosen_is_known_to_the_graph(counted: Any) -> None:
    known = schema()
    field = known.query_type.fields[counted.root]  # type: ignore[union-attr]
    dimensions = field.args["by"].type.of_type.of_type.of_type.values
    assert set(counted.dimensions) == set(dimensions)
    for query in (counted.page_query, counted.query):
        assert validate(known, parse(query_text(query))) == []
        assert declared_by(query) == {"by", "where", "shareOf", "asOf"}


@pytest.mark.parametrize(("counted", "by"), [(counted, by) for counted, *by in READY_MADE])
def test_a_count_to_start_from_can_be_made(counted: str, by: list[str]) -> None:
    assert grouping(at("&".join([f"count={counted}", *(f"by={name}" for name in by)]))).mistakes == ()


# What cannot be counted


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("count=actions", "No grouping is chosen. Choose a first one."),
        ("count=actions&by=STANDING&by=STANDING", "Chosen twice: Standing."),
        ("count=teams&by=STANDING", "What is counted cannot be grouped by: Standing. It can be grouped by: Department"),
        (
            "count=actions&by=STANDING&by=CYCLE&by=PROGRESS&by=MONTH",
            "The address asks for 4 groupings. Choose 3 at most.",
        ),
        (f"{ACTIONS}&share_of=CYCLE", "Shares are asked for within “REAP cycle”, and it is not among the groupings."),
    ],
)
def test_what_cannot_be_counted_is_said_with_the_way_out_and_asked_of_nobody(query: str, said: str) -> None:
    content = page(query)
    assert said in text_of(content)
    assert asked(query) == ("Analyst", {})
    ways = [href for href in links_of(content) if href.startswith("/analyst?")]
    assert all(not grouping(at(urlsplit(href).query)).mistakes for href in ways)
    assert numbers_of(content) == []


def test_sending_the_form_again_mends_what_does_not_fit() -> None:
    content = page("count=teams&by=STANDING&by=ACTIVITY&by=ACTIVITY")
    chosen = [part for part in all_of(content) if getattr(part, "name", None) == "by"]
    selected = [option.value for field in chosen for option in field.children if option.selected]
    assert selected == ["ACTIVITY", "", ""]


def test_a_word_that_nothing_is_called_is_no_address() -> None:
    with pytest.raises(BadAddress, match="Use one of: actions, strategies"):
        at("count=potholes")


def test_a_filter_of_something_else_is_left_out_and_said() -> None:
    content = page("count=teams&by=ACTIVITY&standing=OVERDUE&department=fire")
    assert "These filters do not belong to what is counted, so they are left out: Standing." in text_of(content)
    assert "Only those with Department: Fire." in text_of(content)
    assert asked("count=teams&by=ACTIVITY&standing=OVERDUE&department=fire")[1]["where"] == {"department": ["fire"]}


# What is said


@pytest.mark.parametrize(
    ("sizes", "said"),
    [
        ([26], "There is one group: X."),
        ([17, 9], "There are 2 groups. The largest is “X”: 17 of 26 (65%)."),
        ([3, 3, 1], "There are 3 groups. 2 groups are the largest, each with 3 of 7 (43%)."),
    ],
)
def test_the_sentence_on_groups_is_right_for_one_many_and_equals(sizes: list[int], said: str) -> None:
    assert sentences.groups(sizes, "X") == said


@pytest.mark.parametrize("counted", COUNTED)
def test_the_first_sentence_is_right_for_none_one_and_many(counted: str) -> None:
    assert sentences.none_counted(counted, "2026-11-21").startswith("No ")
    one, many = (sentences.how_many(counted, count, "all years", "2026-11-21") for count in (1, 1240))
    assert one.startswith("1 ")
    assert " is counted, as of 21 November 2026." in one
    assert many.startswith("1,240 ")
    assert " are counted, as of 21 November 2026." in many


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (ACTIONS, "12 actions of all REAP cycles are counted"),
        (f"{ACTIONS}&cycle=FY+2024-26", "12 actions of the cycle FY 2024-26 are counted"),
        ("count=strategies&by=PROGRESS", "12 strategies of all fiscal years are counted"),
        ("count=strategies&by=PROGRESS&fiscal_year=2023-24", "12 strategies of fiscal year 2023-24 are counted"),
        ("count=worksheets&by=STAGE", "12 worksheets of all budget years are counted"),
        ("count=worksheets&by=STAGE&fiscal_year=2027-28", "12 worksheets of budget year 2027-28 are counted"),
        ("count=measures&by=TYPE&fiscal_year=2023-24", "12 measures of all REAP cycles and fiscal years are counted"),
        ("count=teams&by=ACTIVITY&cycle=FY+2024-26", "12 Equity Action Teams are counted"),
    ],
)
def test_the_first_sentence_names_the_period_or_says_that_all_are_counted(query: str, said: str) -> None:
    by = query.partition("by=")[2].partition("&")[0]
    assert lead_of(page(query, illustrative=[group((by, None, "x"), count=12, out_of=12)])).startswith(said)


def test_the_cycle_in_force_is_named_and_one_step_away_from_a_count_of_all_cycles() -> None:
    content = page(ACTIONS, illustrative=STANDINGS)
    assert options(content, "filter-cycle") == {
        "": "All",
        "FY 2026-28": "FY 2026-28 (in force)",
        "FY 2024-26": "FY 2024-26",
    }
    assert "Count only the cycle in force, FY 2026-28" in text_of(content)
    assert "/analyst?count=actions&by=STANDING&cycle=FY+2026-28" in links_of(content)
    assert "Count only" not in text_of(page(f"{ACTIONS}&cycle=FY+2024-26", illustrative=STANDINGS))


def test_counts_of_actions_to_start_from_are_of_the_cycle_in_force() -> None:
    ready = [href for href in links_of(page("")) if href.startswith("/analyst?count=actions")]
    assert [parse_qs(urlsplit(href).query)["cycle"] for href in ready] == [["FY 2026-28"]] * 2


@pytest.mark.parametrize(
    ("count", "out_of", "said"),
    [(0, 300, "0%"), (1, 300, "under 1%"), (1, 200, "0%"), (299, 300, "over 99%"), (300, 300, "100%"), (1, 3, "33%")],
)
def test_a_share_that_is_not_quite_none_or_all_does_not_look_like_it(count: int, out_of: int, said: str) -> None:
    assert sentences.share(count, out_of) == said


def test_nothing_that_fits_says_what_to_do() -> None:
    assert "No action is counted, as of 21 November 2026." in text_of(page(f"{ACTIONS}&department=fire"))
    assert "Remove a filter" in text_of(page(f"{ACTIONS}&department=fire"))
    assert "None of these are on record by this day." in text_of(page(ACTIONS))


@pytest.mark.parametrize(
    "query",
    [ACTIONS, f"{ACTIONS}&standing=OVERDUE", "count=worksheets&by=STAGE", "count=teams&by=ACTIVITY"]
    + [f"count=measures&by=TYPE&{given}" for given in ("department=fire", "cycle=FY+2026-28", "plan=REAP")],
)
def test_where_departments_have_no_records_no_filter_is_said_to_be_in_the_way(query: str) -> None:
    said = text_of(view(without_department_records(), at(query)))
    assert "There are no department records of this kind in this edition." in said
    assert "Remove a filter" not in said
    assert "Count only the cycle in force" not in said


def test_where_departments_have_no_records_only_the_rest_can_be_chosen() -> None:
    def choices(query: str) -> list[str]:
        content = view(without_department_records(), at(query))
        return [name for name in ids_of(content) if name.startswith("filter-")]

    content = view(without_department_records(), at(""))
    assert list(options(content, "count")) == ["strategies", "measures"]
    assert [href for href in links_of(content) if "count=actions" in href or "count=teams" in href] == []
    assert choices("count=strategies&by=PROGRESS") == ["filter-fiscal_year", "filter-progress"]
    assert choices("count=measures&by=TYPE") == ["filter-type"]
    assert choices("count=measures&by=TYPE&department=fire") == ["filter-department", "filter-type"]
    assert choices(ACTIONS) == []
    assert list(options(view(without_department_records(), at(ACTIONS)), "count")) == [
        "actions",
        "strategies",
        "measures",
    ]


# What is shown


def test_each_group_stands_in_the_table_with_numerator_denominator_and_share() -> None:
    content = page(ACTIONS, illustrative=STANDINGS)
    assert rows(content) == [["Overdue", "3", "12", "25%"], ["On track", "9", "12", "75%"]]
    assert numbers_of(content) == [
        ("actionCounts[0].count", "3"),
        ("actionCounts[0].outOf", "12"),
        ("actionCounts[1].count", "9"),
        ("actionCounts[1].outOf", "12"),
    ]
    assert "All 12 12 100%" in text_of(content)
    assert "The groups add up to 12: nothing is counted twice or left out." in text_of(content)


@pytest.mark.parametrize(
    ("sort", "order"),
    [("", ["Overdue", "On track"]), ("-count", ["On track", "Overdue"]), ("-first", ["On track", "Overdue"])],
)
def test_the_table_is_in_the_order_of_the_address(sort: str, order: list[str]) -> None:
    content = page(f"{ACTIONS}&sort={sort}", illustrative=STANDINGS)
    assert [row[0] for row in rows(content)] == order
    assert next(path for path, _ in numbers_of(content)) == f"actionCounts[{0 if order[0] == 'Overdue' else 1}].count"


def test_a_second_dimension_sorts_by_its_rule_and_not_by_its_letters() -> None:
    fire, library = ("DEPARTMENT", "fire", "Fire"), ("DEPARTMENT", "library", "Library")
    groups = [
        group(fire, ("STANDING", "on_track", "On track"), count=1, out_of=3),
        group(library, ("STANDING", "overdue", "Overdue"), count=1, out_of=3),
        group(library, ("STANDING", "due_soon", "Due soon"), count=1, out_of=3),
    ]
    content = page("count=actions&by=DEPARTMENT&by=STANDING&sort=second", illustrative=groups)
    assert [row[1] for row in rows(content)] == ["Overdue", "Due soon", "On track"]


def test_what_has_nothing_in_a_dimension_is_named_for_what_it_is() -> None:
    months = [group(("MONTH", "2026-11", "2026-11"), count=1, out_of=2), group(("MONTH", None, "x"), count=1, out_of=2)]
    for counted, name in (("actions", "No due date"), ("worksheets", "Not handed in"), ("teams", "No meeting")):
        assert [row[0] for row in rows(page(f"count={counted}&by=MONTH", illustrative=months))] == ["Nov 2026", name]
    no_report = [group(("PROGRESS", None, "x"), count=1, out_of=1)]
    assert rows(page("count=actions&by=PROGRESS", illustrative=no_report)) == [["No report", "1", "1", "100%"]]


def test_published_and_illustrative_are_counted_each_by_itself() -> None:
    percent = [group(("TYPE", "percent", "Percent"), count=2, out_of=2)]
    content = page("count=measures&by=TYPE", published=percent, illustrative=percent)
    assert lead_of(page("count=measures&by=TYPE", illustrative=percent)).endswith(" Illustrative")
    assert "Illustrative" not in lead_of(page("count=measures&by=TYPE", published=percent))
    marks = [mark for part in all_of(content) if (mark := getattr(part, "data-edition", None))]
    assert marks == ["PUBLISHED", "ILLUSTRATIVE"]
    assert "Published: 2 measures of all REAP cycles and fiscal years are counted" in text_of(content)
    assert "Illustrative: 2 measures of all REAP cycles and fiscal years are counted" in text_of(content)
    assert "4" not in [cell for row in rows(content) for cell in row]


def test_a_large_result_is_cut_and_says_so() -> None:
    many = [group(("MONTH", None, str(place)), count=1, out_of=MOST_ROWS + 50) for place in range(MOST_ROWS + 50)]
    content = page("count=actions&by=MONTH", illustrative=many)
    assert len(rows(content)) == MOST_ROWS
    assert "200 of 250 groups are shown. The files below hold them all." in text_of(content)
    assert "The picture shows 60 of 250 groups; the table goes on." in text_of(content)
    assert "All 250 250 100%" in text_of(content)


def test_a_picture_by_two_dimensions_has_every_group_of_its_table() -> None:
    groups = [
        group(("DEPARTMENT", "fire", "Fire"), ("STANDING", "overdue", "Overdue"), count=3, out_of=4),
        group(("DEPARTMENT", "fire", "Fire"), ("STANDING", "stale", "Stale"), count=1, out_of=4),
    ]
    content = page("count=actions&by=DEPARTMENT&by=STANDING", illustrative=groups)
    [bar] = [part for part in all_of(content) if getattr(part, "className", None) == "stacked-bar"]
    assert "Every bar is equally long" in text_of(content)
    assert "Fire" in text_of(bar)
    assert "Overdue 3" in text_of(bar)
    assert "Stale 1" in text_of(bar)


# What is taken along


def test_the_files_ask_for_what_the_query_asks_for() -> None:
    content = page(f"{ACTIONS}&by=DEPARTMENT&department=fire&as_of=2026-03-31", illustrative=STANDINGS_BY_DEPARTMENT)
    files = [urlsplit(href) for href in links_of(content) if href.startswith("/export/")]
    assert [file.path for file in files] == ["/export/actionCounts.csv", "/export/actionCounts.xlsx"]
    for file in files:
        given = {name: value for name, [value] in parse_qs(file.query).items()}
        assert json.loads(given.pop("where")) == {"department": ["fire"], "edition": ["ILLUSTRATIVE"]}
        assert given == {"by": "STANDING,DEPARTMENT", "asOf": "2026-03-31"}


def test_the_query_that_is_copied_has_its_variables_with_it() -> None:
    content = page(ACTIONS, illustrative=STANDINGS)
    [copied] = [text for part in all_of(content) if (text := getattr(part, "data-copy", None))]
    assert copied.startswith("query CountActions(")
    assert copied.endswith('# variables: {"by": ["STANDING"], "where": {"edition": ["ILLUSTRATIVE"]}}')


def test_analysts_are_led_to_the_reference_the_questions_the_files_and_the_explorer() -> None:
    assert {"/docs", "/docs/questions", "/docs/exports", "/graphql"} <= set(links_of(page(ACTIONS)))


def test_the_form_keeps_the_language_and_offers_what_fits_what_is_counted() -> None:
    content = page("count=worksheets&by=STAGE&lang=en")
    assert list(options(content, "by-1")) == ["", "DEPARTMENT", "SERVICE_AREA", "BUDGET_YEAR", "STAGE", "MONTH"]
    assert options(content, "filter-fiscal_year") == {"": "All", "2027-28": "2027-28"}
    assert fields_of(content) == {"lang": "en"}


def test_the_day_is_chosen_in_the_frame_alone_and_kept_by_the_form() -> None:
    content = page("count=teams&by=ACTIVITY&as_of=2026-03-31")
    assert "date" not in [getattr(part, "type", None) for part in all_of(content)]
    assert fields_of(content) == {"as_of": "2026-03-31"}
