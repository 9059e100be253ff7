"""Tabs to act in, as if new: a tab that was used before has read the scripts already, which takes most of a visit."""

from collections import defaultdict
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.servers import Served
from tests.browser.visits import DRAWN_WITHIN_MS, HEIGHT


class Tabs:
    """Gives tabs out and takes them back; what a test left in one is gone before the next one has it."""

    def __init__(self, browser: Browser, served: dict[str, Served]) -> None:
        self._browser = browser
        self._served = served
        self._free: dict[str, list[Page]] = defaultdict(list)
        self._situations: dict[Page, str] = {}

    def take(self, situation: str, width: int, options: dict[str, Any]) -> Page:
        """A tab in a situation; with options of its own it is a new one."""
        size: Any = {"width": width, "height": HEIGHT}
        if self._free[situation] and not options:
            page = self._free[situation].pop()
            page.set_viewport_size(size)
            return page
        context = self._browser.new_context(
            base_url=self._served[situation].address, viewport=size, reduced_motion="reduce", **options
        )
        context.set_default_timeout(DRAWN_WITHIN_MS)
        page = context.new_page()
        if not options:
            self._situations[page] = situation
        return page

    def give_back(self, page: Page) -> None:
        situation = self._situations.get(page)
        if situation is None or page.is_closed():
            page.context.close()
            return
        for other in page.context.pages:
            if other is not page:
                other.close()
        page.unroute_all(behavior="ignoreErrors")
        page.emulate_media(media="null", color_scheme="null", forced_colors="null", contrast="null")
        page.mouse.move(0, 0)
        # Something small of the same server, so that the scripts stay read.
        page.goto("/assets/icon.svg")
        page.context.clear_cookies()
        self._free[situation].append(page)
