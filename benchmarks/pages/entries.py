"""What a browser said of one load, and what several loads of a page come to.

Times are in milliseconds since the address was asked for, sizes in bytes as they came over the wire: compressed, with
their headers. What the browser still had is no request.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from statistics import median
from typing import Any
from urllib.parse import urlsplit

LONG_TASK_MS = 50  # what browsers call long


@dataclass(frozen=True, slots=True)
class Transfer:
    """One answer that came over the wire."""

    path: str
    kind: str
    size: int


@dataclass  # Playwright writes notes of its own into the object, so it has no slots.
class Traffic:
    """Gathers the browser's network events during one load."""

    _asked: dict[str, str] = field(default_factory=dict)
    _kinds: dict[str, str] = field(default_factory=dict)
    _sizes: dict[str, int] = field(default_factory=dict)

    def listen(self, on: Callable[[str, Callable[[Mapping[str, Any]], None]], Any]) -> None:
        """Subscribe to the events; `on` is that of a session of the DevTools protocol."""
        on("Network.requestWillBeSent", self.asked)
        on("Network.responseReceived", self.answered)
        on("Network.loadingFinished", self.finished)

    def asked(self, event: Mapping[str, Any]) -> None:
        self._asked[event["requestId"]] = event["request"]["url"]

    def answered(self, event: Mapping[str, Any]) -> None:
        self._kinds[event["requestId"]] = str(event["type"]).lower()

    def finished(self, event: Mapping[str, Any]) -> None:
        self._sizes[event["requestId"]] = int(event["encodedDataLength"])

    @property
    def transfers(self) -> list[Transfer]:
        """What came over the wire; the browser counts nothing for what it had."""
        return [
            Transfer(_path(self._asked[request]), self._kinds.get(request, ""), size)
            for request, size in self._sizes.items()
            if size > 0 and request in self._asked and not self._asked[request].startswith(("data:", "blob:"))
        ]


@dataclass(frozen=True, slots=True)
class Load:
    """One load of one page, or the median of several, taken figure by figure."""

    requests: float
    bytes: float
    first: float  # first contentful paint
    main: float  # heading and first sentences drawn
    last: float  # last chart or table drawn
    ready: float  # scripts have taken the page over
    shift: float  # sum of all layout shifts
    long_tasks: float
    blocked: float  # what long tasks take beyond 50 ms each
    busy: float  # processor time of the page's main thread
    pictures: float


def read(seen: Mapping[str, Any], busy_seconds: float, transfers: Sequence[Transfer]) -> Load:
    """What `watch.js` saw, what the processor did and what came over the wire, as one load."""
    # What is noticed in the page's own thread is on the screen no sooner than the first frame is.
    main = max(seen["main"], seen["first"])
    return Load(
        requests=len(transfers),
        bytes=sum(transfer.size for transfer in transfers),
        first=seen["first"],
        main=main,
        last=max(seen["last"] or 0, main),
        ready=max(seen["ready"], seen["load"], main),
        shift=sum(seen["shifts"]),
        long_tasks=len(seen["tasks"]),
        blocked=sum(max(0, task - LONG_TASK_MS) for task in seen["tasks"]),
        busy=1000 * busy_seconds,
        pictures=seen["pictures"],
    )


def typical(loads: Iterable[Load]) -> Load:
    """The median of each figure."""
    all_loads = list(loads)
    return Load(**{each.name: median(getattr(load, each.name) for load in all_loads) for each in fields(Load)})


def _path(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
