"""Which editions a file can hold at all: those on record, less those that its filter leaves out.

A file of published records alone says so, also where made-up records are on record beside them.
"""

from collections.abc import Set
from dataclasses import fields
from typing import Any

from api.edition import NOTES
from domain.sources.kinds import EditionName

EVERY: Set[EditionName] = frozenset(EditionName)
MADE_UP_ALONE = "Made-up records only, which show how this works. None of them is a fact."


def editions_kept(where: Any) -> Set[EditionName]:
    """The editions that a filter may keep records of."""
    if where is None:
        return EVERY
    kept = EVERY if where.edition is None else frozenset(where.edition)
    for each in where.and_ or ():
        kept &= editions_kept(each)
    if where.or_ is not None:
        kept &= frozenset().union(*map(editions_kept, where.or_))
    return kept - _left_out(where.not_)


def _left_out(denied: Any) -> Set[EditionName]:
    """The editions that a filter denies whole: it keeps all of their records, because it asks for nothing else."""
    if denied is None or denied.edition is None:
        return frozenset()
    asks_for_more = any(getattr(denied, each.name) is not None for each in fields(denied) if each.name != "edition")
    return frozenset() if asks_for_more else frozenset(denied.edition)


def edition_of(editions: Set[EditionName]) -> EditionName:
    """What a file of these editions is: illustrative as soon as made-up records may be in it."""
    return EditionName.ILLUSTRATIVE if EditionName.ILLUSTRATIVE in editions else EditionName.PUBLISHED


def note_of(editions: Set[EditionName]) -> str:
    """What to know about a file of these editions."""
    return MADE_UP_ALONE if editions == {EditionName.ILLUSTRATIVE} else NOTES[edition_of(editions)]
