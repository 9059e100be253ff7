"""On a phone no fiscal year or cycle is broken over two lines, and it can still be found as people type it."""

import pytest

from tests.browser.pages import PAGES, address_of
from tests.browser.servers import ILLUSTRATIVE
from tests.browser.visits import NARROW, NewTab, Visits, open_drawn

WITH_YEARS = ("/", "/departments/<code>", "/budgeting-for-equity", "/work-plan", "/measures")
BROKEN = r"""() => {
  document.querySelectorAll("details").forEach((fold) => { fold.open = true; });
  const found = { years: [], broken: [] };
  const texts = document.createTreeWalker(document.querySelector(".page"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.parentElement.closest("option, pre, code, .visually-hidden")) continue;
    for (const year of text.data.matchAll(/(?<![\w-])(?:FY )?\d{4}[-\u2013]\d\d(?:\d\d)?(?![\w-])/g)) {
      range.setStart(text, year.index);
      range.setEnd(text, year.index + year[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      found.years.push(year[0]);
      if (lines.size > 1) found.broken.push(text.data);
    }
  }
  return found;
}"""


@pytest.mark.parametrize("language", ["en", "es", "vi"])
def test_no_year_is_broken_over_two_lines(new_tab: NewTab, visits: Visits, language: str) -> None:
    tab = new_tab(ILLUSTRATIVE, width=NARROW)
    for page in PAGES:
        open_drawn(tab, f"{address_of(page, visits)}?lang={language}")
        found = tab.evaluate(BROKEN)
        assert found["broken"] == [], page
        assert found["years"] or page not in WITH_YEARS, page


def test_a_year_is_found_and_copied_as_it_is_typed(new_tab: NewTab) -> None:
    tab = new_tab(ILLUSTRATIVE, width=NARROW)
    open_drawn(tab, "/")
    assert tab.evaluate("() => window.find('work plan for 2023-24 are completed')")
    assert tab.evaluate("() => getSelection().toString()") == "work plan for 2023-24 are completed"
