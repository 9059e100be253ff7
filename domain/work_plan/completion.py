"""How much of a plan is completed.

An Ongoing strategy has no end, so it is counted beside the share and never in it. One without a report can finish,
so it counts against the plan until something is reported.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.work_plan.progress import Progress


@dataclass(frozen=True, slots=True)
class Completion:
    """Numbers of strategies (or actions): `completed` out of those that `can_finish`, with `ongoing` apart."""

    completed: int
    can_finish: int
    ongoing: int
    no_report: int = 0

    @property
    def total(self) -> int:
        return self.can_finish + self.ongoing

    @property
    def share(self) -> float | None:
        """From 0 to 1; None when nothing can finish."""
        return self.completed / self.can_finish if self.can_finish else None


def completion(progress: Iterable[Progress | None]) -> Completion:
    """Completion of a plan whose items report these words; None is an item without a report."""
    return completion_of_counts(Counter(progress))


def completion_of_counts(counts: Mapping[Progress | None, int]) -> Completion:
    """The same rule, for numbers that the database has already counted."""
    ongoing = counts.get(Progress.ONGOING, 0)
    return Completion(
        completed=counts.get(Progress.COMPLETED, 0),
        can_finish=sum(counts.values()) - ongoing,
        ongoing=ongoing,
        no_report=counts.get(None, 0),
    )
