"""Taking a count along: the query that gives the same answer, the same groups as files, and where to read more.

A file is asked for with the query's own arguments, so that it holds the numbers of the table.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.origin import query_for_this_number
from dashboard.pages.analyst.asking import Grouping
from dashboard.pages.analyst.groups import Part
from dashboard.trace import Trace
from dashboard.wording import analyst as sentences


def trace(part: Part, asked: Grouping, address: Address) -> Trace:
    """The count of this edition alone."""
    where = {**asked.where, "edition": [part.edition]}
    variables = {**asked.variables, "where": where, **({"asOf": address.as_of} if address.as_of else {})}
    return Trace(asked.counted.query, variables)


def query(found: Trace, part: Part, asked: Grouping) -> Component:
    of_what = sentences.table_name(asked.counted.name, part.named_edition)
    return html.Div(query_for_this_number(found, of_what, heading=sentences.QUERY_HEADING), className="origin")


def files(found: Trace, part: Part, asked: Grouping) -> Component:
    heard = html.Span(sentences.in_file(part.named_edition), className="visually-hidden")
    links = [
        html.A([name, heard], href=_file(asked.counted.root, kind, found.variables), rel="external")
        for kind, name in (("csv", sentences.CSV), ("xlsx", sentences.XLSX))
    ]
    return html.P([sentences.DOWNLOADS, *(piece for link in links for piece in (" ", link))], className="files")


def _file(root: str, kind: str, variables: Mapping[str, Any]) -> str:
    """Lists as words with commas between, a filter as JSON: as the API's own list of files says."""
    given = {
        name: ",".join(value) if isinstance(value, list) else value if isinstance(value, str) else json.dumps(value)
        for name, value in variables.items()
    }
    return f"/export/{root}.{kind}?{urlencode(given)}"


def read_more() -> Component:
    pages = (
        ("/docs", sentences.REFERENCE),
        ("/docs/questions", sentences.QUESTIONS),
        ("/docs/exports", sentences.EXPORTS),
        ("/graphql", sentences.EXPLORER),
    )
    links = [html.Li(html.A(name, href=href, rel="external")) for href, name in pages]
    return html.Div([html.P(sentences.READ_MORE), html.Ul(links, className="sentences")], className="stack")
