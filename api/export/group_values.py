"""What a group is called in a file: by the word that the column of its own list has, so that both can be merged.

The graph names groups for programs by the rules' own words, as in overdue, and by names joined by a plus. The columns
of lists say the words of the graph's enums, as in OVERDUE, and names with semicolons between. A state before or after a
change keeps the rule's word, because the list of changes has it too.
"""

from collections.abc import Callable

from api.export.cells import BETWEEN, is_word_of_the_graph
from domain.rollup.dimensions import Dimension, Plan

Say = Callable[[str | None], str | None]

OF_SEVERAL = {"pillar", "service_area"}
TOGETHER = " + "


def in_the_list(dimension: Dimension) -> Say:
    """How to say a value of this dimension as its list does."""
    if dimension.value in OF_SEVERAL:
        return lambda value: value and value.replace(TOGETHER, BETWEEN)
    words = _words(dimension)
    return lambda value: words.get(value, value) if value else value


def _words(dimension: Dimension) -> dict[str, str]:
    """The names that the graph has for the words of a dimension; none where it has no one enum for all of them."""
    is_one_enum = len({type(word) for word in dimension.words}) == 1
    # Whose plan it is the graph asks for by words of the same names.
    known = (word for word in dimension.words if is_word_of_the_graph(word) or isinstance(word, Plan))
    return {word.value: word.name for word in known} if is_one_enum else {}
