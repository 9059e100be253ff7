"""When the API starts, when it refuses to, and what it says of its health."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Environment, Settings
from domain.access.policy import IllustrativeInProduction
from domain.migrations.steps import TablesAreMissing
from domain.sources.kinds import EditionName
from tests.api.asking import Graph


def production(address: str) -> Settings:
    return Settings(database_url=address, environment=Environment.PRODUCTION)


def test_it_lives_and_is_ready(published: Graph) -> None:
    assert published.http.get("/health/live").json() == {"status": "live"}
    response = published.http.get("/health/ready")
    assert (response.status_code, response.json()) == (200, {"status": "ready"})


def test_without_tables_it_lives_and_is_not_ready(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'nothing.sqlite'}")
    with TestClient(create_app(settings)) as http:
        assert http.get("/health/live").status_code == 200
        response = http.get("/health/ready")
    assert response.status_code == 503
    assert "The database has no tables yet" in response.json()["why"]


def test_without_a_database_it_lives_and_is_not_ready(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'no folder' / 'city.sqlite'}")
    with TestClient(create_app(settings)) as http:
        assert http.get("/health/live").status_code == 200
        response = http.get("/health/ready")
    assert (response.status_code, response.json()["why"]) == (503, "The database cannot be reached.")


def test_production_refuses_to_start_on_illustrative_records(illustrative: Graph) -> None:
    with pytest.raises(IllustrativeInProduction, match="holds illustrative records, which are made up"):
        create_app(production(illustrative.database_url))


def test_production_starts_on_published_facts(published: Graph) -> None:
    with TestClient(create_app(production(published.database_url))) as http:
        assert http.get("/health/ready").status_code == 200


def test_production_refuses_to_start_without_tables(tmp_path: Path) -> None:
    with pytest.raises(TablesAreMissing):
        create_app(production(f"sqlite:///{tmp_path / 'nothing.sqlite'}"))


def test_each_edition_has_a_file_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    published, illustrative = (Settings(edition=each, _env_file=None) for each in EditionName)
    assert published.database_url.endswith("var/equity-ledger-published.sqlite")
    assert illustrative.database_url.endswith("var/equity-ledger-illustrative.sqlite")


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"DATABASE_URL": "sqlite:///x", "ENVIRONMENT": "production", "PORT": "9000"}.items():
        monkeypatch.setenv(name, value)
    settings = Settings()
    assert (settings.database_url, settings.is_production, settings.port) == ("sqlite:///x", True, 9000)
