"""What this edition holds at all: what it does not hold no filter and no day will find, so it is not offered."""

from __future__ import annotations

from dashboard.pages.analyst.asking import Grouping
from dashboard.queries.analyst import AnalystAnswer


def on_record(answer: AnalystAnswer) -> frozenset[str]:
    """The names of what can be counted here. Measures are those of the work plan and of departments' plans."""
    held = {
        "actions": answer["actions"]["nodes"],
        "strategies": answer["workPlans"],
        "worksheets": answer["budgetYears"],
        "teams": answer["equityActionTeams"]["nodes"],
        "measures": [*answer["workPlans"], *answer["actions"]["nodes"]],
    }
    return frozenset(name for name, found in held.items() if found)


def can_match(name: str, asked: Grouping, answer: AnalystAnswer) -> bool:
    """Whether a filter can find anything of what is counted."""
    is_of_departments = asked.counted.name == "measures" and name != "type"
    if ("actions" if is_of_departments else asked.counted.name) not in on_record(answer):
        return False
    return name != "service_area" or any(each["serviceAreas"] for each in answer["departments"]["nodes"])


def is_held(asked: Grouping, answer: AnalystAnswer) -> bool:
    """Whether there can be an answer: anything of what is counted, and by each of the filters that are on."""
    return asked.counted.name in on_record(answer) and all(can_match(name, asked, answer) for name in asked.filters)
