"""An answer of the application behind, caught on its way out, so that it can be kept or changed."""

from __future__ import annotations

from dataclasses import dataclass, field

from starlette.types import Message


@dataclass
class Collected:
    """What was sent: status, headers and body. Until something was sent, an error."""

    status: int = 500
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    body: bytearray = field(default_factory=bytearray)

    async def collect(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = list(message["headers"])
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")

    def header(self, name: bytes) -> bytes:
        """The last of this name, empty where there is none; names are in lower case."""
        return dict(self.headers).get(name, b"")

    def set_header(self, name: bytes, value: bytes) -> None:
        self.headers = [(key, old) for key, old in self.headers if key != name] + [(name, value)]
