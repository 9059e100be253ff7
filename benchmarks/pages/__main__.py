"""`make bench-pages`: every page loaded in Chromium beside the same page as plain files. RUNS=5 PAGES="/ /measures".
ENGINES=postgresql has the records there.

It says what it does, prints a table with the goals that are missed, and writes var/bench/pages.json.
"""

import json
import os
import platform
import sys
import time
from collections import defaultdict
from dataclasses import asdict
from datetime import UTC, datetime

from playwright.sync_api import Browser

from benchmarks.choice import chosen
from benchmarks.data import KEPT, databases
from benchmarks.pages.addresses import entrances, links_in, one_of_each
from benchmarks.pages.entries import Load, Transfer, typical
from benchmarks.pages.goals import missed
from benchmarks.pages.limit import keep, limit
from benchmarks.pages.serving import dashboard
from benchmarks.pages.table import HEAD, LEGEND, Measured
from benchmarks.pages.visits import ALL_WAYS, COLD_NOW, Way, chromium, cold_and_warm

Loads = dict[Way, list[Load]]


def main() -> int:
    """Measure what is asked for."""
    runs, started = int(os.environ.get("RUNS") or 5), time.monotonic()
    measured: list[Measured] = []
    engine = chosen("ENGINES", ["sqlite"])[0]
    with databases(engine, [1]) as (database,), dashboard(database) as home, chromium() as browser:
        addresses = chosen("PAGES", one_of_each(links_in(browser, home, entrances())))
        keep(browser, home, addresses)
        wire = {address: _over_the_wire(browser, home + address) for address in addresses}
        print(HEAD)
        with limit(database) as still:
            for address in addresses:
                print(address, flush=True)
                found = _measure(browser, home + address, still + address, runs)
                measured += [Measured(address, way, *loads) for way, loads in found.items()]
                print("\n".join(each.line for each in measured[-len(found) :]), flush=True)
        version = browser.version
    print(LEGEND)
    _print_missed(measured)
    _keep(measured, wire, runs, version)
    print(f"{runs} runs of each, {time.monotonic() - started:.0f} s in all. The same in var/bench/pages.json.")
    return 0


def _over_the_wire(browser: Browser, url: str) -> list[Transfer]:
    """What the first visit asks for; the server has compressed it by then."""
    return cold_and_warm(browser, url, slowed=False)[COLD_NOW].transfers


def _measure(browser: Browser, url: str, still_url: str, runs: int) -> dict[Way, tuple[Load, Load]]:
    """The page and the limit in turn, so that whatever else the machine does falls on both."""
    page: Loads = defaultdict(list)
    plain: Loads = defaultdict(list)
    for _ in range(runs):
        for slowed in (False, True):
            for way, visit in cold_and_warm(browser, url, slowed=slowed).items():
                page[way].append(visit.load)
            for way, visit in cold_and_warm(browser, still_url, slowed=slowed, has_scripts=False).items():
                plain[way].append(visit.load)
    return {way: (typical(page[way]), typical(plain[way])) for way in ALL_WAYS}


def _print_missed(measured: list[Measured]) -> None:
    sentences = [said for each in measured for said in missed(each.address, each.way, each.page)]
    print("\nMissed goals:" if sentences else "\nEvery goal is kept.")
    for sentence in sentences:
        print(f"  {sentence}")


def _keep(measured: list[Measured], wire: dict[str, list[Transfer]], runs: int, version: str) -> None:
    results = {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "chromium": version,
        "python": platform.python_version(),
        "processors": os.cpu_count(),
        "runs": runs,
        "pages": [
            {"address": each.address, "way": each.way.name, "page": asdict(each.page), "limit": asdict(each.limit)}
            for each in measured
        ],
        "cold_over_the_wire": {address: [asdict(each) for each in transfers] for address, transfers in wire.items()},
    }
    (KEPT / "pages.json").write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
