"""`make bench-lighthouse`: what Lighthouse says of every page, as on a desk and as on a phone. PAGES="/ /measures".

It prints the scores with the audits that cost points, and writes var/bench/lighthouse.json.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.choice import chosen
from benchmarks.data import KEPT, databases
from benchmarks.pages.addresses import entrances, links_in, one_of_each
from benchmarks.pages.serving import dashboard
from benchmarks.pages.visits import chromium, chromium_path

SCRIPT = Path(__file__).with_name("lighthouse") / "run.mjs"
GOALS = {
    "desktop": {"performance": 95, "accessibility": 100, "best-practices": 100},
    "mobile": {"performance": 80, "accessibility": 100, "best-practices": 100},
}
HEAD = (
    f"{'':<44}{'':<9}{'performance':>12}{'accessibility':>14}{'best practices':>15}"
    f"{'largest':>9}{'blocked':>9}{'shift':>7}"
)
Scored = Mapping[str, Any]


def main() -> int:
    """Score what is asked for."""
    with databases("sqlite", [1]) as (database,), dashboard(database) as home:
        with chromium() as browser:
            addresses = chosen("PAGES", one_of_each(links_in(browser, home, entrances())))
        print(HEAD)
        scored = []
        for each in _lighthouse(home, addresses):
            scored.append(each)
            print(line(each), flush=True)
    print(
        "largest: largest contentful paint; blocked: total blocking time; in milliseconds, as Lighthouse reckons them."
    )
    print("\n".join(sentence for each in scored for sentence in missed(each)) or "Every goal is kept.")
    (KEPT / "lighthouse.json").write_text(json.dumps(scored, indent=2) + "\n", encoding="utf-8")
    return 0


def _lighthouse(home: str, addresses: list[str]) -> Iterator[Scored]:
    command = ["node", str(SCRIPT), *(home + address for address in addresses)]
    settings = {**os.environ, "CHROME_PATH": chromium_path()}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=settings) as node:
        for said in node.stdout or ():
            each = json.loads(said)
            yield {**each, "address": each["address"].removeprefix(home)}
    if node.returncode:
        raise subprocess.CalledProcessError(node.returncode, command[:2])


def line(scored: Scored) -> str:
    """One line of the table."""
    scores, times = scored["scores"], scored["times"]
    return (
        f"{scored['address']:<44}{scored['preset']:<9}{scores['performance']:>12}{scores['accessibility']:>14}"
        f"{scores['best-practices']:>15}{times['largest']:>9.0f}{times['blocked']:>9.0f}{times['shift']:>7.3f}"
    )


def missed(scored: Scored) -> Iterator[str]:
    """A sentence for each score below its goal, with the audits that cost it."""
    for category, least in GOALS[scored["preset"]].items():
        score = scored["scores"][category]
        if score < least:
            faults = ", ".join(scored["faults"][category]) or "nothing below 90"
            yield f"Missed: {scored['address']}, {scored['preset']}, {category} {score}, goal {least} ({faults})."


if __name__ == "__main__":
    sys.exit(main())
