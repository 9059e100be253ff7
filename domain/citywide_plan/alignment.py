"""Which pillars some work serves, and which have a gap.

One strategy can serve several pillars. A gap says that we found no work for a pillar, not that there is none.
"""

from collections.abc import Collection, Sequence
from typing import TypeVar

Pillar = TypeVar("Pillar")


def gaps(pillars: Sequence[Pillar], served: Collection[Pillar]) -> list[Pillar]:
    """The pillars, in the plan's order, that no strategy serves."""
    return [pillar for pillar in pillars if pillar not in served]
