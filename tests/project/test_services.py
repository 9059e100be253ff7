"""On a server each part runs as a service of its own, without rights it does not need and without a known password."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic_settings import BaseSettings

from api.serving.server import ENDING_S
from api.settings import Settings as ApiSettings
from dashboard.settings import Settings as DashboardSettings

ROOT = Path(__file__).resolve().parents[2]
COMPOSED: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSED["services"]
OURS = ["load", "api", "dashboard"]


def test_the_services_are_a_database_one_load_the_api_and_the_dashboard() -> None:
    assert set(SERVICES) == {"database", *OURS}


@pytest.mark.parametrize("name", ["database", "api", "dashboard"])
def test_a_service_that_stays_says_whether_it_is_well(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"]


def test_each_service_waits_for_what_it_asks() -> None:
    waits = {name: {asked: how["condition"] for asked, how in SERVICES[name]["depends_on"].items()} for name in OURS}
    assert waits == {
        "load": {"database": "service_healthy"},
        "api": {"load": "service_completed_successfully"},
        "dashboard": {"api": "service_healthy"},
    }


@pytest.mark.parametrize("name", SERVICES)
def test_no_service_may_write_to_its_image_or_gain_rights(name: str) -> None:
    service = SERVICES[name]
    assert (service["read_only"], service["cap_drop"]) == (True, ["ALL"])
    assert service["security_opt"] == ["no-new-privileges:true"]


def test_nobody_outside_reaches_the_database_and_neither_does_the_dashboard() -> None:
    assert [name for name in SERVICES if "ports" in SERVICES[name]] == ["api", "dashboard"]
    assert COMPOSED["networks"]["behind"] == {"internal": True}
    assert SERVICES["database"]["networks"] == ["behind"]
    assert "DATABASE_URL" not in SERVICES["dashboard"]["environment"]
    assert "behind" not in SERVICES["dashboard"]["networks"]


def test_the_api_believes_only_the_dashboard_about_who_asks() -> None:
    between = {name for name in SERVICES if "between" in SERVICES[name]["networks"]}
    assert between == {"api", "dashboard"}
    assert set(SERVICES["api"]["networks"]) & set(SERVICES["dashboard"]["networks"]) == {"between"}
    (subnet,) = (each["subnet"] for each in COMPOSED["networks"]["between"]["ipam"]["config"])
    assert SERVICES["api"]["environment"]["TRUSTED_PROXIES"] == subnet
    assert COMPOSED["networks"]["between"]["internal"]


def test_the_numbers_for_prometheus_are_published_nowhere() -> None:
    api = SERVICES["api"]
    assert api["ports"] == [f"${{API_PORT:-{api['environment']['PORT']}}}:{api['environment']['PORT']}"]
    assert api["environment"]["METRICS_PORT"] != api["environment"]["PORT"]


def test_requests_may_end_before_the_api_is_stopped_by_force() -> None:
    delay = int(SERVICES["api"]["environment"]["SHUTDOWN_DELAY_S"].partition(":-")[2].rstrip("}"))
    assert delay > 0
    assert delay + ENDING_S < int(SERVICES["api"]["stop_grace_period"].removesuffix("s"))


@pytest.mark.parametrize("name", OURS)
def test_a_server_shows_only_what_is_published(name: str) -> None:
    environment = SERVICES[name]["environment"]
    assert environment["ENVIRONMENT"] == "production"
    assert environment.get("EDITION", "published") == "published"


def test_there_is_no_password_until_someone_chooses_one() -> None:
    mentions = re.findall(r"\$\{POSTGRES_PASSWORD[^}]*\}", (ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    assert mentions
    assert set(mentions) == {"${POSTGRES_PASSWORD:?Set POSTGRES_PASSWORD in .env}"}
    assert "POSTGRES_PASSWORD=\n" in (ROOT / ".env.example").read_text(encoding="utf-8")


@pytest.mark.parametrize("settings", [ApiSettings, DashboardSettings], ids=["api", "dashboard"])
def test_each_setting_is_listed(settings: type[BaseSettings]) -> None:
    listed = set(re.findall(r"^#? ?([A-Z_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE))
    assert {name.upper() for name in settings.model_fields} - listed == set()


def test_the_image_runs_as_nobody_in_particular_from_the_lock_file() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("USER")] == ["USER 10001"]
    assert any("--require-hashes -r requirements.lock" in line for line in lines)


@pytest.mark.parametrize("folder", ["api", "dashboard", "domain", "seed_data"])
def test_each_layer_is_in_the_image(folder: str) -> None:
    assert f"COPY {folder} {folder}\n" in (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert f"!{folder}\n" in (ROOT / ".dockerignore").read_text(encoding="utf-8")


@pytest.mark.slow
def test_what_is_described_starts_answers_and_stops_on_a_real_postgresql() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/check_postgresql.py", "--smoke"],
        cwd=ROOT,
        env={**os.environ, "API_WORKERS": "2", "SHUTDOWN_DELAY_S": "1"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "load again: Published facts" in done.stdout
    assert "They were all there already." in done.stdout
    assert "api: stopped with 0" in done.stdout
