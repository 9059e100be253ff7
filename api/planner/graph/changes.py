"""What moved between two days."""

from dataclasses import replace

from sqlalchemy import case

from api.changes import TYPE_OF
from api.planner.json_text import WRITERS, Text, fixed, joined
from api.planner.mapped import InWords, Mapped, Place, Same, Written, plain, record
from api.planner.pieces import GlobalId
from domain.departments.models import Department
from domain.rollup.dimensions import ChangeDimension, label


def _record_id(change: Place) -> Text:
    type_name = case(*((change["kind"] == kind.value, fixed(f"{name}:")) for kind, name in TYPE_OF.items()))
    return joined('"', GlobalId(joined(type_name, change["key"])), '"')


def _state(column: str) -> Same:
    return Same(
        lambda change: replace(change, columns={"value": change[column]}, beside={}, used={}),
        lambda change: change[column],
    )


CHANGES = {
    "ChangedState": Mapped(
        {
            **plain("value"),
            "label": InWords(
                lambda state: [WRITERS["String"](state["value"])], lambda told: label(ChangeDimension.TO, told[0])
            ),
        }
    ),
    "Change": Mapped(
        {
            **plain("kind", "reference", "name", "because", "reportedOn"),
            "recordId": Written(_record_id),
            "from": _state("before"),
            "to": _state("after"),
            "department": record(Department, "department_id"),
        }
    ),
}
