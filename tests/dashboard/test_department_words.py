"""The first sentence of the list of departments, for none, one and many."""

import pytest

from dashboard.wording import departments as list_wording

TODAY = "2026-11-21"


@pytest.mark.parametrize(
    ("count", "with_plan", "with_overdue", "is_filtered", "sentence"),
    [
        (
            21,
            20,
            14,
            False,
            (
                "21 departments, offices and appointees are on record. "
                "14 of the 20 with a plan have overdue actions. As of 21 November 2026."
            ),
        ),
        (21, 0, 0, False, "21 departments, offices and appointees are on record."),
        (
            2,
            2,
            0,
            True,
            (
                "2 departments, offices and appointees match. "
                "None of the 2 with a plan has overdue actions. As of 21 November 2026."
            ),
        ),
        (
            1,
            1,
            0,
            True,
            (
                "1 department, office or council appointee matches. "
                "The one with a plan has no overdue actions. As of 21 November 2026."
            ),
        ),
        (0, 0, 0, True, "No department matches."),
        (0, 0, 0, False, "No department is on record."),
    ],
)
def test_the_list_says_how_many_there_are(
    count: int, with_plan: int, with_overdue: int, is_filtered: bool, sentence: str
) -> None:
    said = list_wording.lead(count, with_plan=with_plan, with_overdue=with_overdue, is_filtered=is_filtered, day=TODAY)
    assert said == sentence
