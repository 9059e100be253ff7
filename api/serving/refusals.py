"""A refusal that is sent before, or instead of, any answer of the graph, in the form that the graph's clients read."""

import json
from collections.abc import Mapping
from typing import Any

from starlette.types import Scope, Send

GRAPHQL_RESPONSE = b"application/graphql-response+json"
JSON = b"application/json"


async def send_refusal(scope: Scope, send: Send, status: int, error: Mapping[str, Any]) -> None:
    """Answer with one error, which has a `message` and, in its `extensions`, a `code`."""
    body = json.dumps({"errors": [error]}, separators=(",", ":")).encode()
    accepted = next((value for name, value in scope["headers"] if name == b"accept"), b"")
    media_type = GRAPHQL_RESPONSE if GRAPHQL_RESPONSE in accepted else JSON
    headers = [
        (b"content-type", media_type + b"; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"vary", b"Accept"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
