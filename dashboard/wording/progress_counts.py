"""How many strategies each progress word has, in clauses that stand beside each other in any order."""

from __future__ import annotations

from dashboard.language import _, ngettext
from dashboard.wording import words


def in_progress(count: int) -> str:
    return ngettext("{n} is in progress", "{n} are in progress", count).format(n=words.number(count))


def not_started(count: int) -> str:
    return ngettext("{n} has not started", "{n} have not started", count).format(n=words.number(count))


def deferred(count: int) -> str:
    """Said after those that have not started."""
    return ngettext("{n} of these was deferred", "{n} of these were deferred", count).format(n=words.number(count))


def without_report(count: int) -> str:
    return ngettext("{n} has no report", "{n} have no report", count).format(n=words.number(count))


def ongoing_apart(count: int) -> str:
    return ngettext(
        "{n} is ongoing and counted apart, because it has no end",
        "{n} are ongoing and counted apart, because they have no end",
        count,
    ).format(n=words.number(count))


def counted(progress: str | None, count: int) -> str:
    """The word and its number, for lists of words."""
    return _("{progress}: {n}").format(progress=words.PROGRESS[progress], n=words.number(count))


def sentence(clauses: list[str]) -> str:
    """Clauses beside each other as one sentence; without any, nothing."""
    return f"{'; '.join(clauses)}." if clauses else ""
