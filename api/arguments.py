"""Arguments that many fields share, each described once."""

from datetime import date
from typing import Annotated

import strawberry

from api.meaning import Unit

AsOf = Annotated[
    date | None,
    strawberry.argument(
        description="The day to speak of: states are worked out from what was reported up to it. Default: today."
    ),
]
First = Annotated[
    int | None,
    strawberry.argument(
        description="How many from the start of the list, 1 to 100. To list any, give this or `last`.",
        directives=[Unit(of="records")],
    ),
]
After = Annotated[str | None, strawberry.argument(description="Continue behind the record with this cursor.")]
Last = Annotated[
    int | None,
    strawberry.argument(description="How many from the end of the list, 1 to 100.", directives=[Unit(of="records")]),
]
Before = Annotated[str | None, strawberry.argument(description="Stop before the record with this cursor.")]
AtMost = Annotated[int, strawberry.argument(description="How many at most, 1 to 100.", directives=[Unit(of="records")])]
