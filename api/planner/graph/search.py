"""What was found by its words."""

from api.planner.graph.sources import CITED, id_by_kind
from api.planner.mapped import Mapped, plain, record
from api.search import TYPE_OF
from domain.departments.models import Department

SEARCH = {
    "SearchHit": Mapped(
        {
            **plain("kind", "key", "title", "within", "reference", "fiscalYear", "cycle", "measureType"),
            "recordId": id_by_kind(TYPE_OF),
            "department": record(Department, "department_id"),
            "source": CITED,
        }
    ),
}
