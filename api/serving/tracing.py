"""A span for each request, sent where OTEL_EXPORTER_OTLP_ENDPOINT says; without it nothing of this is imported.

Written by hand because the ready-made middleware puts whole addresses into its spans, and a query can stand in one.
"""

from typing import TYPE_CHECKING

from starlette.types import ASGIApp, Receive, Scope, Send

from api.serving import asked
from api.serving.metrics import route_of
from domain.errors import EquityError

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider


class TracingIsNotInstalled(EquityError):
    """Traces were asked for, and what sends them is not there."""

    code = "TRACING_IS_NOT_INSTALLED"

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        super().__init__(
            f"Traces are to go to {endpoint}, but the extra `tracing` is not installed. Install it, or leave "
            "OTEL_EXPORTER_OTLP_ENDPOINT empty."
        )


class Traced:
    """ASGI middleware, behind which `Watched` notes what goes out. A trace that the caller has begun is continued."""

    def __init__(self, app: ASGIApp, provider: "TracerProvider") -> None:
        from opentelemetry.trace import SpanKind
        from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

        self._app = app
        self._tracer = provider.get_tracer("equity-ledger")
        self._kind = SpanKind.SERVER
        self._propagator = TraceContextTextMapPropagator()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sent = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        begun = {"http.request.method": scope["method"], "http.route": route_of(scope["path"])}
        name = f"{begun['http.request.method']} {begun['http.route']}"
        parent = self._propagator.extract(sent)
        with self._tracer.start_as_current_span(name, context=parent, kind=self._kind, attributes=begun) as span:
            await self._app(scope, receive, send)
            request = asked.current()
            if request.status:
                span.set_attribute("http.response.status_code", request.status)
            span.set_attribute("db.statements", request.statements)
            if request.outcome:
                span.set_attribute("graphql.outcome", request.outcome)
            if request.operation:
                span.set_attribute("graphql.operation.name", request.operation)


def provider_for(endpoint: str) -> "TracerProvider":
    """Sends spans in the background, a batch at a time."""
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError as missing:
        raise TracingIsNotInstalled(endpoint) from missing
    provider = TracerProvider(resource=Resource.create({"service.name": "equity-ledger-api"}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(f"{endpoint.rstrip('/')}/v1/traces")))
    return provider
