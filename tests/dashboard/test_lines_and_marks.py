"""Pictures made of lines and marks: each place on them is the number's own, and nothing is drawn that is not known."""

from collections.abc import Callable
from typing import Any

from dashboard.components.beside_median import Beside, beside_median
from dashboard.components.step_lines import Line, Tick, step_lines
from dashboard.components.timeline import Kind, Mark, timeline

Reader = Callable[[Any], str]
Finder = Callable[..., list[Any]]
KINDS = {"OVERDUE": Kind("Overdue", "alert", "bad"), "ON_TRACK": Kind("On track", "arrow", "active")}


TODAY, LATE = ("timeline-today", None), ("timeline-today is-late", None)
REST = ("timeline-month is-rest is-part", 16)


def plot_of(drawn: Any) -> list[tuple[str, int | None]]:
    """What stands side by side above the axis, and for how many days."""
    plot = drawn.children[0].children[0]
    return [(each.className, (getattr(each, "style", None) or {}).get("flexGrow")) for each in plot.children]


def drawn_timeline(*marks: Mark, today: str = "2026-01-16") -> Any:
    span = {"starts_on": "2026-01-01", "ends_on": "2026-02-28"}
    return timeline(marks, KINDS, **span, today=today, today_label="Today", undated_label="Without a date:")


def test_each_action_is_one_mark_above_its_month(parts_of: Finder) -> None:
    months = parts_of(
        drawn_timeline(Mark("OVERDUE", "2026-01-10"), Mark("ON_TRACK", "2026-02-28"), Mark("ON_TRACK", "2026-02-01")),
        "timeline-month",
    )
    assert [len(parts_of(month, "shape")) for month in months] == [1, 0, 2]
    assert [month.style["flexGrow"] for month in months] == [15, 16, 28]


def test_kinds_are_counted_below_the_timeline_and_none_is_left_out(parts_of: Finder, words_in: Reader) -> None:
    drawn = drawn_timeline(Mark("OVERDUE", "2026-01-10"), Mark("OVERDUE", None))
    assert words_in(parts_of(drawn, "bar-key")) == "Overdue 2On track 0"
    assert words_in(parts_of(drawn, "timeline-beside")) == "Without a date:"


def test_an_action_beyond_the_cycle_makes_the_axis_longer(parts_of: Finder) -> None:
    assert len(parts_of(drawn_timeline(Mark("OVERDUE", "2026-05-01")), "timeline-month")) == 6


def test_a_year_beyond_the_cycle_is_counted_beside_the_axis_and_does_not_stretch_it(
    parts_of: Finder, words_in: Reader
) -> None:
    far = [Mark("OVERDUE", "2024-12-31"), *[Mark("ON_TRACK", "2199-06-30")] * 3]
    drawn = drawn_timeline(Mark("OVERDUE", "2025-01-01"), Mark("ON_TRACK", "2027-02-28"), *far)
    assert len(parts_of(drawn, "timeline-month")) == 27
    assert [words_in(row) for row in parts_of(drawn, "timeline-beside")] == [
        "Earlier than Jan 2025:",
        "Later than Feb 2027:3",
    ]
    assert words_in(parts_of(drawn, "bar-key")) == "Overdue 2On track 4"


def test_today_stands_at_its_day_and_a_day_beyond_the_axis_nowhere(parts_of: Finder) -> None:
    assert plot_of(drawn_timeline()) == [("timeline-month is-past is-part", 15), TODAY, REST, ("timeline-month", 28)]
    assert plot_of(drawn_timeline(today="2026-02-01")) == [("timeline-month is-past", 31), LATE, ("timeline-month", 28)]
    assert parts_of(drawn_timeline(today="2027-01-01"), "timeline-today") == []


def test_what_is_still_due_in_the_present_month_stands_after_today(parts_of: Finder) -> None:
    drawn = drawn_timeline(
        Mark("OVERDUE", "2026-01-15"), Mark("ON_TRACK", "2026-01-16"), Mark("ON_TRACK", "2026-01-31")
    )
    past, rest, later = parts_of(drawn, "timeline-month")
    assert [len(parts_of(each, "shape")) for each in (past, rest, later)] == [1, 2, 0]
    assert "is-past" not in rest.className


def test_a_month_with_very_many_actions_writes_their_number(parts_of: Finder, words_in: Reader) -> None:
    january = parts_of(drawn_timeline(*[Mark("OVERDUE", "2026-01-10")] * 13), "timeline-month")[0]
    assert (len(parts_of(january, "shape")), words_in(january)) == (1, "13")


