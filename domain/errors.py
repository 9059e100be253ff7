"""The one base class of every refusal, so that the outer layers can tell a broken rule from a fault."""


class EquityError(Exception):
    """A rule of the domain was broken. The message says what is wrong and how to mend it.

    `code` is stable and machine-readable: clients of the graph may rely on it.
    """

    code = "EQUITY_ERROR"


class NotFound(EquityError):
    """Something was asked for by a name that nothing here bears."""

    code = "NOT_FOUND"

    def __init__(self, what: str, name: str, hint: str = "") -> None:
        self.what = what
        self.name = name
        super().__init__(f"There is no {what} called {name!r}.{' ' + hint if hint else ''}")
