"""Loads an edition into the database of a session, all of it or, if anything is refused, nothing.

Published facts are read from the files, checked against the documents and then stored; loading them again changes
nothing. The caller owns the transaction: see `domain.database.writing`.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from domain.sources.kinds import EditionName
from domain.sources.models import Load
from seed_data import kept_text
from seed_data.checks import check, documents_of
from seed_data.illustrative import DEFAULT_SEED, load_illustrative
from seed_data.published import files
from seed_data.published.files import read_published
from seed_data.store.citywide import store_alignment, store_citywide_plan, store_citywide_reports
from seed_data.store.organisation import store_city, store_cycles, store_departments
from seed_data.store.shelf import Shelf
from seed_data.store.sources import store_sources
from seed_data.store.work_plan import store_work_plan


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did. `day` is the day it was in the city."""

    day: date
    published_records_changed: int
    is_illustrative_made: bool = False

    @property
    def has_changed(self) -> bool:
        """Whether anything is on record now that was not."""
        return self.is_illustrative_made or self.published_records_changed > 0


def load_edition(session: Session, edition: EditionName, *, scale: int = 1, seed: int = DEFAULT_SEED) -> Loaded:
    """The published facts and, in the illustrative edition, what the generator makes around them."""
    loaded = load_published(session)
    if edition is EditionName.PUBLISHED:
        return loaded
    is_made = load_illustrative(session, loaded.day, scale=scale, seed=seed)
    return Loaded(loaded.day, loaded.published_records_changed, is_made)


def load_published(
    session: Session,
    *,
    now: datetime | None = None,
    entries_in: Path = files.FOLDER,
    documents_in: Path = kept_text.FOLDER,
) -> Loaded:
    """Store all published facts, or raise the refusal of those that break a rule."""
    published = read_published(entries_in)
    documents = documents_of(published, documents_in)
    check(published, documents)
    moment = now or datetime.now(UTC)
    day = moment.astimezone(ZoneInfo(published.city.city.time_zone)).date()
    shelf = Shelf(session, moment)
    store_sources(shelf, published.sources, documents)
    store_city(shelf, published.city)
    store_departments(shelf, published.departments)
    store_cycles(shelf, published.cycles)
    store_citywide_plan(shelf, published.citywide_plan)
    for plan in published.work_plans.values():
        store_work_plan(shelf, plan)
    store_alignment(shelf, published.alignment, published.sources)
    store_citywide_reports(shelf, published.citywide_reports)
    if shelf.changed:
        session.add(Load(edition=EditionName.PUBLISHED, loaded_at=moment, loaded_on=day))
    session.flush()
    return Loaded(day, shelf.changed)
