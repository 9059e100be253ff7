"""What is said of the departments that need a call first."""

from __future__ import annotations

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

HEADING = lazy("Departments to call first")
WHERE_FROM = lazy("Where these names come from")
NOBODY = lazy("No department needs a call: none is late, each filed plan has a recent report, and each has its owners.")
KINDS = {
    "late": lazy("Late"),
    "not-filed": lazy("REAP not on file"),
    "silent": lazy("Silent"),
    "no-owner": lazy("No owner"),
}


def summary(departments: int, *, late: int, not_filed: int, silent: int, no_owner: int) -> str:
    """How many there are, and how many of each kind; one department can be of several kinds."""
    if departments == 0:
        return str(NOBODY)
    clauses = [
        ngettext("{n} department needs a call", "{n} departments need a call", departments).format(
            n=words.number(departments)
        ),
        ngettext("{n} is late", "{n} are late", late).format(n=words.number(late)) if late else _("none is late"),
        *([_not_filed(not_filed)] if not_filed else []),
        *([ngettext("{n} is silent", "{n} are silent", silent).format(n=words.number(silent))] if silent else []),
        *([_no_owner(no_owner)] if no_owner else []),
    ]
    return f"{'; '.join(clauses)}."


def _not_filed(count: int) -> str:
    said = ngettext("{n} has no REAP on file", "{n} have no REAP on file", count)
    return said.format(n=words.number(count))


def _no_owner(count: int) -> str:
    said = ngettext("{n} has something without an owner", "{n} have something without an owner", count)
    return said.format(n=words.number(count))


def more(count: int) -> str:
    """What a shortened list opens to."""
    return ngettext("{n} more department to call", "{n} more departments to call", count).format(n=words.number(count))
