"""The data dictionary as one table: a row for every field, field of an input, and word of an enum."""

import csv
import io
import json
from collections.abc import Iterator

from api.docs.dictionary import Dictionary, Entry

COLUMNS = (
    "name",
    "kind",
    "type",
    "description",
    "unit",
    "rules",
    "origin",
    "may_be_missing",
    "missing_because",
    "arguments",
    "default",
    "deprecated",
)


def rows(dictionary: Dictionary) -> Iterator[dict[str, str | bool | None]]:
    """One row for each name."""
    for kind in dictionary.kinds.values():
        for entry in kind.entries:
            yield dict(zip(COLUMNS, _row(kind.kind, entry), strict=True))


def _row(kind: str, entry: Entry) -> tuple[str | bool | None, ...]:
    return (
        entry.coordinate,
        {"type": "field", "interface": "field", "input": "input field", "enum": "word"}[kind],
        str(entry.type) if entry.type else None,
        entry.description,
        entry.unit,
        " ".join(entry.rules) or None,
        entry.origin,
        entry.missing is not None,
        entry.missing,
        " ".join(f"{each.name}: {each.type}" for each in entry.arguments) or None,
        entry.default,
        entry.deprecated,
    )


def as_json(dictionary: Dictionary) -> str:
    return json.dumps(list(rows(dictionary)), ensure_ascii=False, indent=1) + "\n"


def as_csv(dictionary: Dictionary) -> str:
    """In UTF-8 with a header; what is not there is left empty, yes and no are written so."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in rows(dictionary):
        writer.writerow({name: _cell(value) for name, value in row.items()})
    return text.getvalue()


def _cell(value: str | bool | None) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value or ""
