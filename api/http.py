"""GraphQL over HTTP: what may be sent to /graphql and how it is answered.

A body that is no request gets an answer that says so, never a fault. One request holds one operation.
"""

import json
import re
from collections.abc import Awaitable, Mapping
from functools import lru_cache

from graphql import GraphQLError
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from api import graphiql
from api.answering import Answering
from api.callers import AskedTooMuch, Networks, caller_of
from api.errors import shown
from api.graphql_request import GraphQLRequest, NotReadable, from_address, from_body
from api.kept_answers import Answer
from api.limit_table import LIMITS, TooMuch
from api.recent import Recent
from api.serving.asked import current
from api.serving.headers import Header
from api.trusted_documents import DocumentNotTrusted, TrustedDocuments
from domain.access.policy import PUBLIC
from domain.errors import EquityError

JSON = "application/json"
GRAPHQL_RESPONSE = "application/graphql-response+json"
BODY = LIMITS["body"]

Headers = dict[bytes, bytes]

VARY: Header = (b"vary", b"Accept, Accept-Encoding")
CONTENT_TYPE: Mapping[str, Header] = {
    media_type: (b"content-type", f"{media_type}; charset=utf-8".encode()) for media_type in (JSON, GRAPHQL_RESPONSE)
}

READ_AT_MOST = 512  # requests that need not be read again when they come in the same bytes
REMEMBERED_BYTES = 8 * 1024  # longer ones are read anew each time


class BodyTooLarge(TooMuch):
    """A request has more bytes than a request may have."""

    status = 413

    def __init__(self, found: int) -> None:
        super().__init__("body", *BODY, found)


class GraphQLOverHTTP:
    """The ASGI application behind /graphql."""

    def __init__(
        self, answering: Answering, *, shows_graphiql: bool, trusted_only: bool = False, trusted_proxies: Networks = ()
    ) -> None:
        self._answering = answering
        self._documents = TrustedDocuments.from_file()
        self._trusted_only = trusted_only
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
            answer = await self._answering.answer(
                asked,
                PUBLIC,
                caller_of(scope, self._trusted_proxies),
                compressed=reads_gzip(headers.get(b"accept-encoding", b"")),
            )
        except EquityError as refusal:
            current().outcome = "limited" if isinstance(refusal, AskedTooMuch) else "refused"
            await _refuse(send, refusal, media_type)
            return
        current().outcome = answer.outcome
        if scope["method"] == "GET":
            await _send_to_be_asked_again(send, headers, media_type, answer)
        else:
            await _send_answer(send, media_type, answer)

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
            read = from_address if method == "GET" else from_body
            asked = read(sent, self._documents)
            if self._trusted_only and not self._documents.is_trusted(asked.query):
                raise DocumentNotTrusted
            if len(sent) <= REMEMBERED_BYTES:
                self._read.keep(name, asked)
        return asked


async def _body(receive: Receive) -> bytes:
    """The whole body, which is not read on when it is larger than a request may be."""
    body = bytearray()
    while True:
        message = await receive()
        body += message.get("body", b"")
        if len(body) > BODY.allowed:
            raise BodyTooLarge(len(body))
        if not message.get("more_body"):
            return bytes(body)


def _status(answer: Answer, media_type: str) -> int:
    """Callers who know GraphQL's own media type learn from the status whether anything was executed."""
    return 400 if answer.outcome == "refused" and media_type == GRAPHQL_RESPONSE else 200


async def _send_to_be_asked_again(send: Send, headers: Headers, media_type: str, answer: Answer) -> None:
    """An answer to GET may be kept by whoever asked, and shown again when asking brings the same."""
    if not answer.holds:
        await _send_answer(send, media_type, answer)
        return
    may_be_kept = (b"etag", answer.tag), (b"cache-control", b"private, no-cache")
    if answer.tag in headers.get(b"if-none-match", b""):
        await _send(send, 304, media_type, b"", *may_be_kept)
    else:
        await _send_answer(send, media_type, answer, *may_be_kept)


def _send_answer(send: Send, media_type: str, answer: Answer, *more: Header) -> Awaitable[None]:
    encoding = [(b"content-encoding", b"gzip")] if answer.is_compressed else []
    return _send(send, _status(answer, media_type), media_type, answer.body, *encoding, *more)


async def _refuse(send: Send, refusal: EquityError, media_type: str) -> None:
    error = shown(GraphQLError(str(refusal), original_error=refusal))
    status = getattr(refusal, "status", 400 if media_type == GRAPHQL_RESPONSE else 200)
    more: list[Header] = []
    if status == 405:
        more = [(b"allow", b"GET, POST")]
    if isinstance(refusal, AskedTooMuch):
        more = [(b"retry-after", str(refusal.wait_s).encode())]
    await _send(send, status, media_type, json.dumps({"errors": [error]}, ensure_ascii=False).encode(), *more)


async def _send(send: Send, status: int, media_type: str, body: bytes, *more: Header) -> None:
    headers = [VARY, *more]
    if status != 304:
        headers += (CONTENT_TYPE[media_type], (b"content-length", b"%d" % len(body)))
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
def reads_gzip(accept_encoding: bytes) -> bool:
    """Whether the caller says that it reads gzip; a weight of zero says that it does not."""
    for part in accept_encoding.decode("latin-1").lower().split(","):
        name, _, weight = part.partition(";")
        if name.strip() == "gzip":
            return not re.fullmatch(r"q=0(\.0*)?", weight.strip())
    return False


@lru_cache(256)
def is_json(content_type: bytes) -> bool:
    """Whether a body is said to be JSON."""
    return content_type.decode("latin-1").partition(";")[0].strip().lower() == JSON
