"""The dashboard over HTTP: deep links, real 404s, headers, static files, the callback that makes a page."""

import base64
import gzip
import hashlib
import re
from collections.abc import AsyncIterator
from typing import Any

import brotli  # type: ignore[import-untyped]
import httpx2
import pytest
from starlette.types import ASGIApp

from dashboard.app import create_app
from dashboard.security_headers import content_security_policy
from dashboard.settings import Settings
from dashboard.static_files import best_encoding, is_fingerprinted

HTML = {"accept": "text/html"}


RULE = {"key": "completion", "name": "Completion", "sentence": "Ongoing apart.", "why": "No end.", "decision": "d"}


@pytest.fixture
def app(graph: Any) -> ASGIApp:
    return create_app(Settings(_env_file=None, api_url="http://graph.test/graphql"), transport=graph.transport)


@pytest.fixture
async def browser(app: ASGIApp) -> AsyncIterator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://dashboard.test") as client:
        yield client


async def page_content(
    browser: httpx2.AsyncClient, path: str, search: str = "", departure: str | None = "left"
) -> httpx2.Response:
    """Ask for a page's content in the way in which Dash does it in a browser that has left its first page."""
    inputs = [
        {"id": "_pages_location", "property": "pathname", "value": path},
        {"id": "_pages_location", "property": "search", "value": search},
    ]
    state = [
        {"id": "_pages_location", "property": "href", "value": f"http://dashboard.test{path}{search}"},
        {"id": "departure", "property": "data", "value": departure},
    ]
    body = {
        "output": ".._pages_content.children..._pages_store.data..",
        "outputs": [
            {"id": "_pages_content", "property": "children"},
            {"id": "_pages_store", "property": "data"},
        ],
        "inputs": inputs,
        "state": state,
        "changedPropIds": ["_pages_location.pathname"],
    }
    return await browser.post("/_dash-update-component", json=body)


async def test_the_first_address_asked_for_may_be_a_deep_link(browser: httpx2.AsyncClient, graph: Any) -> None:
    graph.data["rules"] = [RULE]
    response = await browser.get("/about/rules?as_of=2026-03-31", headers=HTML)
    assert response.status_code == 200
    assert '<html lang="en"' in response.text
    assert "<title>About the rules, as of 31 March 2026 · Equity Ledger</title>" in response.text
    assert 'class="skip-link" href="#main"' in response.text
    assert "Ongoing apart." in response.text
    assert "Loading..." not in response.text
    assert "/assets/navigation.js?m=" in response.text
    assert re.findall(r'<link rel="stylesheet" href="([^"?]+)\?m=', response.text) == ["/assets/styles.css"]


@pytest.mark.parametrize("path", ["/robots.txt", "/assets/none.css", "/_dash-component-suites/dash/none.js", "/a/b.js"])
async def test_a_file_that_does_not_exist_is_a_plain_404(browser: httpx2.AsyncClient, path: str) -> None:
    response = await browser.get(path, headers=HTML)
    assert response.status_code == 404
    assert response.headers["content-type"].startswith("text/plain")


async def test_an_unknown_page_is_a_404_with_words_for_a_reader(browser: httpx2.AsyncClient) -> None:
    response = await browser.get("/no/such/page", headers=HTML)
    assert response.status_code == 404
    assert "<title>Not found · Equity Ledger</title>" in response.text
    content = await page_content(browser, "/no/such/page")
    assert "There is no page at /no/such/page." in str(content.json())


async def test_an_unknown_address_asked_for_by_a_program_is_one_line(browser: httpx2.AsyncClient) -> None:
    response = await browser.get("/no/such/page", headers={"accept": "application/json"})
    assert (response.status_code, response.text) == (404, "There is nothing at this address.\n")


@pytest.mark.parametrize("path", ["/redoc", "/openapi.json"])
async def test_the_server_has_no_pages_of_its_own(browser: httpx2.AsyncClient, path: str) -> None:
    assert (await browser.get(path)).status_code == 404


async def test_where_browsers_look_for_an_icon_there_is_one(browser: httpx2.AsyncClient) -> None:
    icon = await browser.get("/favicon.ico", follow_redirects=True)
    assert (icon.status_code, icon.headers["content-type"]) == (200, "image/svg+xml")


