"""Whatever stands in a text, it is shown as text: nothing runs, nothing leaves its place, nothing breaks the layout."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from domain.database import open_database, writing
from domain.migrations.steps import upgrade
from domain.sources.kinds import EditionName
from seed_data.load import load_edition
from tests.browser.hostile_texts import fill_with_hostile_texts, hostile_texts
from tests.browser.pages import PAGES, WITHOUT_VARIABLES
from tests.browser.servers import free_port, running, wait_until_it_answers
from tests.browser.visits import HEIGHT, NARROW, WIDE, Watch, open_drawn, scrolls_sideways_by

# Elements that no page of ours has in its content, so each of them would have come out of a text.
FOREIGN = "main :is(script, img, iframe, object, embed, svg, math, video, style, link, base, meta, b, i)"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    database = f"sqlite:///{folder / 'hostile.sqlite'}"
    engine = open_database(database)
    upgrade(engine)
    with writing(engine) as session:
        load_edition(session, EditionName.ILLUSTRATIVE)
    engine.dispose()
    assert fill_with_hostile_texts(database) > 1_000
    port = free_port()
    with running(["run.py"], folder, PORT=str(port), DATABASE_URL=database) as program:
        wait_until_it_answers(f"http://127.0.0.1:{port}/health/ready", program)
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[tuple[Page, Watch]]:
    context = browser.new_context(base_url=address, viewport={"width": WIDE, "height": HEIGHT}, reduced_motion="reduce")
    opened, watch = context.new_page(), Watch()
    watch.over(opened)
    opened.on("dialog", lambda dialog: watch.complaints.append(f"dialog: {dialog.message}"))
    yield opened, watch
    context.close()


def new_links(page: Page, kinds: set[str]) -> Iterator[str]:
    """The first link on a page to a record of each kind that no page led to before."""
    for kind in sorted(kinds):
        link = page.locator(f"main a[href^='{kind}']").first
        if link.count():
            kinds.remove(kind)
            yield str(link.get_attribute("href"))


def test_there_are_a_hundred_hostile_texts_and_no_two_alike() -> None:
    assert len(set(hostile_texts())) == 100


def test_no_text_runs_or_breaks_a_page(page: tuple[Page, Watch]) -> None:
    tab, watch = page
    kinds = {page.partition("<")[0] for page in PAGES if "<" in page}
    all_pages = [*WITHOUT_VARIABLES, "/search?q=hostileRan", "/?since=2026-03-31"]
    shown = 0
    for each in all_pages:  # which grow as links are found
        assert open_drawn(tab, each) == 200, each
        assert tab.evaluate("() => window.hostileRan") is None, each
        assert tab.locator(FOREIGN).count() == 0, each
        shown += "hostileRan" in str(tab.locator("main").text_content())
        all_pages += new_links(tab, kinds)
        sideways = {}
        for width in (WIDE, NARROW):
            tab.set_viewport_size({"width": width, "height": HEIGHT})
            sideways[width] = scrolls_sideways_by(tab)
        assert sideways == {WIDE: 0, NARROW: 0}, each
    assert not kinds, "Every page has to be looked at, those of single records by a link to one."
    # Pages of words, such as those about the rules, hold no text of a record.
    assert shown >= 8
    assert (watch.asked_outside, watch.complaints) == ([], [])


def test_what_dash_draws_of_them_runs_no_more_than_what_the_server_sent(page: tuple[Page, Watch]) -> None:
    tab, watch = page
    tab.set_viewport_size({"width": WIDE, "height": HEIGHT})
    open_drawn(tab, "/about")
    for name in tab.locator("header nav:visible").first.locator("a").all_inner_texts():
        tab.locator("header nav:visible a", has_text=name).first.click()
        tab.wait_for_timeout(300)
        assert tab.evaluate("() => window.hostileRan") is None
        assert tab.locator(FOREIGN).count() == 0
    assert (watch.asked_outside, watch.complaints) == ([], [])
