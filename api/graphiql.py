"""The page at /graphql for people who write queries. Everything it needs is served from here."""

import json
from functools import cache
from pathlib import Path

from starlette.responses import HTMLResponse
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from api.docs.questions import questions

STATIC = Path(__file__).parent / "static"
TO_BEGIN_WITH = 5

SECURITY = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


def examples() -> list[str]:
    """Queries to begin with: the first of the worked questions at /docs, which need no variables."""
    return [question.query for question in questions().all[:TO_BEGIN_WITH]]


def page() -> HTMLResponse:
    """The page, with the examples in it."""
    return HTMLResponse(_html(), headers=SECURITY)


@cache
def _html() -> str:
    # "<" is written so that no query can end the element that holds it.
    listed = json.dumps(examples()).replace("<", "\\u003c")
    return (STATIC / "page" / "page.html").read_text(encoding="utf-8").replace("EXAMPLES", listed)


def routes() -> list[Mount]:
    """Where the page finds its scripts and styles."""
    return [Mount(f"/graphql/{name}", StaticFiles(directory=STATIC / name)) for name in ("graphiql", "page")]
