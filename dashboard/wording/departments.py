"""English: the sentences of the list of departments."""

from __future__ import annotations

from dashboard.wording import words

AREA_NOT_KNOWN = "Service area not known"
AREAS_NOT_PUBLISHED = "Which service area each department serves could not be read in any published document."
NO_PLANS = (
    "No published document names a single department's plan, so there are no counts to show beside the names. "
    "Each name leads to what is known."
)
NONE_ON_RECORD = "No department is on record."
NONE_NEXT = "Once departments are loaded, this page lists them by the service areas that they serve."
NOBODY_MATCHES = "No department matches."
COUNTS_INTRO = "The numbers count the actions of each department's REAP for {cycle} by where they stand."


def lead(count: int, *, with_plan: int, with_overdue: int, is_filtered: bool, day: str) -> str:
    """How many departments are listed, and how many of them have overdue actions."""
    if count == 0:
        return f"No department {'matches' if is_filtered else 'is on record'}."
    departments = words.count_of(
        count, "department, office or council appointee", "departments, offices and appointees"
    )
    listed = f"{departments} {_verb(count, is_filtered)}."
    if with_plan == 0:
        return listed
    overdue = f"{words.number(with_overdue) if with_overdue else 'None'} of the {words.number(with_plan)} with a plan"
    if with_plan == 1:
        return (
            f"{listed} The one with a plan has {'' if with_overdue else 'no '}overdue actions. As of {words.day(day)}."
        )
    return f"{listed} {overdue} {'has' if with_overdue <= 1 else 'have'} overdue actions. As of {words.day(day)}."


def also_in(areas: list[str]) -> str:
    """A department that serves several areas stands under each of them."""
    return f"also under {words.joined(areas)}"


def counts_intro(cycles: list[str]) -> str:
    """What the columns count."""
    return COUNTS_INTRO.format(cycle=words.joined(cycles))


def first_of(shown: int, total: int) -> str:
    """A list that is longer than a page."""
    return f"These are the first {words.n_of_n(shown, total)} departments. Search to find the others."


def _verb(count: int, is_filtered: bool) -> str:
    if is_filtered:
        return "matches" if count == 1 else "match"
    return f"{'is' if count == 1 else 'are'} on record"
