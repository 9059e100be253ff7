"""The root field `search`: what the domain's statement finds, each hit written by the database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby, repeat
from operator import itemgetter
from typing import Any

from graphql import FieldNode, GraphQLField, get_named_type
from sqlalchemy import select

from api.planner.answers import Answer, Known
from api.planner.compiling import Compiler
from api.planner.given import parts_from
from api.planner.json_text import Text
from api.planner.mapped import Arguments, cut
from api.planner.statements import Asking, RowByRow, packed
from domain.errors import EquityError
from domain.search.queries import found
from domain.search.queries import given as given_to
from domain.search.searching import MOST_WORDS, SearchKind, words

Parts = Sequence[tuple[str, str | int]]
"""A group's fields by their names in the answer; of hits, their place in a row."""


class OtherWords(EquityError):
    """Folding leaves nothing of a text to look for, or makes more words of it."""


@dataclass(frozen=True, slots=True)
class FoundByKind:
    """One group for each kind."""

    statement: RowByRow
    parts: Parts

    statements_at_most = 1

    async def text(self, asking: Asking) -> bytes:
        return _groups(self.parts, self.statement.rows(await asking.rows(self.statement.asked))).encode()


def _groups(parts: Parts, rows: Sequence[tuple[Any, ...]]) -> str:
    of_kind = {kind: [*group] for kind, group in groupby(rows, itemgetter(-2))}
    return f"[{','.join(_group(parts, kind, of_kind.get(kind.value, [])) for kind in SearchKind)}]"


def _group(parts: Parts, kind: SearchKind, rows: Sequence[tuple[Any, ...]]) -> str:
    known = {"__typename": '"SearchGroup"', "kind": f'"{kind.name}"', "count": str(rows[0][-1] if rows else 0)}
    written = (
        f'"{name}":' + (known[part] if isinstance(part, str) else f"[{','.join(row[part] for row in rows)}]")
        for name, part in parts
    )
    return f"{{{','.join(written)}}}"


def search(compiler: Compiler, root: GraphQLField, nodes: list[FieldNode], given: Arguments) -> Answer:
    """`search`: a plan is for texts of as many words."""
    count = len(given["text"].split(None, MOST_WORDS - 1))
    fields = compiler.fields(compiler.type(get_named_type(root.type).name), nodes)
    if not count:  # what looks for nothing finds nothing
        nothing = [
            (name, 0 if asked[0].name.value == "hits" else asked[0].name.value) for name, asked in fields.items()
        ]
        return Known(_groups(nothing, []))
    hits = compiler.place(found(count).params(_filled(compiler, count, given)))
    texts: list[Text] = []
    parts: list[tuple[str, str | int]] = []
    for answered_as, asked in fields.items():
        if asked[0].name.value == "hits":
            parts.append((answered_as, len(texts)))
            texts.append(compiler.object("SearchHit", hits, asked))
        else:
            parts.append((answered_as, asked[0].name.value))
    statement = select(*texts, hits["kind"], hits["in_all"]).select_from(hits.selectable)
    return FoundByKind(packed(statement, len(texts), compiler.dialect), parts)


def _filled(compiler: Compiler, count: int, given: Arguments) -> Mapping[str, Any]:
    *asked, beginning = parts_from(given["text"], partial(_looked_for, count))
    return {**given_to(asked, cut(given) or 0, compiler.day), "beginning": beginning}


def _looked_for(count: int, text: str) -> list[str]:
    """So many words, the last one as often as it takes, and all of them as what comes first begins."""
    own = words(text)
    if not 0 < len(own) <= count:
        raise OtherWords
    return [*own, *repeat(own[-1], count - len(own)), " ".join(own)]
