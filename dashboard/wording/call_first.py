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
BY_REASON = lazy("Departments by reason; one can have several")
BY_REASON_NAME = lazy("Table of reasons for a call")
REASON = lazy("Reason")


def summary(departments: int, *, late: int, not_filed: int, silent: int, no_owner: int) -> str:
    """How many there are, and how many of each kind; one department can be of several kinds."""
    if departments == 0:
        return str(NOBODY)
    clauses = [
        ngettext("{n} department needs a call", "{n} departments need a call", departments).format(
            n=words.number(departments)
        ),
        _late(late) if late else _("none is late"),
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


def those_first(first: int, with_reason: int, departments: int) -> str:
    """Above a list of nearly everybody: what puts a few of them first, and how many have any reason."""
    order = _("These {n} come first, by late obligations and then by overdue actions.").format(n=words.number(first))
    said = ngettext(
        "In all, {n} of {total} departments has a reason for a call.",
        "In all, {n} of {total} departments have a reason for a call.",
        with_reason,
    )
    return f"{order} {said.format(n=words.number(with_reason), total=words.number(departments))}"


def as_urgent(count: int) -> str:
    """Some below are no less urgent than the last one named."""
    said = ngettext(
        "{n} more is as urgent as the last of them, and only its name puts it below.",
        "{n} more are as urgent as the last of them, and only their names put them below.",
        count,
    )
    return said.format(n=words.number(count))


def first(count: int) -> str:
    return _("First {n}").format(n=words.number(count))


def other(count: int) -> str:
    return _("Other {n}").format(n=words.number(count))


def together(count: int) -> str:
    return _("All {n}").format(n=words.number(count))


def more(count: int, *, late: int, late_with_obligation: int) -> str:
    """What a shortened list opens to; nothing late is folded away without a word."""
    return "; ".join(
        [
            ngettext("{n} more department with a reason", "{n} more departments with a reason", count).format(
                n=words.number(count)
            ),
            *([_late(late)] if late else [_("none is late")]),
            *([_late_with_obligation(late_with_obligation)] if late_with_obligation else []),
        ]
    )


def _late(count: int) -> str:
    return ngettext("{n} is late", "{n} are late", count).format(n=words.number(count))


def _late_with_obligation(count: int) -> str:
    said = ngettext("{n} is late with an obligation", "{n} are late with an obligation", count)
    return said.format(n=words.number(count))
