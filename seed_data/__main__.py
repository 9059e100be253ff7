"""Load an edition into a database: python -m seed_data [--edition published] [--migrate]."""

import argparse
import sys
from collections.abc import Sequence

from sqlalchemy import Engine

from domain.access.policy import check_editions
from domain.database import open_database, writing
from domain.errors import EquityError
from domain.migrations.steps import check_tables, upgrade
from domain.sources.kinds import EditionName
from seed_data.illustrative import DEFAULT_SEED
from seed_data.load import Loaded, load_edition
from seed_data.settings import Settings, default_database
from seed_data.settling import settle


def main(arguments: Sequence[str] | None = None) -> int:
    """Load what the arguments ask for; 1 when it is refused, with the reason."""
    settings = Settings()
    asked = _parser(settings).parse_args(arguments)
    edition = EditionName(asked.edition)
    engine = open_database(asked.database or default_database(edition))
    try:
        check_editions({edition}, is_production=settings.is_production)
        loaded = _load(engine, edition, asked)
    except EquityError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    finally:
        engine.dispose()
    print(_said(loaded, edition))
    return 0


def _parser(settings: Settings) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m seed_data", description=__doc__)
    parser.add_argument(
        "--edition", choices=[each.value for each in EditionName], default=settings.edition, help="default: EDITION"
    )
    parser.add_argument("--database", default=settings.database_url, help="default: DATABASE_URL, else a file in var/")
    parser.add_argument("--scale", type=int, default=1, help="how much illustrative detail to make (default: 1)")
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="the same seed makes the same detail")
    parser.add_argument("--migrate", action="store_true", help="first bring the database's tables up to date")
    return parser


def _load(engine: Engine, edition: EditionName, asked: argparse.Namespace) -> Loaded:
    if asked.migrate:
        upgrade(engine)
    check_tables(engine)
    with writing(engine) as session:
        loaded = load_edition(session, edition, scale=asked.scale, seed=asked.seed)
    if loaded.has_changed:
        settle(engine)
    return loaded


def _said(loaded: Loaded, edition: EditionName) -> str:
    changed = loaded.published_records_changed
    facts = f"{changed} records were made or changed." if changed else "They were all there already."
    lines = [f"Published facts, as of {loaded.day}: {facts}"]
    if edition is EditionName.ILLUSTRATIVE:
        lines.append("Illustrative detail: " + ("made." if loaded.is_illustrative_made else "it was there already."))
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
