"""Each rule about the published files, broken once: what is said must name the file, the entry and the rule."""

from collections.abc import Callable
from pathlib import Path

import pytest

from seed_data import errors
from seed_data.checks import check, documents_of, refusals
from seed_data.published.files import read_published

WORK_PLAN = "work_plan_2023_24.yaml"
Edit = Callable[[str, str, str], Path]


def refusals_of(folder: Path) -> list[errors.EntryRefused]:
    """Everything that is refused when the files of the folder are read and checked."""
    try:
        published = read_published(folder)
    except errors.EntryRefused as refusal:
        return [refusal]
    return refusals(published, documents_of(published))


def refusal_of(folder: Path, expected: type[errors.EntryRefused]) -> str:
    """What the one refusal of the expected kind says; it must end with its rule."""
    [said] = [str(refusal) for refusal in refusals_of(folder) if type(refusal) is expected]
    assert said.endswith(f"[rule: {expected.rule}]")
    return said


def test_the_files_as_they_are_break_no_rule() -> None:
    published = read_published()
    check(published, documents_of(published))


def test_a_printed_text_that_is_not_at_its_line_is_refused(edit: Edit) -> None:
    folder = edit("city.yaml", "printed: City of San José", "printed: City of San Mateo")
    said = refusal_of(folder, errors.PrintedNotInDocument)
    assert said.startswith("city.yaml, entry san-jose: 'City of San Mateo' is not printed at line 3 of ")


def test_a_right_text_at_a_wrong_line_is_refused(edit: Edit) -> None:
    said = refusal_of(edit("city.yaml", "line: 3", "line: 400"), errors.PrintedNotInDocument)
    assert "'City of San José' is not printed at line 400 of office-of-racial-equity-work-plan-2023-24.txt" in said


def test_a_part_of_a_word_is_not_printed_text(edit: Edit) -> None:
    said = refusal_of(edit("city.yaml", "City of San José\n", "ity of San José\n"), errors.PrintedNotInDocument)
    assert "'ity of San José' is not printed at line 3" in said


def test_line_breaks_in_the_file_do_not_matter(edit: Edit) -> None:
    folder = edit("city.yaml", "printed: City of San José", "printed: >-\n    City of\n    San José")
    published = read_published(folder)
    check(published, documents_of(published))


def test_a_key_used_twice_is_refused(edit: Edit) -> None:
    said = refusal_of(edit("departments.yaml", "key: energy, name", "key: airport, name"), errors.DuplicateKey)
    assert said.startswith("departments.yaml, entry airport: This key is already used")


def test_a_printed_item_entered_twice_is_refused(edit: Edit) -> None:
    again = (
        'printed: "2 film screenings"\n            value: "2"\n'
        "      - {key: 2023-24/1.5/o1, type: count, statement: film screenings, unit: film screenings, "
        'readings: [{printed: 2 film screenings, value: "2"}]}\n'
    )
    folder = edit(WORK_PLAN, 'printed: "2 film screenings"\n            value: "2"\n', again)
    assert refusal_of(folder, errors.DuplicateItem).startswith(
        f"{WORK_PLAN}, entry 2023-24/1.5/o1: '2 film screenings' is already entered as 2023-24/1.5/o1. Take one"
    )


def test_a_key_that_does_not_follow_its_place_is_refused(edit: Edit) -> None:
    folder = edit(WORK_PLAN, "key: 2023-24/1.5/o2\n", "key: 2023-24/1.5/o4\n")
    said = refusal_of(folder, errors.KeyDoesNotFit)
    assert said.startswith(f"{WORK_PLAN}, entry 2023-24/1.5/o4: By its number and its place this is 2023-24/1.5/o2.")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("departments.yaml", "source: office", "source: bureau", "There is no source 'bureau-of-racial-equity-work"),
        ("alignment.yaml", "strategy: 2023-24/3.4", "strategy: 2023-24/3.9", "There is no strategy '2023-24/3.9'"),
        (
            "alignment.yaml",
            "[access-and-engagement, safe-communities]",
            "[safe-places]",
            "There is no pillar 'safe-places'. Use one of: access-and-engagement, ",
        ),
        ("citywide_reports.yaml", "2023-24/2.1/m3", "2023-24/2.1/m4", "There is no measure '2023-24/2.1/m4'"),
        ("citywide_reports.yaml", "cycle: fy-2024-26", "cycle: fy-24", "There is no cycle 'fy-24'"),
        ("departments.yaml", "name: Energy, kind", "name: Energy, service_areas: [sun], kind", "service area 'sun'"),
        ("departments.yaml", "Energy, kind: department", "Energy, kind: bureau", "There is no kind 'bureau'"),
        (WORK_PLAN, "type: dollars", "type: money", "There is no type 'money'. Use one of: change, count, "),
        (WORK_PLAN, "no_value: not_applicable", "no_value: unknown", "'unknown'. Use one of: not_applicable, "),
        (WORK_PLAN, 'word: ongoing, printed: "Ongoing"}\n    performance_measures:\n      - key: 2023-24/2.3',
         'word: deferred, printed: "Ongoing"}\n    performance_measures:\n      - key: 2023-24/2.3',
         "There is no progress word 'deferred'"),
    ],
)  # fmt: skip
def test_an_unknown_code_is_refused(edit: Edit, file: str, old: str, new: str, said: str) -> None:
    assert said in refusal_of(edit(file, old, new), errors.UnknownCode)


