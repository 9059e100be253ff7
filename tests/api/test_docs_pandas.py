"""An analyst who copies docs/pandas.md block by block gets from a query to a frame, against a real server."""

import re
import threading
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from api.app import create_app
from api.settings import Settings
from tests.api.asking import Graph
from tests.browser.servers import free_port

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "pandas.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


@pytest.fixture
def server(illustrative: Graph) -> Iterator[str]:
    """A server of the illustrative edition on a port of its own."""
    port = free_port()
    app = create_app(Settings(database_url=illustrative.database_url))
    serving = uvicorn.Server(uvicorn.Config(app, port=port, log_level="warning"))
    thread = threading.Thread(target=serving.run)
    thread.start()
    while not serving.started:
        assert thread.is_alive()
        time.sleep(0.01)
    yield f"http://127.0.0.1:{port}"
    serving.should_exit = True
    thread.join()


def test_every_block_runs_after_the_ones_before_it(server: str, illustrative: Graph) -> None:
    made: dict[str, Any] = {}
    for block in BLOCKS:
        exec(block.replace("http://127.0.0.1:8050", server), made)

    total = illustrative.ask('{ actions(asOf: "2026-11-20") { totalCount } }')["actions"]["totalCount"]
    assert len(made["actions"]) == total > 100
    assert str(made["actions"]["daysOverdue"].dtype) == "Int64"
    assert made["overdue"]["daysOverdue"].notna().all()
    assert made["by_department"].to_numpy().sum() == total
    assert len(made["late"]) == len(made["overdue"])
    assert made["exported"]["daysOverdue"].dropna().tolist() == made["actions"]["daysOverdue"].dropna().tolist()
    assert made["by_standing"]["count"].astype(int).sum() == total
    values = made["measures"]["value"].dropna()
    assert len(values) > 0
    assert all(isinstance(value, Decimal) for value in values)
    assert len(made["beside_their_standing"]) == total
    assert Decimal(186) in set(made["parts"].groupby("key")["value"].sum())
    assert set(made["without_readings"]["noValue"]) == {"NOT_REPORTED"}
    assert made["dictionary"].loc["Action.daysOverdue", "unit"] == "days"


def test_the_guide_is_written_for_the_address_that_make_run_prints() -> None:
    assert len(BLOCKS) >= 6
    assert BLOCKS[0].count("http://127.0.0.1:8050") == 1
