"""What can move in a city between two days, each with its count; parts of longer sentences."""

from __future__ import annotations

from dashboard.language import ngettext
from dashboard.wording import words


def completed(count: int) -> str:
    return _said(ngettext("{n} action was reported completed", "{n} actions were reported completed", count), count)


def overdue(count: int) -> str:
    return _said(ngettext("{n} action became overdue", "{n} actions became overdue", count), count)


def filed(count: int) -> str:
    return _said(ngettext("{n} REAP was filed", "{n} REAPs were filed", count), count)


def withdrawn(count: int) -> str:
    return _said(ngettext("{n} REAP was withdrawn", "{n} REAPs were withdrawn", count), count)


def submitted(count: int) -> str:
    return _said(ngettext("{n} worksheet was submitted", "{n} worksheets were submitted", count), count)


def of_another_stage(count: int) -> str:
    return _said(ngettext("{n} worksheet reached another stage", "{n} worksheets reached another stage", count), count)


def active(count: int) -> str:
    return _said(ngettext("{n} team became active", "{n} teams became active", count), count)


def not_active(count: int) -> str:
    return _said(ngettext("{n} team is no longer active", "{n} teams are no longer active", count), count)


def _said(message: str, count: int) -> str:
    return message.format(n=words.number(count))
