"""The one base class of every refusal, so that the outer layers can tell a broken rule from a fault."""


class EquityError(Exception):
    """A rule of the domain was broken. The message says what is wrong and how to mend it.

    `code` is stable and machine-readable: clients of the graph may rely on it.
    """

    code = "EQUITY_ERROR"
