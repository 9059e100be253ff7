"""A statement that takes too long is ended, and the connection serves the next one."""

import time
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, text

from domain.database import open_database
from domain.statement_timeout import StatementTookTooLong

LIMIT = 0.3
COUNTING = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {up_to}) SELECT count(i) FROM n"


@pytest.fixture
def limited(database_url: str) -> Iterator[Engine]:
    engine = open_database(database_url, statement_timeout=LIMIT)
    yield engine
    engine.dispose()


def test_a_statement_is_ended_when_its_time_is_over(limited: Engine) -> None:
    started = time.monotonic()
    with (
        pytest.raises(StatementTookTooLong, match=r"within 0\.3 seconds\. Ask for less at once") as refusal,
        limited.connect() as connection,
    ):
        connection.execute(text(COUNTING.format(up_to=2_000_000_000)))
    assert LIMIT <= time.monotonic() - started < 10 * LIMIT
    assert refusal.value.code == "TIMEOUT"


def test_after_that_the_same_connection_answers_again(limited: Engine) -> None:
    for _ in range(2):
        with limited.connect() as connection, pytest.raises(StatementTookTooLong):
            connection.execute(text(COUNTING.format(up_to=2_000_000_000)))
    with limited.connect() as connection:
        assert connection.scalar(text(COUNTING.format(up_to=1000))) == 1000


def test_each_statement_has_its_own_time(limited: Engine) -> None:
    with limited.connect() as connection:
        for _ in range(3):
            time.sleep(LIMIT / 2)
            assert connection.scalar(text(COUNTING.format(up_to=1000))) == 1000


def test_other_faults_stay_what_they_are(limited: Engine) -> None:
    with limited.connect() as connection, pytest.raises(Exception, match="nowhere") as fault:
        connection.execute(text("SELECT 1 FROM nowhere"))
    assert not isinstance(fault.value, StatementTookTooLong)
