"""One database on each engine, filled once with made-up and hostile records, and the graph over it both ways."""

from collections.abc import Iterator

import pytest
from sqlalchemy import make_url, text

from api.settings import Settings
from domain.database import open_database, writing
from domain.migrations.steps import upgrade
from seed_data.illustrative import load_illustrative
from seed_data.load import load_published
from tests.planner.both_ways import DAY, BothWays
from tests.planner.hostile import make_hostile


def _fill(address: str) -> None:
    engine = open_database(address)
    upgrade(engine)
    with writing(engine) as session:
        load_published(session)
        load_illustrative(session, DAY)
        make_hostile(session, DAY)
    engine.dispose()


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a filled database."""
    if request.param == "sqlite":
        made = f"sqlite:///{tmp_path_factory.mktemp('planner') / 'city.sqlite'}"
        _fill(made)
        yield made
        return
    server = request.getfixturevalue("postgresql_address")
    admin = open_database(server).execution_options(isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text("CREATE DATABASE planner TEMPLATE template0"))
    made = make_url(server).set(database="planner").render_as_string(hide_password=False)
    _fill(made)
    yield made
    with admin.connect() as connection:
        connection.execute(text("DROP DATABASE planner WITH (FORCE)"))
    admin.dispose()


@pytest.fixture(scope="session")
def both(address: str) -> Iterator[BothWays]:
    """The graph answered by plan and by ordinary execution."""
    with BothWays.over(Settings(database_url=address)) as both_ways:
        yield both_ways
