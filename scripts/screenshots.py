"""Take the README's pictures again; with --everything, a picture of every page, wide and as on a phone, to look at.

The server is started for it on a port and a database of its own, so a picture never shows what happens to be on this
machine. A picture is what a person sees before scrolling, unless the whole page is asked for.
"""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
READY_WITHIN_SECONDS = 120
WIDE, PHONE = 1280, 390
HEIGHTS = {WIDE: 900, PHONE: 844}
README_PICTURES = ["city", "department", "work-plan"]
PAGES = {
    "city": "/",
    "departments": "/departments",
    "department": "/departments/prns",
    "budgeting-for-equity": "/budgeting-for-equity",
    "work-plan": "/work-plan",
    "welcoming-plan": "/welcoming-plan",
    "equity-action-teams": "/equity-action-teams",
    "measures": "/measures",
    "sources": "/sources",
    "about-the-rules": "/about/rules",
    "graphiql": "/graphql",
}
# No page may need another machine, and neither does the browser that takes the pictures.
BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_ready(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + READY_WITHIN_SECONDS
    while time.monotonic() < until:
        if server.poll() is not None:
            sys.exit("The server stopped before it could be asked for a page.")
        try:
            with urlopen(f"{address}/health/ready", timeout=2):  # noqa: S310  # an address of this machine
                return
        except (URLError, TimeoutError):
            time.sleep(0.2)
    sys.exit(f"The server was not ready within {READY_WITHIN_SECONDS} seconds.")


@contextmanager
def server(edition: str) -> Iterator[str]:
    """Serve one edition from a fresh database, and yield the address."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        settings = {"PORT": str(port), "EDITION": edition, "DATABASE_URL": f"sqlite:///{folder}/screenshots.sqlite"}
        running = subprocess.Popen([sys.executable, "run.py"], cwd=ROOT, env=os.environ | settings)
        try:
            address = f"http://127.0.0.1:{port}"
            wait_until_ready(address, running)
            yield address
        finally:
            running.terminate()
            running.wait(timeout=20)


def take(browser: Browser, address: str, width: int, asked: argparse.Namespace) -> None:
    page = browser.new_page(viewport={"width": width, "height": HEIGHTS[width]}, reduced_motion="reduce")
    for name in asked.pages:
        page.goto(f"{address}{PAGES[name]}")
        page.wait_for_selector(".graphiql-query-editor" if name == "graphiql" else "main h1")
        page.wait_for_load_state("networkidle")
        file = f"{name}.png" if width == WIDE else f"{name}-{width}.png"
        page.screenshot(path=asked.out / file, full_page=asked.whole)
        print(asked.out / file)
    page.close()


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", metavar="page", help=f"some of: {', '.join(PAGES)} (default: the README's)")
    parser.add_argument("--everything", action="store_true", help="every page, at both widths, in var/screenshots")
    parser.add_argument("--phone", action="store_true", help="as on a phone, too")
    parser.add_argument("--out", type=Path, help="the folder to put them in (default: docs/screenshots)")
    parser.add_argument("--edition", choices=["illustrative", "published"], default="illustrative")
    parser.add_argument("--whole", action="store_true", help="the whole page, not only what is seen before scrolling")
    asked = parser.parse_args()
    if unknown := set(asked.pages) - set(PAGES):
        parser.error(f"No such page: {', '.join(sorted(unknown))}")
    asked.pages = asked.pages or (list(PAGES) if asked.everything else README_PICTURES)
    asked.out = asked.out or ROOT / ("var/screenshots" if asked.everything else "docs/screenshots")
    return asked


def main() -> None:
    asked = read_arguments()
    asked.out.mkdir(parents=True, exist_ok=True)
    chromium = subprocess.run(["scripts/chromium.sh"], cwd=ROOT, check=True, capture_output=True, text=True)
    with server(asked.edition) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.stdout.strip(), args=BROWSER_ARGUMENTS)
        for width in HEIGHTS if asked.everything or asked.phone else [WIDE]:
            take(browser, address, width, asked)
        browser.close()


if __name__ == "__main__":
    main()
