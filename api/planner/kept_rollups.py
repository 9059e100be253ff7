"""A root field that counts actions, answered from what is kept of each REAP."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Dialect, select

from api.kept_counts import Found, Held, KeptQuestion, TooManyReaps, padded
from api.planner.answers import Answer
from api.planner.compiling import Compiler
from api.planner.driver import Row
from api.planner.given import TODAY, GivenDay, GivenNumber, of_variable, resolved
from api.planner.statements import Asking, Prepared
from api.planner.told import rows_reader, told_of
from api.recent import Recent
from domain.rollup.dimensions import Dimension
from domain.rollup.groups import MOST_GROUPS, TooManyGroups, key_of
from domain.rollup.groups import Group as Counted
from domain.rollup.kept import Group, KeptCounts, Sums
from domain.rollup.kept_queries import counts_of


class Recounting:
    """The statements that count REAPs again, made when they are first needed."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._made: dict[int, Prepared] = {}

    async def rows(self, asking: Asking, day: date, reap_ids: Sequence[int]) -> Found:
        """The rows of these REAPs on a day."""
        ids = padded(reap_ids) or ()
        values = {TODAY: day, **{_name(place): reap_id for place, reap_id in enumerate(ids)}}
        return await asking.rows_with(self._statement(len(ids), day), values)

    def _statement(self, size: int, day: date) -> Prepared:
        if size not in self._made:
            reap_ids = [GivenNumber(place, of_variable(_name(place))) for place in range(size)] or None
            statement = counts_of(GivenDay(day, of_variable(TODAY)), reap_ids)
            self._made[size] = Prepared(statement, self._dialect)
        return self._made[size]


def _name(place: int) -> str:
    return f"reap {place}"


@dataclass(slots=True)
class Line:
    """A group as it was written last, and where it stands among the others."""

    order: list[tuple[Any, ...]]
    group: Group
    count: int = 0
    text: str = ""


class Written:
    """The groups of one question in their order, each written once for as long as its count is the same."""

    def __init__(self, by: Sequence[Dimension], within: Sequence[Dimension], write: Callable[[Counted], str]) -> None:
        self._by = by
        self._write = write
        self._within = [part for at, each in enumerate(by) if each in within for part in range(3 * at, 3 * at + 3)]
        self._wholes: Counter[Group] = Counter()
        self._lines: dict[Group, Line] = {}
        self._in_order: list[Line] = []

    def text(self, changed: Iterable[Group], counts: Mapping[Group, int]) -> str:
        """All groups as JSON, when only these have changed."""
        if len(counts) > MOST_GROUPS:
            raise TooManyGroups
        wholes: Counter[Group] = Counter()
        for group in changed:
            wholes[self._whole(group)] += self._counted(group, counts.get(group, 0))
        self._wholes.update(wholes)
        others = {whole for whole, more in wholes.items() if more}
        again = {*changed, *(each for each in self._lines if self._whole(each) in others)} if others else changed
        for group in again:
            self._rewrite(group)
        return f"[{','.join([line.text for line in self._in_order])}]"

    def _counted(self, group: Group, count: int) -> int:
        """Put a group into the order, or take it out, and say how many it has more than before."""
        line = self._lines.get(group)
        if line is None:
            if not count:
                return 0
            line = self._lines[group] = Line([key.order for key in key_of(self._by, group)], group)
            insort(self._in_order, line, key=_order)
        elif not count:
            del self._in_order[bisect_left(self._in_order, line.order, key=_order)], self._lines[group]
        more = count - line.count
        line.count = count
        return more

    def _whole(self, group: Group) -> Group:
        return tuple([group[part] for part in self._within])

    def _rewrite(self, group: Group) -> None:
        line = self._lines.get(group)
        if line is not None:
            line.text = self._write(Counted(key_of(self._by, group), line.count, self._wholes[self._whole(group)]))


def _order(line: Line) -> list[tuple[Any, ...]]:
    return line.order


@dataclass(slots=True)
class Made:
    """What was made of one question: its sums, and how they were written."""

    sums: Sums
    written: Written
    last: tuple[date, Row, bytes] | None = None
    """A day, what the statement found, and the text that follows from both."""

    def was_answered_on(self, day: date) -> bool:
        return self.last is not None and self.last[0] == day


class KeptRollup:
    """Today's counts from what is kept of each REAP; any other day's by `counted`.

    What was made of it, which takes megabytes in a large ledger, is held only while it is among those asked `lately`.
    """

    statements_at_most = 1  # where REAPs have to be counted again, that has a moment of its own

    def __init__(
        self,
        compiler: Compiler,
        question: KeptQuestion,
        kept: KeptCounts,
        written: Callable[[], Written],
        counted: Answer,
    ) -> None:
        self._question = question
        self._kept = kept
        self._begun = written
        self._lately: Recent[Made] = compiler.rollups
        self._counted = counted
        self._day = compiler.day
        statements = question.statements()
        together = select(*[told_of(compiler.place(each)) for each in statements])
        self._statement = Prepared(together, compiler.dialect)
        self._read = [rows_reader(each.selected_columns) for each in statements]
        self._recounting = Recounting(compiler.dialect)

    async def text(self, asking: Asking) -> bytes:
        day: date = resolved(self._day, asking.values)
        if day != asking.values[TODAY]:
            return await self._counted.text(asking)
        made = self._lately.get(self)
        try:
            if made is None or not made.was_answered_on(day):  # since when time alone has changed some REAPs
                return await self._recounted(asking, day)
            [found] = await asking.rows(self._statement)
            if made.last is not None and made.last[:2] == (day, found):
                return made.last[2]
            held = self._held(found, day)
            return await self._recounted(asking, day, found, held) if held.outdated else self._mended(found, held, ())
        except TooManyReaps:
            return await self._counted.text(asking)

    async def _recounted(self, asking: Asking, day: date, found: Row | None = None, held: Held | None = None) -> bytes:
        """The text with those REAPs counted again of which nothing kept holds; `held` is what was `found` to hold."""
        async with asking.one_moment():
            [again] = await asking.rows(self._statement)
            if held is None or again != found:  # or somebody has written meanwhile
                held = self._held(again, day)
            recounted = await self._recounting.rows(asking, day, held.outdated) if held.outdated else ()
            return self._mended(again, held, recounted)

    def _held(self, found: Row, day: date) -> Held:
        rows = [read(text) for read, text in zip(self._read, found, strict=True)]
        return self._question.held(self._kept, rows, day)

    def _mended(self, found: Row, held: Held, recounted: Found) -> bytes:
        """Nobody else comes in between, as nothing is waited for. After a fault nothing is held: what is summed and
        what is written could be of two moments."""
        made = self._lately.get(self) or Made(self._question.sums(), self._begun())
        self._lately.forget(self)
        changed = self._question.mend(made.sums, self._kept, held, recounted)
        text = made.written.text(changed, made.sums.counts).encode()
        made.last = held.day, found, text
        self._lately.keep(self, made)
        return text
