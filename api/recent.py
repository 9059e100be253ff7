"""What was used lately, remembered up to a number: whatever was not asked for longest is forgotten first."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

V = TypeVar("V")


class Recent(Generic[V]):
    """Values by name, for many threads at once."""

    def __init__(self, at_most: int) -> None:
        self._at_most = at_most
        self._kept: OrderedDict[Hashable, V] = OrderedDict()
        self._lock = Lock()

    def get(self, name: Hashable) -> V | None:
        try:
            self._kept.move_to_end(name)
            return self._kept[name]
        except KeyError:  # it was not there, or another thread has just let go of it
            return None

    def keep(self, name: Hashable, value: V) -> None:
        with self._lock:
            self._kept[name] = value
            self._kept.move_to_end(name)
            if len(self._kept) > self._at_most:
                self._kept.popitem(last=False)

    def forget(self, name: Hashable) -> None:
        with self._lock:
            self._kept.pop(name, None)
