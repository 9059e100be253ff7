"""`python -m dashboard` on its own: what it says, and how it ends."""

import socket
from typing import Any

import pytest

from dashboard import __main__ as command
from dashboard.app import create_app
from dashboard.settings import Settings


def test_a_taken_port_gives_a_sentence_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        assert command.main() == 1
    said = capsys.readouterr().err
    assert f"Port {port} is already in use" in said
    assert f"PORT={port + 1} python -m dashboard" in said


def test_a_free_port_is_not_taken() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert not command.is_taken("127.0.0.1", port)


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("API_URL", "http://elsewhere.test/graphql")
    monkeypatch.setenv("ENVIRONMENT", "production")
    settings = Settings(_env_file=None)
    assert settings.api_url == "http://elsewhere.test/graphql"
    assert not settings.is_development


async def test_the_server_starts_and_stops_it_cleanly(graph: Any) -> None:
    app = create_app(Settings(_env_file=None, api_url="http://graph.test/graphql"), transport=graph.transport)
    asked = iter([{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}])
    answered: list[str] = []

    async def receive() -> Any:
        return next(asked)

    async def send(message: Any) -> None:
        answered.append(message["type"])

    await app({"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}, receive, send)
    assert answered == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


async def test_no_websocket_is_opened(graph: Any) -> None:
    app = create_app(Settings(_env_file=None, api_url="http://graph.test/graphql"), transport=graph.transport)
    answered: list[Any] = []

    async def receive() -> Any:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:
        answered.append(message)

    await app({"type": "websocket", "path": "/_dash-ws-callback", "headers": []}, receive, send)
    assert answered == [{"type": "websocket.close", "code": 1000}]
