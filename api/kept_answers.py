"""Answers that were given before, for as long as nothing was written since and the day is the same."""

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, replace
from functools import cached_property

from api.serving.asked import Outcome

WORTH_COMPRESSING = 1000  # bytes
COMPRESSION = 1
"""Of 9, the quickest: it makes an eighth of 638 kB (`python -m benchmarks.asked_again`), and somebody waits for it."""
BESIDE = 300  # bytes that keeping an answer takes beside the answer itself, about


@dataclass(frozen=True)
class Answer:
    """What is sent, and how it was come by."""

    body: bytes
    outcome: Outcome
    holds: bool
    """Whether the same question gets the same answer while nothing is written."""
    is_compressed: bool = False

    def compressed(self) -> "Answer":
        """The same as gzip, for callers who read that; itself where it is too short to become shorter."""
        if len(self.body) < WORTH_COMPRESSING:
            return self
        return replace(self, body=gzip.compress(self.body, COMPRESSION, mtime=0), is_compressed=True)

    @cached_property
    def tag(self) -> bytes:
        """A short name for what is said: another answer has another."""
        return b'"' + hashlib.sha256(self.body).hexdigest()[:32].encode() + b'"'


class KeptAnswers:
    """The newest answers, up to a number of bytes; the one that was not asked for longest goes first.

    Used by one event loop only.
    """

    def __init__(self, bytes_at_most: int) -> None:
        self._at_most = bytes_at_most
        self._bytes = 0
        self._kept: OrderedDict[Hashable, tuple[Hashable, Answer]] = OrderedDict()

    def get(self, question: Hashable, version: Hashable) -> Answer | None:
        """The answer to this question, unless something was written since."""
        found = self._kept.get(question)
        if found is None or found[0] != version:
            return None
        self._kept.move_to_end(question)
        return found[1]

    def keep(self, question: Hashable, version: Hashable, answer: Answer) -> None:
        """Keep an answer that was made after this version was read."""
        self._forget(question)
        if len(answer.body) > self._at_most // 8:
            return
        self._kept[question] = version, replace(answer, outcome="cached")
        self._bytes += len(answer.body) + BESIDE
        while self._bytes > self._at_most:
            self._forget(next(iter(self._kept)))

    def _forget(self, question: Hashable) -> None:
        if question in self._kept:
            _, answer = self._kept.pop(question)
            self._bytes -= len(answer.body) + BESIDE
