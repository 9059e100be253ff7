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
COST_PER_MINUTE_IN_PRODUCTION = 200_000  # twenty of the largest requests, or some thousand ordinary ones


class Environment(StrEnum):
    """PRODUCTION refuses made-up records and hides what only developers need."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


class Settings(BaseSettings):
    """How this process runs."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True, use_attribute_docstrings=True
    )

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
    """Whether the graph tells its own schema, in answers and at /docs. The page for writing queries needs it."""

    trusted_documents_only: bool = False
    """Whether anonymous callers are answered the dashboard's own questions and no others. Meant for production."""

    planner: bool = True
    """Whether questions that come again are answered by the database alone, in one statement for each root field."""
    kept_answers_mb: int = Field(default=64, ge=0)
    """How much memory answers may take that are given again while nothing was written. 0: none is kept."""

    kept_counts: bool = True
    """Whether counts of actions are kept by REAP, so that only what was written since is counted again."""

    workers: int = Field(default=1, ge=1, le=64)
    """How many processes answer, behind one port. Several make sense with PostgreSQL."""
    request_timeout_s: float = Field(default=10, gt=0)
    """How long a request may go without an answer or its next piece before it is refused."""
    statement_timeout_s: float = Field(default=5, gt=0)
    """How long the database may work on one statement."""
    rate_limit_cost_per_minute: int | None = Field(default=None, ge=0)
    """What one caller may ask for in a minute, counted in cost. 0: as much as they like, as in development."""
    rate_limit_storage: str = "memory://"
    """Where that is counted. memory:// counts in each process for itself; others are those of the package limits."""
    trusted_proxies: str = ""
    """Addresses or networks, with commas between, whose word we take for who is asking (X-Forwarded-For)."""
    metrics_port: int | None = Field(default=None, ge=1, le=65535)
    """Where Prometheus reads the numbers of all workers. Empty: nowhere."""
    log_requests: bool = True
    """Whether each request gets a line in the log."""
    shutdown_delay_s: float = Field(default=0, ge=0)
    """How long the service goes on answering, not ready any more, after it was told to stop."""
    otel_exporter_otlp_endpoint: str = ""
    """Where traces are sent, as in http://collector:4318. Needs the extra `tracing`. Empty: nowhere."""

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

    @property
    def cost_per_minute(self) -> int:
        """What one caller may ask for in a minute; 0 is no limit."""
        if self.rate_limit_cost_per_minute is None:
            return COST_PER_MINUTE_IN_PRODUCTION if self.is_production else 0
        return self.rate_limit_cost_per_minute

    @classmethod
    def from_environment(cls) -> Self:
        """The settings of this process: environment variables, then `.env`, then the defaults."""
        return cls()
