"""Strategies of the citywide plan are listed, filtered and sorted as soon as their text is on record."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from domain.database import open_database, writing
from domain.models import CitywideStrategy, Pillar
from tests.api.asking import Graph


@pytest.fixture
def with_strategies(url_of_published: str) -> Iterator[Graph]:
    """The published plan with three made-up strategies below two of its pillars."""
    engine = open_database(url_of_published)
    with writing(engine) as session:
        first, second = session.scalars(select(Pillar).order_by(Pillar.number).limit(2))
        session.add_all(
            CitywideStrategy(key=key, pillar_id=pillar.id, number=number, wording=wording, source_id=pillar.source_id)
            for key, pillar, number, wording in (
                ("a", second, 1, "Élan"),
                ("b", first, None, "Zeal"),
                ("c", first, 2, "Eager"),
            )
        )
    engine.dispose()
    with TestClient(create_app(Settings(database_url=url_of_published, planner=False))) as client:
        yield Graph(client, url_of_published)


def keys(graph: Graph, arguments: str) -> list[str]:
    found = graph.ask(f"{{ citywideStrategies(first: 9, {arguments}) {{ nodes {{ key }} }} }}")
    return [node["key"] for node in found["citywideStrategies"]["nodes"]]


def test_they_are_kept_and_sorted_as_asked(with_strategies: Graph) -> None:
    assert keys(with_strategies, "asOf: null") == ["c", "b", "a"]
    assert keys(with_strategies, "orderBy: {field: NUMBER, direction: DESC, nulls: FIRST}") == ["b", "c", "a"]
    assert keys(with_strategies, "orderBy: {field: WORDING}") == ["c", "a", "b"]
    assert keys(with_strategies, 'where: {search: "elan"}') == ["a"]
    assert keys(with_strategies, "where: {not: {pillar: [2]}}") == ["c", "b"]
    assert keys(with_strategies, 'where: {or: [{pillar: [2]}, {search: "ZEAL"}]}') == ["b", "a"]
    assert keys(with_strategies, "where: {edition: [ILLUSTRATIVE]}") == []