def drawn_lines(*lines: Line) -> Any:
    return step_lines(lines, [Tick(0, "Due date", is_event=True)], first=-4, last=4)


def test_a_line_keeps_its_height_until_the_next_report(parts_of: Finder) -> None:
    boxes = parts_of(drawn_lines(Line("2026-27", [(-4, 0.0), (-2, 0.25), (-1, 0.25), (2, 0.5), (4, 0.5)], "")), "step")
    assert [(box.style["left"], box.style["width"], box.style["top"], box.style["height"]) for box in boxes] == [
        ("0.00%", "25.00%", "100.00%", "0.00%"),
        ("25.00%", "50.00%", "75.00%", "25.00%"),
        ("75.00%", "25.00%", "50.00%", "25.00%"),
    ]


def test_a_share_that_falls_is_drawn_falling(parts_of: Finder) -> None:
    *_, last = parts_of(drawn_lines(Line("2026-27", [(-4, 0.5), (0, 0.25), (4, 0.25)], "")), "step")
    assert (last.className, last.style["top"], last.style["height"]) == ("step line-0 falls", "50.00%", "25.00%")


def test_what_is_reported_on_the_last_day_is_drawn(parts_of: Finder) -> None:
    *_, last = parts_of(drawn_lines(Line("2026-27", [(-4, 0.0), (4, 1.0)], "")), "step")
    assert (last.style["left"], last.style["height"]) == ("100.00%", "100.00%")


def test_two_lines_that_end_together_are_named_below_each_other(parts_of: Finder) -> None:
    drawn = drawn_lines(Line("2026-27", [(-4, 0.5), (4, 0.5)], ""), Line("2025-26", [(-4, 0.5), (4, 0.5)], ""))
    assert [name.style["top"] for name in parts_of(drawn, "step-name")] == ["50.00%", "58.00%"]


def test_a_name_stands_where_there_is_room_for_it(parts_of: Finder) -> None:
    """Behind the end of a line, before it where other lines go on, behind it again where the picture begins."""
    ends = [(at, Line(str(at), [(-4, 0.0), (at, 0.5)], "")) for at in (-4, -2, 0, 2, 3)]
    sides = [parts_of(drawn_lines(line), "step-name")[0].className for _at, line in ends]
    assert sides == [f"step-name line-0{side}" for side in (" is-early", " is-inside", " is-inside", " is-inside", "")]


def test_a_year_without_reports_has_words_and_no_line(parts_of: Finder, words_in: Reader) -> None:
    drawn = drawn_lines(Line("2022-23", [], "not on record"), Line("2023-24", [(0, 1.0), (4, 1.0)], "20 of 20"))
    assert words_in(parts_of(drawn, "bar-key")) == "2022-23 not on record2023-24 20 of 20"
    assert {box.className for box in parts_of(drawn, "step")} == {"step line-0"}


def test_a_share_and_the_median_stand_on_one_axis_from_none_to_all(parts_of: Finder, words_in: Reader) -> None:
    row = Beside("Completed", 0.25, "25%", 0.5, "median 50%")
    drawn = parts_of(beside_median([row], own_label="Library", median_label="Median"), "beside-rows")
    dot, median = parts_of(drawn, "beside-dot")[0], parts_of(drawn, "beside-median-mark")[0]
    assert (dot.style["left"], median.style["left"]) == ("25.00%", "50.00%")
    assert words_in(drawn) == "Completed 25% median 50%"


def test_nothing_beside_a_median_of_nothing_is_said_and_not_drawn(parts_of: Finder, words_in: Reader) -> None:
    rows = [Beside("Completed", 0.0, "0%", 0.0, "median 0%")]
    drawn = beside_median(rows, own_label="Library", median_label="Median")
    assert words_in(drawn) == "Both are zero so far, so there is nothing to draw yet."
    some = beside_median([Beside("Completed", 0.0, "0%", 0.1, "median 10%")], own_label="L", median_label="M")
    assert len(parts_of(some, "beside-dot")) == 2


def test_without_a_median_the_dot_stands_alone_and_without_a_share_the_median_does(parts_of: Finder) -> None:
    few, silent = Beside("Met", 0.0, "0%", None, "too few"), Beside("Met", None, "Not reported", 0.5, "median 50%")
    for row, found in ((few, (1, 0)), (silent, (0, 1))):
        drawn = parts_of(beside_median([row], own_label="Library", median_label="Median"), "beside-rows")
        assert (len(parts_of(drawn, "beside-dot")), len(parts_of(drawn, "beside-median-mark"))) == found
        assert parts_of(drawn, "beside-between") == []
