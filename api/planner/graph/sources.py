"""Where facts were read."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from graphql import FieldNode, GraphQLObjectType
from sqlalchemy import CTE, ColumnElement, and_, case, func, select

from api.planner.compiling import Compiler
from api.planner.json_text import Text, fixed, joined
from api.planner.mapped import (
    Arguments,
    Column,
    Many,
    ManyValues,
    Mapped,
    Place,
    PutTogether,
    Rows,
    Same,
    Written,
    once,
    plain,
)
from api.planner.pages_below import PageBelow
from api.planner.pieces import Digits, GlobalId
from api.sources import BY_LINE, cited_in_one
from domain.sources import queries
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


def _line_count(source: Place) -> ColumnElement[int]:
    counts = once(queries.line_counts(source.ids_of_all(Source)))
    return _or_0(select(counts.c.lines).where(counts.c.source_id == source["id"]))


def _citation_count(source: Place) -> ColumnElement[int]:
    of_these = partial(queries.citation_counts, source.ids_of_all(Source))
    counts = source.of_all(("citations", source.name), of_these, source.day)
    return _or_0(select(counts.c.citations).where(counts.c.source_id == source["id"]))


def _or_0(count: Rows) -> ColumnElement[int]:
    return func.coalesce(count.scalar_subquery(), 0)


def _addresses(source: Place, _: Arguments) -> Rows:
    if source.engine == "sqlite":
        each = func.json_each(source["addresses"]).table_valued("key", "value")
    else:
        each = func.json_array_elements_text(source["addresses"]).table_valued("value", with_ordinality="key")
        each = each.render_derived()
    return select(each.c.value).order_by(each.c.key)


def _citations_of_line(line: Place) -> ColumnElement[int]:
    counts = once(queries.citation_counts_by_line(_source_of(line)))
    return _or_0(select(counts.c.citations).where(_is_at(counts, line)))


def _cited_at_line(line: Place, given: Arguments) -> Rows:
    cited = once(queries.cited_records_by_line(_source_of(line), given["first"]))
    return select(cited).where(_is_at(cited, line)).order_by(cited.c.place)


def _source_of(line: Place) -> Any:
    """The sources of which lines are asked for: those around it, as lines stand below nothing else."""
    return line.above.ids_of_all(Source) if line.above else []


def _document(
    compiler: Compiler, graph_type: GraphQLObjectType, nodes: list[FieldNode], cited: Place, _: Arguments
) -> Text:
    """The source of a citation: few are cited by many records, so what is long to say of one is written once."""
    if not compiler.named(LONG, graph_type, nodes):
        found = compiler.place(select(Source).where(Source.id == cited["source_id"]), cited)
        return compiler.one_of(compiler.object(graph_type.name, found, nodes), found)
    source = compiler.place(select(Source))
    text = compiler.object(graph_type.name, source, nodes)
    texts = once(select(source["id"].label("id"), text.label("t")).select_from(source.selectable))
    return select(texts.c.t).where(texts.c.id == cited["source_id"]).scalar_subquery()


def _is_at(found: CTE, line: Place) -> ColumnElement[bool]:
    return and_(found.c.source_id == line["source_id"], found.c.line == line["number"])


IS_MADE_UP = of_source(Source.edition == EditionName.ILLUSTRATIVE)
"""Whether what was read in a source was made up."""


def any_made_up() -> ColumnElement[bool]:
    """Whether the ledger holds anything that was made up."""
    return queries.editions().where(Source.edition == EditionName.ILLUSTRATIVE).exists()


BY_THE_LEDGER = Column(lambda _: any_made_up())

LONG = ("lines", "citations")
"""What a source has many of."""

CITED = Same()
"""The citation that a cited record carries."""

SOURCES = {
    "City": Mapped({**plain("name", "timeZone"), "source": CITED}),
    "Citation": Mapped(
        {
            **plain("printed"),
            "lines": Written(_lines),
            "document": PutTogether(_document),
            "isIllustrative": IS_MADE_UP,
        }
    ),
    "CitedRecord": Mapped(plain("concept", "key", "line", "printed")),
    "DocumentLine": Mapped(
        {
            **plain("number", "text"),
            "citationCount": Column(_citations_of_line),
            "citations": Many(_cited_at_line),
        }
    ),
    "Source": Mapped(
        {
            "id": id_of("Source"),
            **plain("key", "title", "kind", "edition", "publisher", "fileName", "sha256"),
            **plain("coversFrom", "coversUntil", "note"),
            "addresses": ManyValues(_addresses, "value"),
            "lineCount": Column(_line_count),
            "lines": Many(lambda source, given: queries.lines(source.ids(), given["after"], given["first"])),
            "citationCount": Column(_citation_count),
            "citations": PutTogether(
                PageBelow(lambda source, page: cited_in_one(source["id"], page), BY_LINE, _citation_count)
            ),
        }
    ),
}
