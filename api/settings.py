"""What can be set from outside, by environment variables of the same names in capitals.

Without DATABASE_URL the records stand in an SQLite file named after the edition, below `var/`.
"""

from enum import StrEnum
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.sources.kinds import EditionName

VAR = Path(__file__).resolve().parent.parent / "var"


class Environment(StrEnum):
    """PRODUCTION refuses made-up records and hides what only developers need."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


class Settings(BaseSettings):
    """How this process runs."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True, use_attribute_docstrings=True)

    edition: EditionName = EditionName.ILLUSTRATIVE
    """Which edition the default database file holds."""
    database_url: str = ""
    """Address of the database, as in postgresql://user:secret@host/city. Empty: a file below var/."""
    environment: Environment = Environment.DEVELOPMENT
    host: str = "127.0.0.1"
    port: int = Field(default=8051, ge=1, le=65535)
    graphiql: bool = True
    """Whether a browser that opens /graphql gets a page for writing queries."""
    introspection: bool = True
    """Whether the graph tells its own schema. The page for writing queries needs it."""

    planner: bool = True
    """Whether questions that come again are answered by the database alone, in one statement for each root field."""

    @model_validator(mode="before")
    @classmethod
    def _name_the_file(cls, values: dict[str, object]) -> dict[str, object]:
        if values.get("database_url"):
            return values
        edition = EditionName(str(values.get("edition") or EditionName.ILLUSTRATIVE))
        VAR.mkdir(exist_ok=True)
        return {**values, "database_url": f"sqlite:///{VAR / f'equity-ledger-{edition}.sqlite'}"}

    @property
    def is_production(self) -> bool:
        return self.environment is Environment.PRODUCTION

    @classmethod
    def from_environment(cls) -> Self:
        """The settings of this process: environment variables, then `.env`, then the defaults."""
        return cls()
