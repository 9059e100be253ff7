"""What can be set from outside for a load, by environment variables of the same names in capitals."""

from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.sources.kinds import EditionName

VAR = Path(__file__).resolve().parent.parent / "var"


class Settings(BaseSettings):
    """Which edition goes where. A production service is loaded with published facts only."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)

    edition: EditionName = EditionName.ILLUSTRATIVE
    database_url: str = ""
    environment: str = "development"

    @property
    def is_production(self) -> bool:
        return self.environment == "production"


def default_database(edition: EditionName) -> str:
    """Without DATABASE_URL, each edition has a file of its own, so that one is never taken for the other."""
    VAR.mkdir(exist_ok=True)
    return f"sqlite:///{VAR / f'equity-ledger-{edition}.sqlite'}"
