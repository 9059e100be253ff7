"""A hundred texts that someone might type or paste, each meant to run as a script, to break out of its place or to
break the layout, and a city whose every text is one of them."""

from collections.abc import Iterator
from itertools import count, cycle, islice

from sqlalchemy import bindparam, inspect, select, text, update
from sqlalchemy.engine import Connection

import domain.models  # noqa: F401  every table
from domain.base import Folded, Record, Text
from domain.database import open_database

RUN = "window.hostileRan=1"
LONG = 10_000
# Names by which records find each other, and words that the graph reads: they are not free text.
NAMES = {
    "key", "code", "kind", "fiscal_year", "budget_year", "subject", "sha256", "file_name", "time_zone", "currency",
    "recorded_by",
}  # fmt: skip
NAMES_OF = {("cycles", "name"), ("reading_parts", "unit")}

PAYLOADS = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg/onload={RUN}>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"<body onload={RUN}>",
    f"<details open ontoggle={RUN}><summary>x</summary></details>",
    f"<input autofocus onfocus={RUN}>",
    f"<video><source onerror={RUN}></video>",
    f"<a href=\"javascript:{RUN}\">click</a>",
    f"<object data=\"data:text/html,<script>{RUN}</script>\"></object>",
    f"<math><mtext></p><img src=x onerror={RUN}></math>",
    f"<style>*{{display:none}}</style><script>{RUN}</script>",
    "<base href=//elsewhere.test/>",
    "<meta http-equiv=refresh content='0;url=//elsewhere.test/'>",
    "<link rel=stylesheet href=//elsewhere.test/x.css>",
    "</title></head></body></html>",
    "</div></div></main></body>",
    "<!-- not closed",
)  # fmt: skip
WAYS_OUT = ("{}", "\"'>{}", "`${{{}}}`", "{{{{{}}}}}")
BREAKING_THE_LAYOUT = (
    "antidisestablishmentarianism" * (LONG // 28),
    "long words " * (LONG // 11),
    "https://example.test/" + "a" * LONG,
    "\u202eright to left" + "\u202e" * 20,
    "e" + "\u0301" * 200,
    "👩‍👩‍👧‍👦" * 200,
    "\u200b" * 500 + "no width",
    "one\n\n\ntwo\tthree\r\nfour",
    "&lt;b&gt; &amp;amp; &#60;",
    "=HYPERLINK(\"http://elsewhere.test\")",
    "؀" * 300,
    "ﷺ" * 300,
    "ปฏิ" * 2_000,
    "-" * LONG,
    "{count} {total} %s %(x)d {0}",
    "[link] [another]",
    "1e309 -0 NaN undefined null",
    "<b>bold</b> <i>slanted</i>",
    "' OR 1=1; DROP TABLE actions; --",
    "../../../../etc/passwd",
)  # fmt: skip


def hostile_texts() -> list[str]:
    """One hundred."""
    scripts = (way.format(payload) for way in WAYS_OUT for payload in PAYLOADS)
    return [*islice(scripts, 80), *BREAKING_THE_LAYOUT]


def fill_with_hostile_texts(database: str) -> int:
    """Put one of them into every free text of a city; returns how many were written."""
    engine = open_database(database)
    texts = cycle(hostile_texts())
    with engine.begin() as connection:
        _let_reports_be_edited(connection)
        written = sum(_fill(connection, table, column, texts) for table, column in _free_texts())
    engine.dispose()
    return written


def _free_texts() -> Iterator[tuple[str, str]]:
    for table in Record.metadata.sorted_tables:
        for column in table.columns:
            is_name = column.name in NAMES or (table.name, column.name) in NAMES_OF or column.foreign_keys
            if isinstance(column.type, Text) and not isinstance(column.type, Folded) and not is_name:
                yield table.name, column.name


def _fill(connection: Connection, name: str, column: str, texts: Iterator[str]) -> int:
    """Each a little different, as some names may stand only once."""
    table = Record.metadata.tables[name]
    key = next(iter(inspect(table).primary_key))
    rows = connection.scalars(select(key).where(table.c[column].is_not(None))).all()
    given = [{"of_row": row, "written": f"{next(texts)} {number}"} for row, number in zip(rows, count(1), strict=False)]
    if given:
        statement = update(table).where(key == bindparam("of_row")).values({column: bindparam("written")})
        connection.execute(statement, given)
    return len(given)


def _let_reports_be_edited(connection: Connection) -> None:
    """Reports are added and never edited; a city made for this test is no ledger."""
    triggers = text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%no_update'")
    for name in connection.scalars(triggers).all():
        connection.execute(text(f"DROP TRIGGER {name}"))
