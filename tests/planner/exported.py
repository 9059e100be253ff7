"""What an export should hold, asked of the graph page by page."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import httpx2

from api.export.arguments import Arguments
from api.export.cells import BETWEEN, unescaped
from api.export.exports import BY, Export
from api.export.paths import Tree, tree_of
from api.export.registry import EXPORTS
from api.schema import make_schema

SCHEMA = make_schema()
Row = dict[str, str]
OF_SEVERAL = {"PILLAR", "SERVICE_AREA"}
IN_WORDS_OF_THE_GRAPH = {
    *("ACCOUNTABILITY", "BECAUSE", "FRESHNESS", "KIND", "NO_VALUE", "PLAN", "PROGRESS", "ROLE", "STAGE", "STANDING"),
    "TYPE",
}
PAGE = 50  # with the readings of each and their parts, more would be too much for one question
PARTS = {"breakdown", "ofWhich", "secondQuantity"}
PART = ("label", "value", "low", "high", "unit")


@dataclass(frozen=True)
class Case:
    """An export, and what is asked of it, as the graph's variables are written."""

    name: str
    asked: Mapping[str, Any]

    @property
    def export(self) -> Export:
        return EXPORTS[self.name]

    def address(self, kind: str, **more: str) -> str:
        sent = {
            name: value if isinstance(value, str) else json.dumps(value)
            for name, value in {**self.asked, **more}.items()
        }
        return f"/export/{self.name}.{kind}?{urlencode(sent)}"


def rows_of_csv(text: str) -> list[Row]:
    """The rows of a CSV file, with every mark taken off."""
    return [
        {name: unescaped(value) for name, value in row.items()} for row in csv.DictReader(io.StringIO(text, newline=""))
    ]


def answered(http: httpx2.Client, case: Case) -> list[Row]:
    """The rows that the graph's own answer makes."""
    return [row for node in _nodes(http, case) for row in _rows(node, case)]


def _rows(node: Any, case: Case) -> Iterator[Row]:
    each = case.export.each
    for entry in node[each] if each else [None]:
        whole = {**node, each: entry} if each else node
        row: Row = {}
        for name in case.export.columns:
            if name == BY:
                for key in whole["by"]:
                    row[f"by.{key['dimension']}.value"] = _group(key["dimension"], _text(key["value"]))
                    row[f"by.{key['dimension']}.label"] = _text(key["label"])
            else:
                row[name] = _text(_at(whole, name.split(".")))
        yield row


def _group(dimension: str, value: str) -> str:
    """A group as the column of its list says it."""
    if dimension in OF_SEVERAL:
        return value.replace(" + ", BETWEEN)
    return value.upper() if dimension in IN_WORDS_OF_THE_GRAPH else value


def _at(value: Any, path: list[str]) -> Any:
    if value is None or not path:
        return value
    if isinstance(value, list):
        return [_at(each, path) for each in value]
    return _at(value[path[0]], path[1:])


def _text(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return BETWEEN.join(_text(each) for each in value if each is not None)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _nodes(http: httpx2.Client, case: Case) -> Iterator[Any]:
    root = Arguments(SCHEMA, case.export.root)
    is_paged = "after" in root.of_root.args
    own = {name: str(root.known[name].type) for name in case.asked}
    declared = {**own, **({"first": "Int", "after": "String"} if is_paged else {})}
    fields = _selection(_tree(case.export))
    fields = f"pageInfo {{ hasNextPage endCursor }} nodes {{ {fields} }}" if is_paged else fields
    given = f"({', '.join(f'{name}: ${name}' for name in declared)})" if declared else ""
    head = f"query ({', '.join(f'${name}: {of}' for name, of in declared.items())})" if declared else ""
    query = f"{head} {{ found: {case.export.root}{given} {{ {fields} }} }}"
    after, more = None, True
    while more:
        variables = {**case.asked, **({"first": PAGE, "after": after} if is_paged else {})}
        answer = http.post("/graphql", json={"query": query, "variables": variables}).json()
        assert "errors" not in answer, answer["errors"]
        found = answer["data"]["found"]
        yield from found["nodes"] if is_paged else found
        more = is_paged and found["pageInfo"]["hasNextPage"]
        after = found["pageInfo"]["endCursor"] if is_paged else None


def _tree(export: Export) -> Tree:
    paths = [tuple(name.split(".")) for name in export.columns if name != BY]
    with_parts = [(*path, part) for path in paths if path[-1] in PARTS for part in PART]
    tree = tree_of([*paths, *with_parts])
    return {**tree, **({BY: {"dimension": {}, "value": {}, "label": {}}} if BY in export.columns else {})}


def _selection(tree: Tree) -> str:
    return " ".join(f"{name} {{ {_selection(below)} }}" if below else name for name, below in tree.items())
