"""How much longer a question takes on a larger ledger, beside how much longer its answer is."""

from collections.abc import Iterable, Iterator

from benchmarks.measuring import Line


def grown(lines: Iterable[Line]) -> Iterator[str]:
    """A sentence for each question that was asked, one at a time, at more than one scale of an engine."""
    smallest: dict[tuple[str, str], Line] = {}
    for line in lines:
        if line.concurrency > 1:
            continue
        before = smallest.setdefault((line.engine, line.question), line)
        if before is not line:
            yield (
                f"{line.engine}, {line.question}: from scale {before.scale} to {line.scale} the API takes "
                f"{line.api.p50 / before.api.p50:.1f} times as long, the limit {line.limit.p50 / before.limit.p50:.1f} "
                f"times, for an answer of {line.bytes / before.bytes:.1f} times the bytes."
            )
