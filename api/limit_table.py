"""How much one request may ask for: all the numbers, and the refusals that name them.

A number is what the dashboard's largest page and the benchmark's questions need, and room to spare.
"""

from typing import Any, NamedTuple

from graphql import Node

from domain.errors import EquityError


class Limit(NamedTuple):
    """An amount that a request may reach and not pass."""

    what: str
    allowed: int

    def check(self, name: str, found: int) -> None:
        if found > self.allowed:
            raise TooMuch(name, self.what, self.allowed, found)


LIMITS: dict[str, Limit] = {
    # Of the text, before it is read.
    "body": Limit("The number of bytes in a request", 64 * 1024),
    "tokens": Limit("The number of words and signs in a request", 1000),
    "nesting": Limit("The number of brackets within each other", 40),  # the usual introspection has 16
    "directives": Limit("The number of directives in a request", 20),
    "schemas": Limit("The number of times that a request asks for the whole schema", 1),
    # Of the document, its fragments written out wherever they are used.
    "operations": Limit("The number of operations in a request", 10),
    "fragments": Limit("The number of fragments in a request", 30),
    "depth": Limit("The depth of a request", 12),  # a department's whole plan has 9
    "aliases": Limit("The number of aliases in a request", 15),
    "root fields": Limit("The number of root fields in a request", 10),  # what moved in the City has 9
    "fields": Limit("The number of fields in a request", 500),
    # The library compares each two of them, so that 500 in one place would take a fifth of a second. A question for
    # anything by its id names the same field once for each of the twenty kinds of things.
    "repeats": Limit("The number of times that one name stands in one place", 30),
    # A department's page asks for up to 100 goals with up to 100 actions each, because it shows all there are; the
    # page of the work plan for every measure's readings, which may be 13,000.
    "nodes": Limit("The number of records that a request may list", 20_000),
    # Of what is given to fields, in the text or as variables.
    "list": Limit("The number of entries in a list or an object that is sent", 100),
    # Each is a part of the statement that the database gets.
    "conditions": Limit("The number of conditions in a request", 40),
    "input depth": Limit("The depth of a value that is sent", 12),
    "variables": Limit("The number of variables in a request", 50),
    "values": Limit("The number of values in a request's variables", 1000),
}

SIZES = {"first": 100, "last": 100, "months": 60}
"""Arguments that say how much of a list is wanted, and how much that may be."""

DIGITS = 40
"""Of a number that is said back to whoever sent it."""
PRECISE = 2**53
"""Up to here programs read JSON's numbers as they are."""


class LimitMet(EquityError):
    """A request meets a limit. `details` say so to programs; `node` is the place in its text, where there is one."""

    def __init__(self, message: str, limit: str, allowed: int, found: float | None, node: Node | None = None) -> None:
        self.node = node
        self.details: dict[str, Any] = {"limit": limit, "allowed": allowed, "found": found}
        super().__init__(message)


class TooMuch(LimitMet):
    """A request asks for more than one request may."""

    code = "TOO_MUCH"

    def __init__(self, limit: str, what: str, allowed: int, found: int) -> None:
        told = min(found, PRECISE)
        shown = str(found) if found < 10**9 else "more than a billion"
        message = f"{what} may be {allowed} at most here, and is {shown}. Ask for less, or in several requests."
        super().__init__(message, limit, allowed, told)


class SizeOutOfBounds(LimitMet):
    """A list was asked for in a size that it does not come in."""

    code = "SIZE_OUT_OF_BOUNDS"

    def __init__(self, argument: str, allowed: int, found: float, node: Node | None = None) -> None:
        shown = f"one of more than {DIGITS} digits" if abs(found) >= 10**DIGITS else found
        message = f"`{argument}` is a number from 1 to {allowed}, and not {shown}."
        super().__init__(message, argument, allowed, max(-PRECISE, min(found, PRECISE)), node)


class SizeNotGiven(LimitMet):
    """A list of records was asked for without saying how many."""

    code = "SIZE_NOT_GIVEN"

    def __init__(self, field: str, node: Node | None = None) -> None:
        allowed = SIZES["first"]
        message = f"Say how many of `{field}` to list: give `first` or `last`, a number from 1 to {allowed}."
        super().__init__(message, "first", allowed, None, node)
