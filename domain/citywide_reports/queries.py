"""What to ask of the City's reports on all departments together."""

from sqlalchemy import Select, select

from domain.citywide_reports.models import CitywideReport


def citywide_reports() -> Select[CitywideReport]:
    """All of them, by what they speak of."""
    return select(CitywideReport).order_by(CitywideReport.subject, CitywideReport.id)
