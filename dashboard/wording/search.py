"""The words of the page that searches everything on record."""

from __future__ import annotations

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

NAME = lazy("Search")
FORM_NAME = lazy("Search again")
WORDS = lazy("Words to look for")
FIND = lazy("Find")
START = lazy("Type one or more words to search everything on record.")
START_MORE = lazy("A search looks through the names and wordings of:")
HOW = (
    lazy("Every word must be found, in any order; accents, capitals and small letters make no difference."),
    lazy("A part of a word is enough: “transl” finds “translation” and “translated”."),
    lazy("The plans are written in English, so English words find the most."),
)
WHAT_TO_TRY = lazy("What to try")
TRY = (
    lazy("Fewer words, or only the beginning of a word."),
    lazy("Another word for the same thing, in English: the plans are written in English."),
    lazy("One of the lists, which can be filtered:"),
)
KINDS_NAME = lazy("What was found, by kind")
BACK = lazy("All kinds")
KIND = {
    "DEPARTMENT": lazy("Departments"),
    "TEAM": lazy("Equity Action Teams"),
    "REAP": lazy("Departments' plans (REAPs)"),
    "GOAL": lazy("Goals of departments' plans"),
    "ACTION": lazy("Actions of departments' plans"),
    "OBJECTIVE": lazy("Objectives of the work plan"),
    "STRATEGY": lazy("Strategies of the work plan"),
    "OUTPUT": lazy("Outputs of the work plan"),
    "PILLAR": lazy("Pillars of the Welcoming plan"),
    "CITYWIDE_STRATEGY": lazy("Strategies of the Welcoming plan"),
    "MEASURE": lazy("Measures"),
    "QUESTION": lazy("Worksheet questions"),
    "SOURCE": lazy("Sources"),
}
MOST_WORDS = 8


def too_many_words() -> str:
    return ngettext("Use at most {n} word.", "Use at most {n} words.", MOST_WORDS).format(n=words.number(MOST_WORDS))


def quoted(text: str) -> str:
    return f"“{text}”"


def found(count: int, text: str, kinds: int, day: str) -> str:
    """The page's first sentence: how much was found, and of how many kinds."""
    given = {"text": text, "n": words.number(count), "day": words.day(day)}
    if count == 0:
        return _("Nothing on record contains “{text}”, as of {day}.").format(**given)
    said = ngettext(
        "{n} record contains “{text}”, as of {day}.", "{n} records contain “{text}”, as of {day}.", count
    ).format(**given)
    if kinds == 1:
        return str(said)
    of_kinds = ngettext("They are of {n} kind.", "They are of {n} kinds.", kinds)
    return f"{said} {of_kinds.format(n=words.number(kinds))}"


def of_kind(kind: str, count: int, text: str) -> str:
    """The first sentence where one kind is shown alone."""
    if count == 0:
        return _("{kind}: nothing contains “{text}”.").format(kind=KIND[kind], text=text)
    said = ngettext("{kind}: {n} contains “{text}”.", "{kind}: {n} contain “{text}”.", count)
    return said.format(kind=KIND[kind], n=words.number(count), text=text)


def first_of(shown: int, count: int) -> str:
    said = ngettext("The first {shown} of {n} is shown.", "The first {shown} of {n} are shown.", count)
    return said.format(shown=words.number(shown), n=words.number(count))


def show_more(kind: str, count: int, most: int) -> str:
    """The way from the first few of a kind to more of them."""
    if count <= most:
        return _("{kind}: show all {n}").format(kind=KIND[kind], n=words.number(count))
    return _("{kind}: show the first {most} of {n}").format(
        kind=KIND[kind], most=words.number(most), n=words.number(count)
    )


def goal(number: str) -> str:
    return _("Goal {number}").format(number=number)


def action(number: str) -> str:
    return _("Action {number}").format(number=number)


def objective(number: str) -> str:
    return _("Objective {number}").format(number=number)


def strategy(number: str) -> str:
    return _("Strategy {number}").format(number=number)


def pillar(number: str) -> str:
    return _("Pillar {number}").format(number=number)


def question(number: str) -> str:
    return _("Question {number}").format(number=number)


def work_plan(fiscal_year: str) -> str:
    return _("Work plan {year}").format(year=fiscal_year)
