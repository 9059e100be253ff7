"""Connections for plans, whatever the address says beside where the database is."""

import asyncio
from collections.abc import Iterator

import pytest
from sqlalchemy import make_url, select

from api.planner.driver import Driver
from api.planner.drivers import Drivers
from api.planner.postgresql_driver import PostgreSQLServer
from api.planner.statements import Prepared
from domain.database import open_database
from domain.errors import EquityError
from tests.cities import Cities, with_tables

pytestmark = pytest.mark.postgresql


@pytest.fixture
def address(cities: Cities) -> Iterator[str]:
    with cities.copy("postgresql", with_tables) as own:
        yield own


async def test_what_an_address_says_to_psycopg_alone_keeps_no_plan_from_the_server(address: str) -> None:
    asked = make_url(address).update_query_dict({"connect_timeout": "5", "application_name": "ledger"})
    engine = open_database(asked.render_as_string(hide_password=False))
    with engine.connect() as psycopg:
        assert psycopg.scalar(select(1)) == 1
    drivers = Drivers(engine, 5)
    async with drivers.lent() as driver:
        statement = Prepared(select(1), drivers.dialect)
        together = (statement.text, statement.filled({})), ("SHOW application_name", ()), ("SHOW statement_timeout", ())
        found = [[tuple(row) for row in rows] for rows in await driver.rows(together)]
        assert found == [[(1,)], [("ledger",)], [("5s",)]]
    drivers.close()
    engine.dispose()


async def asked(drivers: Drivers, statement: str) -> Driver:
    """The connection that was lent for a statement."""
    async with drivers.lent() as driver:
        await driver.rows([(statement, ())])
    return driver


async def refused(drivers: Drivers) -> None:
    """A refusal of ours in the midst of a transaction."""
    async with drivers.lent() as driver, driver.snapshot():
        await driver.rows([("SELECT 1", ())])
        raise EquityError


async def test_a_connection_is_lent_again_until_a_fault_that_is_not_our_own_refusal(address: str) -> None:
    engine = open_database(address)
    drivers = Drivers(engine, 5)
    first = await asked(drivers, "SELECT 1")
    assert await asked(drivers, "SELECT 1") is first
    with pytest.raises(EquityError):
        await refused(drivers)
    assert await asked(drivers, "SELECT 1") is first
    assert await first.rows([("SHOW transaction_isolation", ())]) == [
        [("read committed",)]
    ]  # the transaction has ended
    with pytest.raises(drivers.errors):
        await asked(drivers, "SELECT nothing")
    assert await asked(drivers, "SELECT 1") is not first
    drivers.close()
    engine.dispose()


async def test_who_waits_asks_before_what_others_found_is_made_an_answer(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PostgreSQLServer, "at_once", 1)
    engine = open_database(address)
    drivers = Drivers(engine, 5)
    happened: list[str] = []

    async def answered(name: str) -> None:
        async with drivers.lent() as driver:
            happened.append(f"{name} asks")
            await driver.rows([("SELECT 1", ())])
        happened.append(f"{name} answers")

    await asyncio.gather(*map(answered, "abc"))
    assert happened == ["a asks", "b asks", "a answers", "c asks", "b answers", "c answers"]
    drivers.close()
    engine.dispose()
