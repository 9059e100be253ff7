"""Answers to the queries of the Analyst page, as the graph gives them."""

from typing import Any


def group(*by: tuple[str, str | None, str], count: int, out_of: int) -> dict[str, Any]:
    """`by` is dimension, value and label for each dimension."""
    keys = [{"dimension": dimension, "value": value, "label": label} for dimension, value, label in by]
    return {"by": keys, "count": count, "outOf": out_of, "share": count / out_of}


def standings(**counts: int) -> list[dict[str, Any]]:
    """Groups by standing alone: OVERDUE=3."""
    total = sum(counts.values())
    return [
        group(("STANDING", word.lower(), word.capitalize()), count=count, out_of=total)
        for word, count in counts.items()
    ]


def answer(
    published: list[dict[str, Any]] | None = None, illustrative: list[dict[str, Any]] | None = None, **fields: Any
) -> Any:
    return {
        "edition": {"name": "ILLUSTRATIVE", "today": "2026-11-21"},
        "departments": {"nodes": [department("fire", "Fire"), department("library", "Library")]},
        "serviceAreas": [{"key": "public-safety", "name": "Public Safety"}],
        "cycles": [{"name": "FY 2026-28", "isInForce": True}, {"name": "FY 2024-26", "isInForce": False}],
        "workPlans": [{"fiscalYear": "2023-24"}],
        "budgetYears": [{"fiscalYear": "2027-28"}],
        "published": published or [],
        "illustrative": illustrative or [],
        "actions": {"nodes": [{"key": "fire/fy-2026-28/g1/a1"}]},
        "equityActionTeams": {"nodes": [{"key": "fire"}]},
        **fields,
    }


def department(code: str, name: str, *areas: str) -> dict[str, Any]:
    return {"code": code, "name": name, "serviceAreas": [{"key": area} for area in areas or ("public-safety",)]}


def without_department_records(**fields: Any) -> Any:
    """As where no document names a single department's plan, worksheet or team."""
    nobody = {"code": "fire", "name": "Fire", "serviceAreas": []}
    found: dict[str, Any] = {"actions": {"nodes": []}, "equityActionTeams": {"nodes": []}, "budgetYears": []}
    return answer(departments={"nodes": [nobody]}, **found, **fields)
