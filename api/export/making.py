"""A file that is being made, a piece at a time, each piece in a thread and none before the one before was taken.

Only so many are made at once: each holds a connection to the database. Whoever goes away lets go of it.
"""

import asyncio
import tempfile
import time
from collections.abc import AsyncGenerator, Callable, Generator, Iterator, Mapping
from contextlib import AsyncExitStack, aclosing, closing
from itertools import chain
from pathlib import Path

from anyio import CancelScope, CapacityLimiter, to_thread
from sqlalchemy import Engine
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from api.export import csv_file, xlsx_file
from api.export.about import Named, about
from api.export.exports import Row
from api.export.reading import Reading, snapshot
from api.words import EditionName

AT_ONCE = {"sqlite": 2, "postgresql": 4}
SIGN_OF_LIFE_S = 2.0  # an empty piece, while the next one takes longer
MOST_S = 600  # however slowly somebody takes what they asked for
SENT_AT_ONCE = 256 * 1024

Pieces = Iterator[list[Row]]


def _csv(named: Named, reading: Reading, pieces: Pieces, *, with_about: bool) -> Iterator[bytes]:
    said = about(named, reading, reading.count()) if with_about else {}
    yield from csv_file.written(named.asked.header, pieces, said)


def _xlsx(named: Named, reading: Reading, pieces: Pieces, *, with_about: bool) -> Iterator[bytes]:  # noqa: ARG001
    with tempfile.TemporaryDirectory(prefix="export") as folder:
        path = Path(folder) / "export.xlsx"
        file = xlsx_file.XlsxFile(path)
        for _ in file.write(named.asked.header, pieces):
            yield b""
        file.close(about(named, reading, file.rows))
        with path.open("rb") as made:
            while piece := made.read(SENT_AT_ONCE):
                yield piece


KINDS: Mapping[str, tuple[str, Callable[..., Iterator[bytes]]]] = {
    "csv": (csv_file.MEDIA_TYPE, _csv),
    "xlsx": (xlsx_file.MEDIA_TYPE, _xlsx),
}


class Making:
    """One file."""

    def __init__(
        self, engine: Engine, named: Named, kind: str, statement_timeout: float, *, with_about: bool = False
    ) -> None:
        self._engine = engine
        self._named = named
        self._kind = kind
        self._statement_timeout = statement_timeout
        self._with_about = with_about
        self._pieces = self._made()
        self.edition = EditionName.PUBLISHED

    def begin(self) -> None:
        """Read the first rows. Whatever is wrong with what is asked shows itself here."""
        next(self._pieces)

    def next(self) -> bytes | None:
        """The next piece, or None at the end."""
        return next(self._pieces, None)

    def close(self) -> None:
        """Let go of the database."""
        self._pieces.close()

    def _made(self) -> Generator[bytes, None, None]:
        with snapshot(self._engine) as session:
            reading = Reading(session, self._named.asked, self._statement_timeout)
            self.edition = reading.edition
            if self._kind == "xlsx":
                xlsx_file.ROWS.check("rows", reading.count())
            with closing(reading.pieces()) as pieces:
                rows = chain([next(pieces, [])], pieces)
                yield b""
                _, written = KINDS[self._kind]
                yield from written(self._named, reading, rows, with_about=self._with_about)


class Workshop:
    """Where files are made."""

    def __init__(self, engine: Engine) -> None:
        at_once = AT_ONCE[engine.dialect.name]
        self._room = asyncio.Semaphore(at_once)
        self._threads = CapacityLimiter(at_once)

    async def begun(self, making: Making) -> AsyncExitStack:
        """Wait for room and make the beginning. Leaving what this returns is the file's end."""
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(self._room)
            stack.push_async_callback(self._close, making)
            await to_thread.run_sync(making.begin, limiter=self._threads)
            return stack.pop_all()

    async def pieces(self, making: Making) -> AsyncGenerator[bytes, None]:
        """The file, with a sign of life whenever a piece takes long."""
        until = time.monotonic() + MOST_S
        piece: bytes | None = b""
        while piece is not None and time.monotonic() < until:
            coming = asyncio.ensure_future(to_thread.run_sync(making.next, limiter=self._threads))
            try:
                while not (await asyncio.wait({coming}, timeout=SIGN_OF_LIFE_S))[0]:
                    yield b""
            finally:
                with CancelScope(shield=True):
                    await asyncio.wait({coming})
            piece = coming.result()
            if piece:
                yield piece
        if piece is not None:
            raise TimeoutError

    async def _close(self, making: Making) -> None:
        with CancelScope(shield=True):
            await to_thread.run_sync(making.close, limiter=self._threads)


class Streamed(StreamingResponse):
    """An answer that goes out while it is made, and lets go of everything however it ends."""

    def __init__(self, stack: AsyncExitStack, pieces: AsyncGenerator[bytes, None], **said: object) -> None:
        super().__init__(pieces, **said)  # type: ignore[arg-type]
        self._stack = stack
        self._pieces = pieces

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async with self._stack, aclosing(self._pieces):
            await super().__call__(scope, receive, send)
