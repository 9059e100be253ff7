"""Who asks an SQLite file: a thread, or the event loop itself where going to a thread takes longer than the answer."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Iterator

import pytest
from sqlalchemy import Engine

from api.planner import sqlite_driver
from api.planner.driver import Asked, Driver
from api.planner.drivers import Drivers
from api.planner.sqlite_driver import SQLiteFile
from domain import database
from domain.database import open_database, writing
from domain.sources.models import Source
from domain.statement_timeout import StatementTookTooLong
from tests.cities import Cities, with_tables

COUNTED = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT max(i), asked_in() FROM n"
LONG = 3_000_000


@pytest.fixture
def engine(cities: Cities, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    lacks = {**sqlite_driver.SQLITE_LACKS, "asked_in": (0, threading.get_ident)}
    monkeypatch.setattr(sqlite_driver, "SQLITE_LACKS", lacks)
    with cities.copy("sqlite", with_tables) as address:
        opened = open_database(address)
        yield opened
        opened.dispose()


@pytest.fixture
async def driver(engine: Engine) -> AsyncIterator[Driver]:
    lending = Drivers(engine, 60)
    async with lending.lent() as lent:
        yield lent
    lending.close()


async def asked_here(driver: Driver, count: int) -> bool:
    """Whether the event loop asked for so many numbers itself."""
    [[(found, thread)]] = await driver.rows([(COUNTED, (count,))])
    assert found == count
    return bool(thread == threading.get_ident())


async def known_to_be_short(driver: Driver) -> bool:
    """Ask for ten numbers until the event loop does it itself: the first time, the statement has to be read as well."""
    return any([await asked_here(driver, 10) for _ in range(20)])


async def test_what_was_short_the_last_time_is_asked_at_once(driver: Driver) -> None:
    assert not await asked_here(driver, 10)
    assert await known_to_be_short(driver)


async def test_what_was_long_the_last_time_is_asked_in_a_thread(driver: Driver) -> None:
    assert [await asked_here(driver, 20_000) for _ in range(3)] == [False, False, False]


async def test_what_turns_out_to_be_long_goes_on_in_a_thread(driver: Driver) -> None:
    assert await known_to_be_short(driver)
    assert not await asked_here(driver, LONG)
    assert not await asked_here(driver, 10)
    assert await known_to_be_short(driver)


async def test_what_turns_out_to_be_long_holds_others_up_for_a_moment_only(driver: Driver) -> None:
    assert await known_to_be_short(driver)
    begun = time.thread_time()
    await asked_here(driver, LONG)
    held_up = time.thread_time() - begun
    begun = time.thread_time()
    driver._rows([(COUNTED, (LONG,))], 60)  # type: ignore[attr-defined]
    assert held_up < (time.thread_time() - begun) / 3


async def test_several_are_asked_at_once_if_all_of_them_are_short(driver: Driver) -> None:
    assert await known_to_be_short(driver)
    long = COUNTED.replace("max", "min"), (20_000,)
    [[(_, one)], [(_, other)]] = await driver.rows([(COUNTED, (10,)), long])
    assert one == other != threading.get_ident()


async def test_nothing_is_asked_at_once_where_a_reader_waits_for_a_writer(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_log_is_safe", lambda: False)
    lending = Drivers(engine, 60)
    async with lending.lent() as driver:
        assert not await known_to_be_short(driver)
    lending.close()


async def test_a_statement_is_ended_for_its_time_wherever_it_is_asked(engine: Engine) -> None:
    lending = Drivers(engine, 0.05)
    async with lending.lent() as driver:
        assert await known_to_be_short(driver)
    for _ in range(2):
        with pytest.raises(StatementTookTooLong):
            async with lending.lent() as driver:
                await asked_here(driver, 10**9)
    lending.close()


async def test_what_nobody_waits_for_any_more_is_ended(engine: Engine) -> None:
    lending = Drivers(engine, 60)

    async def ask() -> None:
        async with lending.lent() as driver:
            await asked_here(driver, 10**9)

    for _ in range(2):
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(ask(), 0.2)
    await asyncio.wait_for(asyncio.to_thread(lending.close), 10)  # as it waits for the threads, which would take longer


async def test_each_thread_has_one_connection_until_a_fault(engine: Engine) -> None:
    file = SQLiteFile(engine, 60)
    driver = await file.opened()
    before = file.of_this_thread
    assert file.of_this_thread is before
    assert await file.threads.do(lambda: file.of_this_thread) is not before
    with pytest.raises(file.errors):
        driver._rows([("SELECT nothing", ())], 60)
    assert file.of_this_thread is not before
    driver.close()
    file.close()


async def test_what_is_written_meanwhile_is_not_seen_in_a_snapshot_whichever_thread_asks(engine: Engine) -> None:
    lending = Drivers(engine, 60)
    sources: Asked = "SELECT count(*) FROM sources", ()
    async with lending.lent() as driver:
        async with driver.snapshot():
            [[(before,)]] = await driver.rows([sources])
            with writing(engine) as session:
                session.add(Source(key="new", title="A page", kind="public_page", edition="published", addresses=["a"]))
            for _ in range(20):
                assert await driver.rows([sources]) == [[(before,)]]
        assert await driver.rows([sources]) == [[(before + 1,)]]
    lending.close()