def test_a_breakdown_that_does_not_add_up_is_refused(edit: Edit) -> None:
    folder = edit(WORK_PLAN, 'label: Spanish, value: "8"', 'label: Spanish, value: "3"')
    assert refusal_of(folder, errors.BreakdownWrong).startswith(
        f"{WORK_PLAN}, entry 2023-24/4.2/o1: 175 + 3 + 3 is 181, not 186. Check the parts against the document."
    )


def test_all_refusals_are_told_at_once(edit: Edit) -> None:
    edit(WORK_PLAN, 'label: Spanish, value: "8"', 'label: Spanish, value: "3"')
    published = read_published(edit("city.yaml", "line: 3", "line: 4"))
    with pytest.raises(errors.SeveralEntriesRefused) as refusal:
        check(published, documents_of(published))
    heading, *said = str(refusal.value).splitlines()
    assert heading == "3 entries cannot be loaded:"
    assert [line.partition(":")[0] for line in said] == [
        "city.yaml, entry san-jose",
        f"{WORK_PLAN}, entry 2023-24/4.2/o1",
        f"{WORK_PLAN}, entry 2023-24/4.2/o1",
    ]


def test_a_reading_without_value_or_reason_is_refused(edit: Edit) -> None:
    folder = edit(
        WORK_PLAN, '[VALUE OF CONSULTATIONS]"\n            no_value: not_applicable', '[VALUE OF CONSULTATIONS]"'
    )
    said = refusal_of(folder, errors.ValueDoesNotFit)
    assert (
        "entry 2023-24/2.3/m1: 'N/A [VALUE OF CONSULTATIONS]': A text reading must have its text, or why not." in said
    )


def test_a_reading_with_both_a_value_and_a_reason_for_none_is_refused(edit: Edit) -> None:
    folder = edit(WORK_PLAN, 'value: "71"', 'value: "71"\n            no_value: not_reported')
    said = refusal_of(folder, errors.ValueDoesNotFit)
    assert "entry 2023-24/1.5/m1" in said
    assert "has both a value and a reason for having none: keep one" in said


def test_a_figure_that_is_not_printed_is_refused(edit: Edit) -> None:
    said = refusal_of(edit(WORK_PLAN, 'value: "82000"', 'value: "83000"'), errors.FigureNotPrinted)
    assert said.startswith(f"{WORK_PLAN}, entry 2023-24/4.6/m3: 83000 is not printed in ")


def test_a_percentage_must_be_printed_with_its_sign(edit: Edit) -> None:
    folder = edit(WORK_PLAN, "key: 2023-24/1.5/o1\n        type: count", "key: 2023-24/1.5/o1\n        type: percent")
    assert "2 is not printed in '2 film screenings'" in refusal_of(folder, errors.FigureNotPrinted)


def test_a_rating_on_another_scale_than_printed_is_refused(edit: Edit) -> None:
    old = 'statement: "rating on ORE trainings"\n        scale: "5"'
    folder = edit(WORK_PLAN, old, old.replace('"5"', '"10"'))
    said = refusal_of(folder, errors.FigureNotPrinted)
    assert said.startswith(f"{WORK_PLAN}, entry 2023-24/1.6/m1: 10 is not printed in '4.7/5 rating on ORE trainings'.")


def test_a_printed_figure_that_is_left_out_is_refused(edit: Edit) -> None:
    part = '{relation: of_which, label: applied for fee waivers, value: "105", unit: individuals}'
    said = refusal_of(edit(WORK_PLAN, f"            parts:\n              - {part}\n", ""), errors.FigureLeftOut)
    assert said.startswith(f"{WORK_PLAN}, entry 2023-24/4.3/o3: 105 is printed in '143 individuals completed")


