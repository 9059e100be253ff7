"""The one place that decides who may see what. What is not allowed here is refused.

Everything on record is public: a city publishes its commitments. Nothing can be changed through the graph yet, so no
change is allowed to anybody.
"""

from dataclasses import dataclass

from domain.errors import EquityError
from domain.sources.kinds import EditionName

PUBLIC_READS = frozenset(
    {
        "actionCounts",
        "actions",
        "budgetYear",
        "budgetYears",
        "changeCounts",
        "changes",
        "citywidePlan",
        "citywideReports",
        "citywideStrategies",
        "cycles",
        "department",
        "departments",
        "edition",
        "equityActionTeams",
        "fiscalYears",
        "measure",
        "measureCounts",
        "measures",
        "node",
        "nodeAsOf",
        "obligationTotals",
        "obligations",
        "progressByMonth",
        "reapCounts",
        "reaps",
        "rules",
        "search",
        "serviceAreas",
        "source",
        "sources",
        "strategies",
        "strategyCounts",
        "teamCounts",
        "workPlan",
        "workPlans",
        "worksheets",
        "worksheetCounts",
    }
)


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever asks. `name` is None for the public."""

    name: str | None = None


PUBLIC = Caller()


class NotAllowed(EquityError):
    """The caller may not do this."""

    code = "NOT_ALLOWED"

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(f"{what!r} is not open to the public. Sign in with a role that may, or ask the office.")


class IllustrativeInProduction(EquityError):
    """A production database holds made-up records."""

    code = "ILLUSTRATIVE_IN_PRODUCTION"

    def __init__(self) -> None:
        super().__init__(
            "This database holds illustrative records, which are made up, and ENVIRONMENT is production. "
            "Load EDITION=published into an empty database and point DATABASE_URL at it."
        )


def check_may_read(_caller: Caller, root_field: str) -> None:
    """Raise `NotAllowed` unless the caller may read this root field of the graph."""
    if root_field not in PUBLIC_READS:
        raise NotAllowed(root_field)


def check_editions(editions: set[EditionName], *, is_production: bool) -> None:
    """Raise `IllustrativeInProduction` when a production service would show made-up records."""
    if is_production and EditionName.ILLUSTRATIVE in editions:
        raise IllustrativeInProduction
