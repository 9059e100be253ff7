"""How many departments have handed in their worksheet, out of those that must.

Started, submitted and completed are three counts and never one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.budgeting_for_equity.stages import Stage, is_started, is_submitted


@dataclass(frozen=True, slots=True)
class WorksheetCompletion:
    """Departments by how far their worksheet got. `out_of` is None when nobody knows how many must."""

    started: int
    submitted: int
    completed: int
    out_of: int | None

    @property
    def share(self) -> float | None:
        """Submitted out of those that must, from 0 to 1; None when their number is not known."""
        return self.submitted / self.out_of if self.out_of else None


def worksheet_completion(stages: Mapping[Stage, int], out_of: int | None) -> WorksheetCompletion:
    """Completion of a budget year whose departments are in these stages. Pass only those that must, if known."""
    return WorksheetCompletion(
        started=sum(count for stage, count in stages.items() if is_started(stage)),
        submitted=sum(count for stage, count in stages.items() if is_submitted(stage)),
        completed=stages.get(Stage.COMPLETED, 0),
        out_of=out_of or None,
    )


def completion_of_year(groups: Iterable[tuple[bool, Stage, int]]) -> WorksheetCompletion:
    """From groups of (must they hand one in, stage, departments): of those that must, or of all where nobody must."""
    kept = list(groups)
    someone_must = any(must for must, _, _ in kept)
    stages: Counter[Stage] = Counter()
    for must, stage, departments in kept:
        if must or not someone_must:
            stages[stage] += departments
    return worksheet_completion(stages, stages.total() if someone_must else None)