async def test_pages_can_only_be_read(browser: httpx2.AsyncClient) -> None:
    assert (await browser.post("/about/rules")).status_code == 405


async def test_a_head_request_is_answered_like_a_get(browser: httpx2.AsyncClient, graph: Any) -> None:
    graph.data["rules"] = [RULE]
    assert (await browser.head("/about/rules")).status_code == 200


async def test_alone_the_graph_is_a_redirect_to_the_api(browser: httpx2.AsyncClient) -> None:
    response = await browser.get("/graphql?query=%7Ba%7D")
    assert (response.status_code, response.headers["location"]) == (307, "http://graph.test/graphql?query=%7Ba%7D")


@pytest.mark.parametrize("path", ["/export/actions.csv?first=1", "/docs", "/docs/exports"])
async def test_alone_the_api_s_other_addresses_lead_to_it_too(browser: httpx2.AsyncClient, path: str) -> None:
    response = await browser.get(path)
    assert (response.status_code, response.headers["location"]) == (307, f"http://graph.test{path}")


async def test_readers_may_find_the_graph_elsewhere_than_the_dashboard_does(graph: Any) -> None:
    settings = Settings(_env_file=None, api_url="http://api:1/graphql", public_api_url="https://graph.test/graphql")
    transport = httpx2.ASGITransport(app=create_app(settings, transport=graph.transport))
    async with httpx2.AsyncClient(transport=transport, base_url="http://dashboard.test") as browser:
        response = await browser.get("/graphql?query={a}")
    assert response.headers["location"].startswith("https://graph.test/graphql?query=")


async def test_a_page_is_made_from_one_question(browser: httpx2.AsyncClient, graph: Any) -> None:
    graph.data["rules"] = [RULE]
    response = await browser.get("/about/rules", headers=HTML)
    assert "Ongoing apart." in response.text
    assert [asked["operationName"] for asked in graph.asked] == ["Rules"]


async def test_dash_draws_the_next_page_and_not_the_one_that_came_with_the_document(
    browser: httpx2.AsyncClient, graph: Any
) -> None:
    graph.data["rules"] = [RULE]
    await browser.get("/about/rules", headers=HTML)
    assert (await page_content(browser, "/about/rules", departure=None)).status_code == 204
    response = await page_content(browser, "/about/rules")
    answer = response.json()["response"]
    assert answer["_pages_store"]["data"]["title"] == "About the rules · Equity Ledger"
    assert "Ongoing apart." in response.text
    assert [asked["operationName"] for asked in graph.asked] == ["Rules", "Rules"]


async def test_a_document_that_has_not_changed_is_not_sent_again(browser: httpx2.AsyncClient, graph: Any) -> None:
    graph.data["rules"] = [RULE]
    first = await browser.get("/about/rules", headers=HTML)
    again = {**HTML, "if-none-match": first.headers["etag"]}
    unchanged = await browser.get("/about/rules", headers=again)
    assert unchanged.status_code == 304
    # Headers that come with a 304 replace those of the document that the browser has.
    assert unchanged.headers.get("content-security-policy") in (None, first.headers["content-security-policy"])
    graph.data["rules"] = [{**RULE, "sentence": "Ongoing is one of them."}]
    changed = await browser.get("/about/rules", headers=again)
    assert (changed.status_code, changed.headers["cache-control"]) == (200, "private, no-cache")


async def test_a_mistake_in_a_page_is_said_and_logged(
    browser: httpx2.AsyncClient, graph: Any, caplog: pytest.LogCaptureFixture
) -> None:
    graph.data["rules"] = [{"key": "half"}]
    response = await browser.get("/about/rules", headers=HTML)
    assert response.status_code == 500
    assert "This page could not be shown" in response.text
    assert "A page could not be made" in caplog.text
    assert "This page could not be shown" in (await page_content(browser, "/about/rules")).text


async def test_a_mistake_in_a_page_is_said_in_its_language_with_a_way_to_try_again(
    browser: httpx2.AsyncClient, graph: Any
) -> None:
    graph.data["rules"] = [{"key": "half"}]
    response = await browser.get("/about/rules?as_of=2026-03-31&lang=es", headers=HTML)
    assert response.status_code == 500
    again = '<a href="/about/rules?as_of=2026-03-31&amp;lang=es" rel="external">Intentar de nuevo</a>'
    assert again in response.text
    assert "No se pudo hacer esta página" in response.text


