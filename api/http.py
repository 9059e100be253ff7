"""GraphQL over HTTP: what may be sent to /graphql and how it is answered.

A body that is no request gets an answer that says so, never a fault. One request holds one operation.
"""

import json
from typing import Any

from cross_web import AsyncHTTPRequestAdapter, HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Message, Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.http import GraphQLHTTPResponse, GraphQLRequestData
from strawberry.schema import Schema
from strawberry.types import ExecutionResult, SubscriptionExecutionResult
from strawberry.types.execution import PreExecutionError

from api import graphiql
from api.context import CityClock, Context
from api.errors import BAD_REQUEST, shown
from api.limits import BODY_BYTES
from api.planner.planner import Planner
from api.reader import Reader

JSON = "application/json"
GRAPHQL_RESPONSE = "application/graphql-response+json"


class GraphQLOverHTTP(GraphQL[Context, None]):
    """The ASGI application behind /graphql."""

    def __init__(self, schema: Schema, reader: Reader, *, shows_graphiql: bool, planner: bool) -> None:
        super().__init__(schema, graphql_ide="graphiql" if shows_graphiql else None, subscription_protocols=())
        self._reader = reader
        self._clock = CityClock(reader)
        self._planner = Planner(schema, reader) if planner else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, _limited(receive))
        try:
            response = await self.run(request)
        except HTTPException as refusal:
            response = _refused(refusal.status_code, refusal.reason, _media_type(request) or JSON)
        response.headers["vary"] = "Accept"
        await response(scope, receive, send)

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Context:
        return Context(reader=self._reader, clock=self._clock)

    async def get_sub_response(self, request: Request | WebSocket) -> Response:
        media_type = _media_type(request)
        if media_type is None and not self.should_render_graphql_ide(request):
            raise HTTPException(406, f"Answers come as {GRAPHQL_RESPONSE} or {JSON}. Accept one of them.")
        return Response(media_type=media_type)

    def should_render_graphql_ide(self, request: Any) -> bool:
        """A browser that opens the address gets the page, with the query in the address filled in."""
        return request.method == "GET" and "text/html" in request.headers.get("accept", "")

    async def render_graphql_ide(self, request: Request) -> Response:
        return graphiql.page()

    async def parse_http_body(self, request: AsyncHTTPRequestAdapter) -> GraphQLRequestData:
        if request.method == "GET":
            sent = {name: value for name, value in request.query_params.items() if value is not None}
            for name in ("variables", "extensions"):
                if name in sent:
                    sent[name] = _read_json(str(sent[name]))
        else:
            if (request.content_type or "").partition(";")[0].strip().lower() != JSON:
                raise HTTPException(415, f"Send the request as {JSON}, in UTF-8.")
            sent = _read_json(await request.get_body())
        return _request_data(sent)

    async def execute_operation(  # noqa: PLR0917  Strawberry passes them so
        self,
        request: Request,
        request_adapter: AsyncHTTPRequestAdapter,
        request_data: GraphQLRequestData | list[GraphQLRequestData],
        context: Context,
        root_value: None,
        sub_response: Response,
    ) -> ExecutionResult | list[ExecutionResult] | SubscriptionExecutionResult:
        """By plan where there is one, else by ordinary execution: the answer is the same."""
        if self._planner and isinstance(request_data, GraphQLRequestData) and request_data.query:
            asked = request_data
            body = await self._planner.answer(context, asked.query or "", asked.variables or {}, asked.operation_name)
            if body is not None:
                sub_response.body = body
                return ExecutionResult(data=None, errors=None)
        return await super().execute_operation(
            request, request_adapter, request_data, context, root_value, sub_response
        )

    async def process_result(self, request: Request, result: ExecutionResult) -> GraphQLHTTPResponse:
        answer = GraphQLHTTPResponse()
        if result.errors:
            answer["errors"] = [shown(error) for error in result.errors]
        if not isinstance(result, PreExecutionError):
            answer["data"] = result.data
        return answer

    def create_response(
        self, response_data: GraphQLHTTPResponse | list[GraphQLHTTPResponse], sub_response: Response
    ) -> Response:
        media_type = sub_response.media_type or JSON
        if sub_response.body:  # written by plan
            return Response(sub_response.body, media_type=f"{media_type}; charset=utf-8")
        was_answered = "data" in response_data or media_type == JSON
        return Response(
            json.dumps(response_data, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "replace"),
            status_code=200 if was_answered else 400,
            media_type=f"{media_type}; charset=utf-8",
        )


def _limited(receive: Receive) -> Receive:
    """A body that ends in a refusal when it is larger than a request may be."""
    received = 0

    async def counted() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > BODY_BYTES:
            raise HTTPException(413, f"A request may have {BODY_BYTES} bytes at most.")
        return message

    return counted


def _refused(status: int, reason: str, media_type: str) -> Response:
    error = {"message": reason, "extensions": {"code": BAD_REQUEST}}
    headers = {"allow": "GET, POST"} if status == 405 else None
    return JSONResponse({"errors": [error]}, status, headers=headers, media_type=f"{media_type}; charset=utf-8")


def _media_type(request: Request | WebSocket) -> str | None:
    """The media type to answer with: the first that the caller accepts, JSON when the caller does not mind."""
    accepted = [part.partition(";")[0].strip().lower() for part in request.headers.get("accept", "*/*").split(",")]
    for media_type in accepted:
        if media_type == GRAPHQL_RESPONSE:
            return GRAPHQL_RESPONSE
        if media_type in {JSON, "application/*", "*/*", ""}:
            return JSON
    return None


def _read_json(text: str | bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise HTTPException(400, "The request is no JSON that can be read.") from None


def _request_data(sent: Any) -> GraphQLRequestData:
    try:
        json.dumps(sent, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise HTTPException(400, "The request holds half of a character, which no text can hold.") from None
    if not isinstance(sent, dict):
        raise HTTPException(400, "Send one JSON object with `query`, and `variables` if the query has any.")
    query = _part(sent, "query", str)
    if not query:
        raise HTTPException(400, "The request has no `query`.")
    return GraphQLRequestData(
        query=query,
        variables=_part(sent, "variables", dict),
        operation_name=_part(sent, "operationName", str),
        extensions=_part(sent, "extensions", dict),
    )


def _part(sent: dict[str, Any], name: str, kind: type) -> Any:
    part = sent.get(name)
    if part is not None and not isinstance(part, kind):
        raise HTTPException(400, f"`{name}` has the wrong type.")
    return part
