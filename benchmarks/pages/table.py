"""The measurements as a person reads them: each page in each way, beside the same page as plain files."""

from dataclasses import dataclass

from benchmarks.pages.entries import Load
from benchmarks.pages.visits import Way

HEAD = (
    f"{'':<26}{'asks':>5}{'kB':>6} |{'first':>7}{'main':>7}{'last':>7}{'ready':>7} "
    f"|{'shift':>7}{'tasks':>6}{'blocked':>8}{'busy':>7} "
    f"||{'limit kB':>9}{'first':>7}{'main':>7}{'last':>7}{'busy':>7} |{'main is':>8}{'last is':>8}{'busy is':>8}"
)
LEGEND = """\
Times are medians in milliseconds since the address was asked for. asks, kB: what came over the wire, compressed, with
headers. first: first contentful paint. main: heading and first sentences drawn. last: last chart or table drawn.
ready: scripts have taken over. shift: sum of all layout shifts. tasks, blocked: long tasks, and how long they took
beyond 50 ms each. busy: processor time of the page's main thread. limit: the same page as plain files without scripts;
the last columns are the page's time as a multiple of the limit's."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A page in one way, beside the limit."""

    address: str
    way: Way
    page: Load
    limit: Load

    @property
    def line(self) -> str:
        """Its line of the table."""
        page, limit = self.page, self.limit
        return (
            f"  {self.way.name:<24}{page.requests:>5.0f}{page.bytes / 1000:>6.0f} "
            f"|{page.first:>7.0f}{page.main:>7.0f}{page.last:>7.0f}{page.ready:>7.0f} "
            f"|{page.shift:>7.3f}{page.long_tasks:>6.0f}{page.blocked:>8.0f}{page.busy:>7.0f} "
            f"||{limit.bytes / 1000:>9.0f}{limit.first:>7.0f}{limit.main:>7.0f}{limit.last:>7.0f}{limit.busy:>7.0f} "
            f"|{page.main / limit.main:>7.1f}x{page.last / limit.last:>7.1f}x{page.busy / limit.busy:>7.1f}x"
        )
