"""What was promised in a released version stays, until a released version has said that it will go."""

import re
from pathlib import Path

import pytest

from api.released.__main__ import check, this_version
from api.released.promise import Release, changes, releases
from api.schema import printed

BEFORE = """
interface Node { id: ID! }
type Plan implements Node { id: ID! title: String! }
type Note { text: String! }
enum Word { DONE OLD @deprecated(reason: "Use DONE.") }
input Where { word: Word  old: Int @deprecated(reason: "Use word.") }
type Query {
  node(id: ID!): Node
  plan: Plan
  words(where: Where, last: Int @deprecated(reason: "Use where.")): [Word!]!
  note: Note @deprecated(reason: "Use plan.")
}
"""
WITHOUT_THE_DEPRECATED = """
interface Node { id: ID! }
type Plan implements Node { id: ID! title: String! }
enum Word { DONE }
input Where { word: Word }
type Query { node(id: ID!): Node  plan: Plan  words(where: Where): [Word!]! }
"""


def test_nothing_that_the_last_released_version_promised_is_broken() -> None:
    last = releases()[-1]
    assert changes(last.schema, printed()).breaking == []


def test_this_version_or_an_earlier_one_is_the_last_released() -> None:
    numbers = [[int(part) for part in version.split(".")] for version in (releases()[-1].version, this_version())]
    assert numbers == sorted(numbers)


def test_what_a_released_version_marked_as_deprecated_may_go_with_all_that_only_it_led_to() -> None:
    assert changes(BEFORE, WITHOUT_THE_DEPRECATED).breaking == []


@pytest.mark.parametrize(
    ("was", "now", "named"),
    [
        ("title: String! }", "}", "Field Plan.title was removed."),
        ("title: String! }", "title: String }", "Field Plan.title changed type from String! to String."),
        ("plan: Plan", "plan(year: Int!): Plan", "A required argument Query.plan(year:) was added."),
        ("enum Word { DONE }", "enum Word { FINISHED }", "Enum value Word.DONE was removed."),
        ("input Where { word: Word }", "input Where { other: Word }", "Field Where.word was removed."),
    ],
)
def test_each_change_that_breaks_a_query_is_named(was: str, now: str, named: str) -> None:
    assert was in WITHOUT_THE_DEPRECATED
    changed = WITHOUT_THE_DEPRECATED.replace(was, now)
    breaking = changes(WITHOUT_THE_DEPRECATED, changed).breaking
    assert named in breaking


def test_what_was_not_marked_in_a_released_version_may_not_go() -> None:
    unmarked = re.sub(r" @deprecated\(.*?\)", "", BEFORE)
    assert sorted(changes(unmarked, WITHOUT_THE_DEPRECATED).breaking) == [
        "Argument Query.words(last:) was removed.",
        "Enum value Word.OLD was removed.",
        "Field Query.note was removed.",
        "Field Where.old was removed.",
        "Note was removed.",
        "Standard scalar Int was removed because it is not referenced anymore.",
    ]


def test_a_new_word_breaks_nothing_and_is_named_as_a_surprise() -> None:
    found = changes(WITHOUT_THE_DEPRECATED, WITHOUT_THE_DEPRECATED.replace("{ DONE }", "{ DONE BEGUN }"))
    assert found.breaking == []
    assert len(found.dangerous) == 1


def test_an_argument_that_need_not_be_given_is_no_surprise() -> None:
    with_one_more = WITHOUT_THE_DEPRECATED.replace("words(where: Where)", "words(where: Where, first: Int)")
    found = changes(WITHOUT_THE_DEPRECATED, with_one_more)
    assert (found.breaking, found.dangerous) == ([], [])


def test_the_command_names_what_is_broken_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    with_one_more = printed().replace("  rules: [Rule!]!", "  rules: [Rule!]!\n  gone: Int")
    assert check(Release("0.0.9", with_one_more)) == 1
    said = capsys.readouterr().err
    assert "BREAKS: Field Query.gone was removed." in said
    assert "promised in 0.0.9" in said
    assert check(Release("0.0.9", printed())) == 0
    assert check(None) == 0


def test_versions_are_read_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for version in ("0.10.0", "0.9.1", "0.2.0"):
        (tmp_path / f"{version}.graphql").write_text("type Query { a: Int }", encoding="utf-8")
    assert [release.version for release in releases(tmp_path)] == ["0.2.0", "0.9.1", "0.10.0"]
