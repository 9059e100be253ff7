"""English: what the City reported of all departments together, named so that it can be read without its document."""

from __future__ import annotations

from dashboard.wording.days_in_sentences import with_days_in_words

LABEL = {
    "reaps_filed": "Departments that completed their REAP",
    "worksheets_completed": "Departments that completed their worksheet",
    "teams_active": "Departments with an active Equity Action Team",
}
INTRO = (
    "The City gave these figures without naming a department. They stand beside the department records and are never "
    "added to them."
)


def label(subject: str, statement: str) -> str:
    """A name for the figure; the words as printed stand with its source."""
    return LABEL.get(subject.lower(), statement)


def about(period: str | None) -> str:
    """The period that the figure speaks of, with days written out."""
    if period is None:
        return "for a period that is not known"
    return with_days_in_words(period)


def as_reported(period: str | None) -> str:
    """Below the figure, where it stands alone."""
    return f"Reported by the City, {about(period)}"
