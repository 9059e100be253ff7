"""Where the dashboard listens and where it asks.

Every setting is an environment variable of the same name in capitals. Run alone, the dashboard needs one of them:
API_URL, the address of the graph.
"""

from __future__ import annotations

from typing import Literal

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)

    environment: Literal["development", "production"] = "development"
    host: str = "127.0.0.1"
    port: int = 8050
    api_url: str = "http://127.0.0.1:8051/graphql"
    # Where readers find the graph, if they cannot reach it where the dashboard asks it.
    public_api_url: str = ""
    # How long a page waits for the graph before it says that the figures cannot be shown.
    api_timeout_seconds: float = 12.0

    @property
    def is_development(self) -> bool:
        return self.environment == "development"
