"""What the printed schema says of a field beside its type: what a number counts, by which rule something was worked
out, and where it was read.

They are schema directives, so that api/schema.graphql carries them and the pages at /docs are made from it alone. What
surprises people: introspection does not show them; the printed schema does.
"""

from enum import Enum

import strawberry
from strawberry.schema_directive import Location

from api.words import described


class Origin(Enum):
    """Where a fact comes from."""

    DOCUMENT = "document"
    REPORT = "report"
    WORKED_OUT = "worked out"
    PROGRAM = "program"


described(
    Origin,
    "Where what a field says comes from.",
    {
        "DOCUMENT": "Read in a plan, on a page, or in another record that names its source.",
        "REPORT": "Said by a dated report: the newest that speaks of the day asked for, or an earlier one.",
        "WORKED_OUT": "Worked out by us from documents, reports and the day, by a written rule.",
        "PROGRAM": "Kept by this program, such as an id, a cursor, or how many records there are.",
    },
)


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION, Location.ARGUMENT_DEFINITION, Location.INPUT_FIELD_DEFINITION],
    name="unit",
    description="What a number counts or is measured in, in words.",
)
class Unit:
    of: str


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION],
    name="rule",
    description="The rule by which something is worked out: the key of one of `rules`.",
    repeatable=True,
)
class ByRule:
    key: str


@strawberry.schema_directive(
    locations=[Location.OBJECT, Location.INTERFACE, Location.FIELD_DEFINITION],
    name="origin",
    description="Where what a field says comes from. A field without its own has that of its type.",
)
class From:
    kind: Origin
