"""The words of the page on which an analyst puts a count together."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words
from dashboard.wording.groupings import COUNTED

NAME = lazy("Analyst")
BUILD = lazy("Build a count")
WHAT = lazy("What is counted")
BY = lazy("Grouped by")
PLACES = (lazy("First"), lazy("Second, if any"), lazy("Third, if any"))
CHOOSE = lazy("Choose one")
NOTHING_MORE = lazy("None")
SHARE_OF = lazy("Shares out of")
OF_EVERYTHING = lazy("Everything counted")
ONLY = lazy("Only those with")
COUNT = lazy("Count these")
COUNT_COLUMN = lazy("Number")
START_OVER = lazy("Start over")
MEND = lazy("This cannot be counted yet")
INSTEAD = lazy("Choose other groupings above, or open:")
CANNOT_BE_COUNTED = lazy("What the address asks for cannot be counted as it stands. Below is why, and what to do.")
OUT_OF = lazy("Out of")
SHARE = lazy("Share")
ALL = lazy("All")
QUERY_HEADING = lazy("The query that gives this answer")
DOWNLOADS = lazy("As a file, with every group:")
CSV = lazy("CSV")
XLSX = lazy("XLSX for spreadsheets")
READ_MORE_HEADING = lazy("More than this page can ask")
READ_MORE = lazy(
    "The address of this page holds everything that was chosen, so it can be kept and sent to others. Any other "
    "question can be put to the graph itself."
)
REFERENCE = lazy("Reference for the graph")
QUESTIONS = lazy("Worked questions with their queries")
EXPORTS = lazy("All lists as files")
EXPLORER = lazy("The explorer")
READY_MADE = lazy("Counts to start from")
READY_MADE_INTRO = lazy("Each opens here, and can then be changed above.")
NO_GROUP_FITS = lazy("Nothing matches these filters, so there is no group to show.")
NO_GROUP = lazy("There is no group to show.")
EACH_BAR_IS_WHOLE = lazy("Every bar is equally long: it shows how its group is made up, not how large it is.")
NOBODY_FITS = lazy("Remove a filter, choose another day, or start over.")
NOTHING_AT_ALL = lazy("None of these are on record by this day. Count something else, or choose another day.")
NOT_IN_EDITION_NEXT = lazy("No other filter and no other day will find any. Count something else.")

EVERY_PERIOD = {
    "actions": lazy("all REAP cycles"),
    "strategies": lazy("all fiscal years"),
    "worksheets": lazy("all budget years"),
    "teams": "",
    "measures": lazy("all REAP cycles and fiscal years"),
}


def share_within(dimension_name: str) -> str:
    """Shares of each group of one dimension, and not of everything."""
    return _("All with the same: {dimension}").format(dimension=dimension_name)


def none_counted(counted: str, day: str) -> str:
    said = {
        "actions": _("No action is counted, as of {day}."),
        "strategies": _("No strategy is counted, as of {day}."),
        "worksheets": _("No worksheet is counted, as of {day}."),
        "teams": _("No Equity Action Team is counted, as of {day}."),
        "measures": _("No measure is counted, as of {day}."),
    }
    return said[counted].format(day=words.day(day))


def how_many(counted: str, n: int, period: str, day: str) -> str:
    """The first sentence: how many were counted, of which period. A team belongs to none."""
    match counted:
        case "actions":
            said = ngettext(
                "{n} action of {period} is counted, as of {day}.",
                "{n} actions of {period} are counted, as of {day}.",
                n,
            )
        case "strategies":
            said = ngettext(
                "{n} strategy of {period} is counted, as of {day}.",
                "{n} strategies of {period} are counted, as of {day}.",
                n,
            )
        case "worksheets":
            said = ngettext(
                "{n} worksheet of {period} is counted, as of {day}.",
                "{n} worksheets of {period} are counted, as of {day}.",
                n,
            )
        case "teams":
            said = ngettext(
                "{n} Equity Action Team is counted, as of {day}.",
                "{n} Equity Action Teams are counted, as of {day}.",
                n,
            )
        case _:
            said = ngettext(
                "{n} measure of {period} is counted, as of {day}.",
                "{n} measures of {period} are counted, as of {day}.",
                n,
            )
    return said.format(n=words.number(n), period=period, day=words.day(day))


def period(counted: str, chosen: str | None) -> str:
    """The cycle or year that is counted; where none is chosen, that all of them are."""
    if chosen is None:
        return EVERY_PERIOD[counted]
    match counted:
        case "strategies":
            return _("fiscal year {year}").format(year=chosen)
        case "worksheets":
            return _("budget year {year}").format(year=chosen)
        case _:
            return _("the cycle {cycle}").format(cycle=chosen)


def cycle(name: str, *, is_in_force: bool) -> str:
    """A cycle among those that can be chosen."""
    return _("{cycle} (in force)").format(cycle=name) if is_in_force else name


def only_in_force(name: str) -> str:
    return _("Count only the cycle in force, {cycle}").format(cycle=name)


def groups(sizes: Sequence[int], largest: str) -> str:
    """How many groups there are, and the largest of them; `largest` is its name."""
    total, most = sum(sizes), max(sizes)
    if len(sizes) == 1:
        return _("There is one group: {group}.").format(group=largest)
    count = ngettext("There is {n} group.", "There are {n} groups.", len(sizes)).format(n=words.number(len(sizes)))
    given = {"count": words.number(most), "total": words.number(total), "percent": share(most, total)}
    ties = sizes.count(most)
    if ties == 1:
        one = _("The largest is “{group}”: {count} of {total} ({percent}).")
        return f"{count} {one.format(group=largest, **given)}"
    several = ngettext(
        "{n} group is the largest, with {count} of {total} ({percent}).",
        "{n} groups are the largest, each with {count} of {total} ({percent}).",
        ties,
    )
    return f"{count} {several.format(n=words.number(ties), **given)}"


def adds_up(total: int) -> str:
    return _("The groups add up to {n}: nothing is counted twice or left out.").format(n=words.number(total))


def share(count: int, out_of: int) -> str:
    """Whole percents; what is not quite none or not quite all does not look like it."""
    if 0 < count * 200 < out_of:
        return _("under {percent}").format(percent=words.percent(0.01))
    if out_of * 199 < count * 200 < out_of * 200:
        return _("over {percent}").format(percent=words.percent(0.99))
    return words.percent(count / out_of)


def edition_sentence(edition: str, said: str) -> str:
    """Where a page counts both editions, each by itself."""
    return _("{edition}: {sentences}").format(edition=words.EDITION[edition], sentences=said)


def only_those(chosen: Sequence[tuple[str, str]]) -> str:
    """The filters that are on, by name and choice."""
    return _("Only those with {filters}.").format(filters="; ".join(f"{name}: {choice}" for name, choice in chosen))


def left_out(names: Sequence[str]) -> str:
    """Filters in the address that what is counted does not have."""
    return _("These filters do not belong to what is counted, so they are left out: {filters}.").format(
        filters=", ".join(str(name) for name in names)
    )


def no_dimension() -> str:
    return _("No grouping is chosen. Choose a first one.")


def twice(names: Sequence[str]) -> str:
    return _("Each grouping can be used once. Chosen twice: {dimensions}.").format(
        dimensions=", ".join(str(name) for name in names)
    )


def not_of_this(names: Sequence[str], known: Sequence[str]) -> str:
    """Dimensions that what is counted does not have, and those that it has."""
    return _("What is counted cannot be grouped by: {dimensions}. It can be grouped by: {known}.").format(
        dimensions=", ".join(str(name) for name in names), known=", ".join(str(name) for name in known)
    )


def too_many(count: int, most: int) -> str:
    return _("The address asks for {n} groupings. Choose {most} at most.").format(
        n=words.number(count), most=words.number(most)
    )


def share_needs_dimension(name: str) -> str:
    return _(
        "Shares are asked for within “{dimension}”, and it is not among the groupings. Group by it as well."
    ).format(dimension=name)


def shown_of(shown: int, total: int) -> str:
    """A large result is cut, and says so."""
    return ngettext(
        "{shown} of {n} group is shown. The files below hold them all.",
        "{shown} of {n} groups are shown. The files below hold them all.",
        total,
    ).format(shown=words.number(shown), n=words.number(total))


def drawn_of(drawn: int, total: int) -> str:
    return ngettext(
        "The picture shows {drawn} of {n} group; the table goes on.",
        "The picture shows {drawn} of {n} groups; the table goes on.",
        total,
    ).format(drawn=words.number(drawn), n=words.number(total))


def table_name(counted: str, edition: str | None) -> str:
    """Names the table and what goes with it; with the edition where there are two."""
    if edition is None:
        return _("Groups of: {counted}").format(counted=COUNTED[counted])
    return _("Groups of: {counted} ({edition})").format(counted=COUNTED[counted], edition=words.EDITION[edition])


def source(day: str, edition: str) -> str:
    return _("counted from the records of this ledger, as of {day}, edition {edition}.").format(
        day=words.day(day), edition=words.EDITION[edition]
    )


def ready_made(counted: str, names: Sequence[str], cycle: str | None = None) -> str:
    """What a count to start from is called."""
    said = _("{counted}, {cycle}, by: {dimensions}") if cycle else _("{counted}, by: {dimensions}")
    return said.format(counted=COUNTED[counted], cycle=cycle, dimensions=", ".join(str(name) for name in names))


def in_file(edition: str | None) -> str:
    """Said after a link to a file, so that no two of them sound alike."""
    return f", {words.EDITION[edition]}" if edition else ""
