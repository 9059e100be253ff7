"""What the fields of every entry have in common: keys, words with folded white space, exact figures, fiscal years.

A field that is not listed for its kind is sooner a slip of the pen than a new fact, so it is refused.
"""

from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PositiveInt, StringConstraints

from domain.calendar import FiscalYear, NotAFiscalYear


def _exact(written: Any) -> Decimal:
    """A figure is written in quotes, so that no digit is lost on the way."""
    if not isinstance(written, str):
        raise ValueError(f'write the figure in quotes: "{written}"')  # noqa: TRY004 - pydantic wants a ValueError
    try:
        return Decimal(written)
    except InvalidOperation:
        raise ValueError(f"{written!r} is not a figure") from None


def _fiscal_year(written: str) -> str:
    try:
        return str(FiscalYear.parse(written))
    except NotAFiscalYear as refusal:
        raise ValueError(str(refusal)) from None


def _one_space(text: Any) -> Any:
    """White space is folded: where a line breaks in the file says nothing."""
    return " ".join(text.split()) if isinstance(text, str) else text


Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9./-]*$", max_length=200)]
Words = Annotated[str, BeforeValidator(_one_space), StringConstraints(min_length=1)]
Figure = Annotated[Decimal, BeforeValidator(_exact)]
Year = Annotated[str, AfterValidator(_fiscal_year)]
Coded = Field(strict=False)  # a code is written as a word in the file


class Entry(BaseModel):
    """Anything that is written in the files."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class CitedEntry(Entry):
    """A fact, with where it was read. `source` may stand once at the top of the file instead."""

    key: Key
    source: Key
    line: PositiveInt | None = None
    printed: Words | None = None
    note: Words | None = None