def test_a_dropped_item_leaves_its_cell_uncovered(edit: Edit) -> None:
    item = (
        '      - key: 2023-24/1.5/o3\n        type: count\n        statement: "views on Youtube"\n        unit: views\n'
        '        accountability: how_much\n        readings:\n          - printed: "74 views on Youtube"\n'
        '            value: "74"\n'
    )
    said = refusal_of(edit(WORK_PLAN, item, ""), errors.CellNotCovered)
    assert "entry 2023-24/1.5: The outputs cell goes on with '74 views on Youtube' in the document" in said
    assert "with '(nothing more)' in the entries" in said


def test_items_in_another_order_than_printed_are_refused(published_folder: Path) -> None:
    path = published_folder / WORK_PLAN
    text = path.read_text(encoding="utf-8")
    for old, new in (("15 trainings", "~"), ("420 participants", "15 trainings"), ("~", "420 participants")):
        text = text.replace(f'printed: "{old}"', f'printed: "{new}"')
    path.write_text(text, encoding="utf-8")
    said = refusal_of(published_folder, errors.CellNotCovered)
    assert "The outputs cell goes on with '15 trainings 420 participants' in the document" in said
    assert "and with '420 participants 15 trainings' in the entries" in said


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("city.yaml", "time_zone:", "timezone:", "entry san-jose: time_zone: Field required"),
        ("city.yaml", "  name:", "  mayor: nobody\n  name:", "entry san-jose: mayor: Extra inputs are not permitted"),
        (WORK_PLAN, 'value: "71"', "value: 71", '1.5/m1: readings 0 value: write the figure in quotes: "71"'),
        (WORK_PLAN, 'value: "71"', 'value: "seventy"', "readings 0 value: 'seventy' is not a figure"),
        (WORK_PLAN, "unit: film screenings\n        ", "", "entry 2023-24/1.5/o1: a count has a unit: what it counts"),
        (WORK_PLAN, "fiscal_year: 2023-24\n", "fiscal_year: 2023-25\n", "'2023-25' is not a fiscal year"),
        ("sources.yaml", "    file: welcoming-san-jose-plan-2-pledge.txt\n", "", "a document, and nothing else, has"),
    ],
)  # fmt: skip
def test_an_entry_that_does_not_fit_its_kind_is_refused(edit: Edit, file: str, old: str, new: str, said: str) -> None:
    assert said in refusal_of(edit(file, old, new), errors.EntryMalformed)


def test_a_name_that_stands_twice_is_refused(edit: Edit) -> None:
    said = refusal_of(edit("city.yaml", "  line: 3", "  line: 3\n  line: 4"), errors.FileCannotBeRead)
    assert said.startswith("city.yaml, entry (the whole file): It cannot be read:")
    assert "'line' stands twice" in said


def test_a_missing_file_is_refused(published_folder: Path) -> None:
    (published_folder / "cycles.yaml").unlink()
    assert refusal_of(published_folder, errors.FileCannotBeRead).startswith("cycles.yaml, entry (the whole file)")


def test_a_fact_from_a_document_without_a_line_is_refused(edit: Edit) -> None:
    said = refusal_of(edit("city.yaml", "  line: 3\n", ""), errors.CitationIncomplete)
    assert "It cites office-of-racial-equity-work-plan-2023-24. Give both the line and the printed text." in said


def test_a_line_in_a_text_that_is_not_kept_is_refused(edit: Edit) -> None:
    said = refusal_of(edit("departments.yaml", "name: Energy,", "name: Energy, line: 3,"), errors.CitationIncomplete)
    assert "entry energy: It cites department-names-pages. Its text is not kept: give neither." in said


def test_a_document_that_was_changed_is_refused(documents_folder: Path) -> None:
    file = documents_folder / "welcoming-san-jose-plan-2-pledge.txt"
    file.write_bytes(file.read_bytes() + b"\n")
    published = read_published()
    with pytest.raises(errors.DocumentChanged) as refusal:
        check(published, documents_of(published, documents_folder))
    said = str(refusal.value)
    assert said.startswith(
        "sources.yaml, entry welcoming-san-jose-plan-2-pledge: welcoming-san-jose-plan-2-pledge.txt has"
    )
    assert "Bring the file back as it was" in said


def test_a_document_that_is_not_there_is_refused(documents_folder: Path) -> None:
    (documents_folder / "office-of-racial-equity-work-plan-2023-24.txt").unlink()
    with pytest.raises(
        errors.DocumentMissing, match=r"There is no file office-of-racial-equity-work-plan-2023-24\.txt"
    ):
        documents_of(read_published(), documents_folder)
