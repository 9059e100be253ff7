"""What moved between two days."""

from dataclasses import replace

from api.changes import TYPE_OF
from api.planner.graph.sources import IS_MADE_UP, id_by_kind
from api.planner.mapped import MadeByRule, Mapped, Same, plain, record
from api.planner.told import told
from domain.departments.models import Department
from domain.rollup.dimensions import ChangeDimension, label


def _state(column: str) -> Same:
    return Same(
        lambda change: replace(change, columns={"value": change[column]}, beside={}, used={}),
        lambda change: change[column],
    )


CHANGES = {
    "ChangedState": Mapped(
        {
            **plain("value"),
            "label": MadeByRule(
                lambda state, _: [told(state["value"])], lambda known: label(ChangeDimension.TO, known[0])
            ),
        }
    ),
    "Change": Mapped(
        {
            **plain("kind", "reference", "name", "because", "reportedOn"),
            "recordId": id_by_kind(TYPE_OF),
            "isIllustrative": IS_MADE_UP,
            "from": _state("before"),
            "to": _state("after"),
            "department": record(Department, "department_id"),
        }
    ),
}
