"""Named queries, as pages send them and as readers copy them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from graphql import parse

from dashboard import queries
from dashboard.queries import NameTaken, UnknownQuery, query_names, query_text


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(queries, "FOLDER", tmp_path)
    queries._definitions.cache_clear()
    yield tmp_path
    queries._definitions.cache_clear()


def test_a_query_is_sent_with_the_fragments_it_reaches_and_no_others(folder: Path) -> None:
    (folder / "a.graphql").write_text("# a note\nquery A {\n  ...B\n}\n\nfragment B on Query {\n  ...C\n}\n")
    (folder / "b.graphql").write_text("fragment C on Query {\n  x\n}\n\nfragment D on Query {\n  y\n}\n")
    assert query_text("A") == (
        "query A {\n  ...B\n}\n\nfragment B on Query {\n  ...C\n}\n\nfragment C on Query {\n  x\n}"
    )


def test_an_inline_fragment_is_no_name_to_look_for(folder: Path) -> None:
    (folder / "a.graphql").write_text("query A {\n  node {\n    ... on Source {\n      key\n    }\n  }\n}\n")
    assert "... on Source" in query_text("A")


def test_two_queries_of_one_name_are_refused(folder: Path) -> None:
    (folder / "a.graphql").write_text("query A {\n  x\n}\n")
    (folder / "b.graphql").write_text("query A {\n  y\n}\n")
    with pytest.raises(NameTaken, match="more than one query called A"):
        query_text("A")


def test_a_name_that_nobody_wrote_is_refused(folder: Path) -> None:
    (folder / "a.graphql").write_text("fragment B on Query {\n  x\n}\n")
    with pytest.raises(UnknownQuery, match="No query is called B"):
        query_text("B")


@pytest.mark.parametrize("name", query_names())
def test_every_query_is_well_formed(name: str) -> None:
    parse(query_text(name))
