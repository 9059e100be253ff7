"""Take a picture of every page: light, dark, as on a phone and on paper, the City in every language; and the README's.

The pictures of all pages go to var/screenshots with a page that shows them side by side, to be looked at; the README's
few go to docs/screenshots. The server is started for it on a port and a database of its own, so a picture never shows
what happens to be on this machine.
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
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
READY_WITHIN_SECONDS = 120
PAGES = {
    "city": "/",
    "departments": "/departments",
    "department": "/departments/prns",
    "budgeting-for-equity": "/budgeting-for-equity",
    "worksheet": "/budgeting-for-equity/2026-27/library",
    "work-plan": "/work-plan",
    "welcoming-plan": "/welcoming-plan",
    "equity-action-teams": "/equity-action-teams",
    "equity-action-team": "/equity-action-teams/prns",
    "measures": "/measures",
    "measure": "/measures/2023-24:1.1:m1",
    "analyst": "/analyst",
    "search": "/search?q=language",
    "search-finds-nothing": "/search?q=zebra",
    "sources": "/sources",
    "source": "/sources/office-of-racial-equity-work-plan-2023-24",
    "about": "/about",
    "about-the-rules": "/about/rules",
    "components": "/about/components",
    "not-found": "/no-such-page",
}
OF_THE_README = ("city", "department", "work-plan")
# Chromium lays a sheet of A4 out at 96 dots an inch, less the margins of assets/90-print.css.
SHEET = {"width": 673, "height": 1000}
LANGUAGES = ("es", "vi")


@dataclass(frozen=True)
class Look:
    """One way of looking at a page; `media` is what Playwright is told to pretend."""

    name: str
    size: dict[str, int]
    scheme: str = "light"
    media: str = "screen"


LOOKS = (
    Look("light", {"width": 1280, "height": 900}),
    Look("dark", {"width": 1280, "height": 900}, scheme="dark"),
    Look("phone", {"width": 390, "height": 844}),
    Look("print", SHEET, media="print"),
)
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


def open_tab(browser: Browser, address: str, look: Look) -> Page:
    size: Any = look.size
    scheme: Any = look.scheme
    return browser.new_page(base_url=address, viewport=size, color_scheme=scheme, reduced_motion="reduce")


def show(tab: Page, path: str, look: Look) -> None:
    tab.emulate_media(media="screen")
    tab.goto(path)
    tab.wait_for_selector("main h1")
    tab.wait_for_load_state("networkidle")
    if look.media == "print":
        tab.emulate_media(media="print")


def take_all(browser: Browser, address: str, asked: argparse.Namespace) -> list[Path]:
    """Every page in every look, whole; then the first page in the other languages."""
    taken: list[Path] = []
    for look in LOOKS:
        tab = open_tab(browser, address, look)
        wanted = [(name, PAGES[name]) for name in asked.pages]
        if "city" in asked.pages:
            wanted += [(f"city-{language}", f"/?lang={language}") for language in LANGUAGES]
        for name, path in wanted:
            show(tab, path, look)
            taken.append(asked.out / f"{name}.{look.name}.png")
            tab.screenshot(path=taken[-1], full_page=True)
            # The last address chose a language, which the browser remembers.
            tab.context.clear_cookies()
        tab.close()
    return taken


def take_for_readme(browser: Browser, address: str) -> None:
    """What a person sees before scrolling."""
    tab = open_tab(browser, address, LOOKS[0])
    for name in OF_THE_README:
        show(tab, PAGES[name], LOOKS[0])
        tab.screenshot(path=ROOT / "docs" / "screenshots" / f"{name}.png")
    tab.close()


def contact_sheet(taken: list[Path], folder: Path) -> Path:
    """One page with all pictures, a row for each page."""
    rows: dict[str, list[str]] = {}
    for file in taken:
        rows.setdefault(file.name.partition(".")[0], []).append(file.name)
    body = "".join(
        f"<h2>{escape(name)}</h2><div>"
        + "".join(f'<a href="{file}"><img src="{file}" alt="{escape(file)}" loading="lazy"></a>' for file in files)
        + "</div>"
        for name, files in rows.items()
    )
    style = "body{font-family:sans-serif}div{display:flex;gap:1rem;align-items:start}img{height:30rem;border:1px solid}"
    place = folder / "index.html"
    place.write_text(f'<!DOCTYPE html><html lang="en"><title>Every page</title><style>{style}</style>{body}', "utf-8")
    return place


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", metavar="page", help=f"some of: {', '.join(PAGES)} (default: all)")
    parser.add_argument("--readme", action="store_true", help="only the README's pictures")
    parser.add_argument("--out", type=Path, default=ROOT / "var" / "screenshots", help="the folder for the pictures")
    parser.add_argument("--edition", choices=["illustrative", "published"], default="illustrative")
    asked = parser.parse_args()
    if unknown := set(asked.pages) - set(PAGES):
        parser.error(f"No such page: {', '.join(sorted(unknown))}")
    asked.pages = asked.pages or list(PAGES)
    return asked


def main() -> None:
    asked = read_arguments()
    asked.out.mkdir(parents=True, exist_ok=True)
    chromium = subprocess.run(["scripts/chromium.sh"], cwd=ROOT, check=True, capture_output=True, text=True)
    with server(asked.edition) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.stdout.strip(), args=BROWSER_ARGUMENTS)
        if not asked.readme:
            print(contact_sheet(take_all(browser, address, asked), asked.out))
        if asked.readme or len(asked.pages) == len(PAGES):
            take_for_readme(browser, address)
        browser.close()


if __name__ == "__main__":
    main()
