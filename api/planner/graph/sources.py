"""Where facts were read."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, case, func, select

from api.planner.json_text import Text, fixed, joined
from api.planner.mapped import Column, Mapped, Place, Same, Written, plain, record
from api.planner.pieces import Digits, GlobalId
from domain.sources.kinds import EditionName
from domain.sources.models import Source


def id_of(type_name: str) -> Written:
    """An object's id in the graph."""
    return Written(lambda place: joined('"', GlobalId(joined(f"{type_name}:", place["key"])), '"'))


def id_by_kind(type_of: Mapping[Any, str]) -> Written:
    """The id of an object of the type that belongs to its kind; none of a kind without a type."""

    def of_kind(place: Place) -> Text:
        type_name = case(*((place["kind"] == kind.value, fixed(f"{name}:")) for kind, name in type_of.items()))
        return joined('"', GlobalId(joined(type_name, place["key"])), '"')

    return Written(of_kind)


def _lines(place: Place) -> Text:
    line = func.nullif(place["line"], 0)
    return case((line.is_(None), fixed("[]")), else_=joined("[", Digits(line), "]"))


def of_source(condition: ColumnElement[bool]) -> Column:
    """Whether something holds of the source in which a record was read."""
    return Column(lambda cited: cited["source_id"].in_(select(Source.id).where(condition)))


CITED = Same()
"""The citation that a cited record carries."""

SOURCES = {
    "City": Mapped({**plain("name", "timeZone"), "source": CITED}),
    "Citation": Mapped(
        {
            **plain("printed"),
            "lines": Written(_lines),
            "document": record(Source, "source_id"),
            "isIllustrative": of_source(Source.edition == EditionName.ILLUSTRATIVE),
        }
    ),
    "Source": Mapped(
        {
            "id": id_of("Source"),
            **plain("key", "title", "kind", "edition", "publisher", "fileName", "sha256"),
            **plain("coversFrom", "coversUntil", "note"),
        }
    ),
}