@pytest.mark.parametrize(
    ("path", "status"),
    [("/about/rules?as_of=yesterday", 400), ("/about/rules?lang=xx", 400), ("/about/rules?" + "a=1&" * 90, 400)],
)
async def test_an_address_that_cannot_be_read_is_a_bad_request(
    browser: httpx2.AsyncClient, path: str, status: int
) -> None:
    response = await browser.get(path, headers=HTML)
    assert response.status_code == status
    assert "This address cannot be read" in response.text


async def test_a_page_without_its_data_service_says_so_and_is_not_called_a_success(
    browser: httpx2.AsyncClient, graph: Any
) -> None:
    graph.error = httpx2.ConnectError("refused")
    response = await browser.get("/about/rules", headers=HTML)
    assert response.status_code == 503
    assert "The figures cannot be shown just now" in response.text


async def test_whether_the_dashboard_is_alive_does_not_depend_on_the_api(
    browser: httpx2.AsyncClient, graph: Any
) -> None:
    graph.error = httpx2.ConnectError("refused")
    assert (await browser.get("/health/live")).status_code == 200


async def test_the_policy_names_every_script_in_the_page_really_sent(browser: httpx2.AsyncClient) -> None:
    response = await browser.get("/about/rules", headers=HTML)
    policy = response.headers["content-security-policy"]
    scripts = re.findall(
        r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>(.*?)</script>", response.text, re.DOTALL
    )
    assert len(scripts) == 2
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "unsafe-eval" not in policy
    assert "script-src 'self' 'sha256-" in policy


@pytest.mark.parametrize("path", ["/about/rules", "/assets/navigation.js", "/robots.txt"])
async def test_every_answer_says_what_a_browser_may_not_do(browser: httpx2.AsyncClient, path: str) -> None:
    headers = (await browser.get(path, headers=HTML)).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_a_data_block_needs_no_hash() -> None:
    assert "sha256" not in content_security_policy(b'<script id="x" type="application/json">{}</script>')


async def test_nothing_in_the_document_points_outside(browser: httpx2.AsyncClient) -> None:
    text = (await browser.get("/about/rules", headers=HTML)).text
    assert not re.findall(r"""(?:src|href)=["'](?:https?:)?//""", text)


@pytest.mark.parametrize(("encoding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
async def test_a_script_comes_compressed_and_may_be_kept_for_ever(
    browser: httpx2.AsyncClient, encoding: str, unpack: Any
) -> None:
    page = await browser.get("/about/rules", headers=HTML)
    address = re.search(r'"(/assets/navigation\.js\?m=[^"]+)"', page.text)[1]  # type: ignore[index]
    plain = await browser.get(address, headers={"accept-encoding": "identity"})
    async with browser.stream("GET", address, headers={"accept-encoding": encoding}) as response:
        packed = b"".join([chunk async for chunk in response.aiter_raw()])
    assert response.headers["content-encoding"] == encoding
    assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert response.headers["vary"] == "Accept-Encoding"
    assert unpack(packed) == plain.content


async def test_a_file_without_a_fingerprint_is_not_kept(browser: httpx2.AsyncClient) -> None:
    assert "immutable" not in (await browser.get("/assets/navigation.js")).headers.get("cache-control", "")


def test_which_encoding_is_best() -> None:
    assert [best_encoding(accepted) for accepted in ("gzip, br;q=1", "gzip", "", "deflate")] == ["br", "gzip", "", ""]


def test_what_counts_as_a_fingerprint() -> None:
    assert is_fingerprinted("/assets/a.css?m=17")
    assert is_fingerprinted("/_dash-component-suites/dash/a.v4_4_1m17.js?")
    assert not is_fingerprinted("/assets/a.css?")
    assert not is_fingerprinted("/assets/x.v1.css?")


async def test_production_has_no_gallery(graph: Any) -> None:
    settings = Settings(_env_file=None, api_url="http://graph.test/graphql", environment="production")
    transport = httpx2.ASGITransport(app=create_app(settings, transport=graph.transport))
    async with httpx2.AsyncClient(transport=transport, base_url="http://dashboard.test") as client:
        assert (await client.get("/about/components", headers=HTML)).status_code == 404
