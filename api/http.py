"""GraphQL over HTTP: what may be sent to /graphql and how it is answered.

A body that is no request gets an answer that says so, never a fault. One request holds one operation.
"""

import json
from functools import lru_cache

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from api import graphiql
from api.answering import Answering
from api.callers import AskedTooMuch, Networks, caller_of
from api.errors import BAD_REQUEST
from api.graphql_request import GraphQLRequest, NotReadable, from_address, from_body
from api.kept_answers import Answer
from api.limits import BODY_BYTES
from api.planner.documents import Recent
from api.serving.asked import current
from domain.access.policy import Caller

JSON = "application/json"
GRAPHQL_RESPONSE = "application/graphql-response+json"
PUBLIC = Caller()

Headers = dict[bytes, bytes]

READ_AT_MOST = 512  # requests that need not be read again when they come in the same bytes
REMEMBERED_BYTES = 8 * 1024  # longer ones are read anew each time


class GraphQLOverHTTP:
    """The ASGI application behind /graphql."""

    def __init__(self, answering: Answering, *, shows_graphiql: bool, trusted_proxies: Networks = ()) -> None:
        self._answering = answering
        self._trusted_proxies = trusted_proxies
        self._shows_graphiql = shows_graphiql
        self._read: Recent[GraphQLRequest] = Recent(READ_AT_MOST)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers: Headers = dict(scope["headers"])
        accept = headers.get(b"accept", b"*/*")
        if scope["method"] == "GET" and b"text/html" in accept:
            page = graphiql.page() if self._shows_graphiql else Response("Not Found", 404, media_type="text/plain")
            page.headers["vary"] = "Accept"
            await page(scope, receive, send)
            return
        media_type = accepted(accept) or JSON
        try:
            asked = await self._asked(scope, headers, receive)
            check_accepted(accept)
            answer = await self._answering.answer(asked, PUBLIC, caller_of(scope, self._trusted_proxies))
        except AskedTooMuch as refusal:
            current().outcome = "limited"
            error = {"message": str(refusal), "extensions": {"code": refusal.code, **refusal.details}}
            wait = b"retry-after", str(refusal.wait_s).encode()
            await _send(send, 429, media_type, json.dumps({"errors": [error]}).encode(), wait)
            return
        except NotReadable as refusal:
            current().outcome = "refused"
            await _refuse(send, refusal, media_type)
            return
        current().outcome = answer.outcome
        if scope["method"] == "GET":
            await _send_to_be_asked_again(send, headers, media_type, answer)
        else:
            await _send(send, _status(answer, media_type), media_type, answer.body)

    async def _asked(self, scope: Scope, headers: Headers, receive: Receive) -> GraphQLRequest:
        """What is asked. A request in the same bytes as an earlier one asks the same."""
        method = scope["method"]
        if method not in {"GET", "POST"}:
            raise NotReadable(405, "Send the request by GET or POST.")
        if method == "POST" and not is_json(headers.get(b"content-type", b"")):
            raise NotReadable(415, f"Send the request as {JSON}, in UTF-8.")
        sent: bytes = scope["query_string"] if method == "GET" else await _body(receive)
        name = method, sent
        asked = self._read.get(name)
        if asked is None:
            asked = from_address(sent) if method == "GET" else from_body(sent)
            if len(sent) <= REMEMBERED_BYTES:
                self._read.keep(name, asked)
        return asked


async def _body(receive: Receive) -> bytes:
    """The whole body, which is not read on when it is larger than a request may be."""
    body = bytearray()
    while True:
        message = await receive()
        body += message.get("body", b"")
        if len(body) > BODY_BYTES:
            raise NotReadable(413, f"A request may have {BODY_BYTES} bytes at most.")
        if not message.get("more_body"):
            return bytes(body)


def _status(answer: Answer, media_type: str) -> int:
    """Callers who know GraphQL's own media type learn from the status whether anything was executed."""
    return 400 if answer.outcome == "refused" and media_type == GRAPHQL_RESPONSE else 200


async def _send_to_be_asked_again(send: Send, headers: Headers, media_type: str, answer: Answer) -> None:
    """An answer to GET may be kept by whoever asked, and shown again when asking brings the same."""
    if not answer.holds:
        await _send(send, _status(answer, media_type), media_type, answer.body)
        return
    may_be_kept = (b"etag", answer.tag), (b"cache-control", b"no-cache")
    if answer.tag in headers.get(b"if-none-match", b""):
        await _send(send, 304, media_type, b"", *may_be_kept)
    else:
        await _send(send, 200, media_type, answer.body, *may_be_kept)


async def _refuse(send: Send, refusal: NotReadable, media_type: str) -> None:
    error = {"message": refusal.reason, "extensions": {"code": BAD_REQUEST}}
    allow = [(b"allow", b"GET, POST")] if refusal.status == 405 else []
    await _send(send, refusal.status, media_type, json.dumps({"errors": [error]}).encode(), *allow)


async def _send(send: Send, status: int, media_type: str, body: bytes, *more: tuple[bytes, bytes]) -> None:
    headers = [
        (b"content-type", f"{media_type}; charset=utf-8".encode()),
        (b"content-length", str(len(body)).encode()),
        (b"vary", b"Accept"),
        *more,
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


@lru_cache(256)
def accepted(accept: bytes) -> str | None:
    """The media type to answer with: the first that the caller accepts, JSON when the caller does not mind."""
    for part in accept.decode("latin-1").split(","):
        media_type = part.partition(";")[0].strip().lower()
        if media_type == GRAPHQL_RESPONSE:
            return GRAPHQL_RESPONSE
        if media_type in {JSON, "application/*", "*/*", ""}:
            return JSON
    return None


def check_accepted(accept: bytes) -> None:
    """Raise `NotReadable` unless there is a media type to answer with."""
    if accepted(accept) is None:
        raise NotReadable(406, f"Answers come as {GRAPHQL_RESPONSE} or {JSON}. Accept one of them.")


@lru_cache(256)
def is_json(content_type: bytes) -> bool:
    """Whether a body is said to be JSON."""
    return content_type.decode("latin-1").partition(";")[0].strip().lower() == JSON
