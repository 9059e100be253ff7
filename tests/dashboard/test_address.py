"""What an address says, and what a reader is told when it cannot be read."""

import pytest

from dashboard.address import (
    Address,
    BadAddress,
    Parameter,
    code,
    fiscal_year,
    match_path,
    one_of,
    path_with,
    read_address,
    text,
    whole_number,
)

STANDING = Parameter("standing", one_of("OVERDUE", "STALE"), variable="standing", is_list=True)
SEARCH = Parameter("search", text, variable="search")
SORT = Parameter("sort", one_of("name", "-name"))
CODE = Parameter("code", code, variable="code")


def read(href: str) -> Address:
    return read_address(href, "/departments/<code>", (CODE, STANDING, SEARCH, SORT))


def test_path_and_parameters_become_variables() -> None:
    address = read("http://city.test/departments/LIB?as_of=2026-03-31&standing=OVERDUE&standing=STALE&sort=-name")
    assert address.path == "/departments/LIB"
    assert address.variables == {"code": "LIB", "asOf": "2026-03-31", "standing": ["OVERDUE", "STALE"]}
    assert address.value("sort") == "-name"
    assert address.as_of == "2026-03-31"


def test_the_path_wins_over_a_parameter_of_the_same_name() -> None:
    assert read("/departments/LIB?code=FIRE").variables == {"code": "LIB"}


def test_empty_and_unknown_parameters_are_no_filters() -> None:
    address = read("/departments/LIB?search=&utm_source=mail")
    assert address.variables == {"code": "LIB"}
    assert address.href() == "/departments/LIB"


@pytest.mark.parametrize(
    ("query", "name", "how"),
    [
        ("as_of=2026-13-45", "as_of", "A day is written as year-month-day, for example 2026-03-31."),
        ("as_of=20260331", "as_of", "A day is written as year-month-day, for example 2026-03-31."),
        ("as_of=0001-01-01", "as_of", "A day is written as year-month-day, for example 2026-03-31."),
        ("standing=LATE", "standing", "Use one of: OVERDUE, STALE."),
        ("search=" + "a" * 101, "search", "Use at most 100 characters."),
        ("search=a%00b", "search", "Use letters, digits and spaces only."),
    ],
)
def test_a_value_that_cannot_be_read_says_what_where_and_how(query: str, name: str, how: str) -> None:
    with pytest.raises(BadAddress) as bad:
        read(f"/departments/LIB?{query}")
    assert (bad.value.name, bad.value.how) == (name, how)


def test_readers_accept_what_they_say() -> None:
    assert fiscal_year("2023-24") == "2023-24"
    assert whole_number("12") == 12
    assert code("work-plan-2023-24:1.5") == "work-plan-2023-24:1.5"


@pytest.mark.parametrize("given", ["2023", "2023-2024", "FY 2023-24"])
def test_a_fiscal_year_has_both_its_years(given: str) -> None:
    with pytest.raises(ValueError, match="both years"):
        fiscal_year(given)


@pytest.mark.parametrize("given", ["-1", "1.5", "one", "²", "1234567890"])
def test_a_whole_number_is_written_in_digits(given: str) -> None:
    with pytest.raises(ValueError, match="whole number"):
        whole_number(given)


def test_links_on_a_page_keep_what_they_do_not_change() -> None:
    address = read("/departments/LIB?as_of=2026-03-31&standing=OVERDUE&search=a b")
    assert address.href(sort="name", search=None) == "/departments/LIB?standing=OVERDUE&as_of=2026-03-31&sort=name"


def test_links_to_other_pages_keep_the_day_only() -> None:
    address = read("/departments/LIB?as_of=2026-03-31&standing=OVERDUE")
    assert address.link_to("/sources/plan#line-14") == "/sources/plan?as_of=2026-03-31#line-14"
    assert read("/departments/LIB").link_to("/measures", type="RATING") == "/measures?type=RATING"


def test_paths_match_whole_or_not_at_all() -> None:
    assert match_path("/departments/<code>", "/departments/LIB/") == {"code": "LIB"}
    assert match_path("/departments/<code>", "/departments/LIB/more") is None
    assert match_path("/departments/<code>", "/departments") is None
    assert match_path("/", "/") == {}


def test_a_path_is_made_safe_for_an_address() -> None:
    assert path_with("/measures/<measure_id>", measure_id="a b/ç:1") == "/measures/a%20b%2F%C3%A7:1"
    assert match_path("/measures/<measure_id>", "/measures/a%20b%2F%C3%A7:1") == {"measure_id": "a b/ç:1"}
