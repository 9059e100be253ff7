"""The words of the Equity Action Teams pages: how many are active, why one counts as active, who came."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.language import _, lazy, ngettext
from dashboard.stopped_team import what_stopped
from dashboard.wording import citywide_reports, words

NAME = lazy("Equity Action Teams")
ONE = lazy("Equity Action Team")
EVERY_TEAM = lazy("Every team")
ACTIVITY = lazy("Activity")
ACTIVE, NOT_ACTIVE = lazy("Active"), lazy("Not active")
ACTIVE_COUNT = lazy("Active, of the teams on record")
NONE_ON_RECORD = lazy(
    "No department's Equity Action Team is on record here, so which departments have one is not known."
)
NO_TEAM_ON_RECORD = lazy("No team is on record.")
LATER_DAY_NEXT = lazy("Choose a later day to see the teams that are on record.")
WHAT_WAS_REPORTED = lazy("What the City reported")
REPORTED_INTRO = lazy(
    "The City reported how many departments have active teams, and named none of them. The records here name "
    "departments. The two stand beside each other and are never added up."
)

# The table of teams
CAPTION = lazy("Equity Action Teams on record")
DEPARTMENT = lazy("Department")
OWN_NAME = lazy("Team's own name")
WHY = lazy("Why")
LAST_MET = lazy("Last met")
MEETINGS_IN_A_YEAR = lazy("Meetings in 12 months")
WORDS_IN_NAME = lazy("Words in the team's name")
FILTER = lazy("Filter teams")
NO_TEAM_FITS = lazy("No team matches these filters.")
TEAMS = lazy("teams")
USE_YES_OR_NO = lazy("Use yes or no.")

# One team
CHOOSE_DEPARTMENT = lazy("Choose one from the list of departments.")
NOT_KNOWN_WHETHER = lazy("Whether this department has one is not known here.")
ALL_TEAMS = lazy("All teams on record")
MEETINGS_COUNT = lazy("Meetings in the last 12 months")
LAST_MET_ON = lazy("Last met on")
FORMED_ON = lazy("Formed on")
WHETHER_ACTIVE = lazy("whether the team is active")
BY_WHICH_RULE = lazy("By which rule")
ATTENDANCE = lazy("Attendance")
ATTENDANCE_CAPTION = lazy("Attendance, newest meeting first")
ATTENDANCE_BY_MEETING = lazy("Attendance by meeting")
ATTENDANCE_NOT_REPORTED = lazy("Not reported")
MEETINGS = lazy("Meetings")
MEETINGS_CAPTION = lazy("Meetings, newest first")
MEETINGS_TABLE = lazy("Table of meetings")
OLDER_MEETINGS = lazy("Older meetings")
NO_MEETING_OF_TEAM = lazy("No meeting of this team is on record.")
HELD_ON = lazy("Meeting held on")
ATTENDED = lazy("Attended")
MEMBERS = lazy("Members")
NOTE = lazy("Note")
STAYED_AWAY = lazy("Members who did not attend")
STATEMENTS = lazy("What was said about the team")
STATEMENTS_CAPTION = lazy("Dated statements about the team")
STATEMENTS_TABLE = lazy("Statements about the team")
NO_STATEMENT = lazy("Nobody has said whether this team is active, paused or dissolved.")
WHAT_WAS_SAID = lazy("What was said")
AS_OF = lazy("As of")
RECORDED_BY = lazy("Recorded by")
STATED = {
    "active": lazy("Said to be active"),
    "paused": lazy("Said to be paused"),
    "dissolved": lazy("Said to be dissolved"),
}


def lead(active: int, on_record: int) -> str:
    """How many of the teams on record are active."""
    if on_record == 1:
        return _("The one team on record is active.") if active else _("The one team on record is not active.")
    if active == 0:
        return _("None of the {n} teams on record is active.").format(n=words.number(on_record))
    if active == on_record:
        return _("All {n} teams on record are active.").format(n=words.number(on_record))
    said = ngettext("{count} teams on record is active.", "{count} teams on record are active.", active)
    return said.format(count=words.n_of_n(active, on_record))


def reported(about: str | None) -> str:
    """The place of the figure stays open, because its words are the document's."""
    said = _("Departments with active teams that the City reported without naming them: {figure} ({period}).")
    return said.replace("{period}", citywide_reports.about(about))


def met(last_met_on: str | None) -> str:
    return words.day(last_met_on) if last_met_on else _("No meeting on record")


def is_active(is_active: bool) -> str:
    return _("The team is active.") if is_active else _("The team is not active.")


def why(team: Mapping[str, Any], today: str) -> str:
    """The rule as it falls on this team of the graph's: when it last met, and what ended its activity."""
    last_met_on = team["lastMetOn"]
    if last_met_on is None:
        return _("No meeting is on record.")
    said = _last_met(last_met_on, today)
    if team["isActive"]:
        return said
    return f"{said} {_why_not(team)}"


def _why_not(team: Mapping[str, Any]) -> str:
    entry = what_stopped(team)
    if entry is None:
        return _("That is longer ago than the rule allows.")
    stopped = {
        "paused": _("It was said to be paused on {day}."),
        "dissolved": _("It was said to be dissolved on {day}."),
    }
    return stopped[entry["state"]].format(day=words.day(entry["asOf"]))


def _last_met(last_met_on: str, today: str) -> str:
    days = words.days_between(last_met_on, today)
    if days <= 0:
        return _("It last met on {day}.").format(day=words.day(last_met_on))
    said = ngettext("It last met on {day}, {n} day ago.", "It last met on {day}, {n} days ago.", days)
    return said.format(day=words.day(last_met_on), n=words.number(days))


def meetings_held(count: int) -> str:
    if count == 0:
        return _("It held no meeting in the 12 months up to this day.")
    said = ngettext(
        "It held {n} meeting in the 12 months up to this day.",
        "It held {n} meetings in the 12 months up to this day.",
        count,
    )
    return said.format(n=words.number(count))


def shown(here: int, total: int) -> str:
    return _("Teams on this page: {count}.").format(count=words.n_of_n(here, total))


def of_department(department: str) -> str:
    return _("{department}: Equity Action Team").format(department=department)


def team_of(department: str) -> str:
    """What stands before a team's own name."""
    return f"{department}:"


def no_department(code: str) -> str:
    return _("There is no department with the code {code}.").format(code=code)


def everything_about(department: str) -> str:
    return _("Everything about {department}").format(department=department)


def attendance_at(meetings: int) -> str:
    return ngettext("Attendance at {n} meeting", "Attendance at {n} meetings", meetings).format(
        n=words.number(meetings)
    )


def attendance(known: list[tuple[int, int | None]], not_reported: int) -> str:
    """How many came, in one sentence; what was not reported is said and never counted as zero."""
    meetings = len(known) + not_reported
    if meetings == 0:
        return _("No meeting is on record.")
    if not known:
        said = ngettext(
            "Attendance was not reported for the one meeting on record.",
            "Attendance was not reported for any of the {n} meetings on record.",
            meetings,
        )
        return said.format(n=words.number(meetings))
    statements = [_came([attended for attended, _members in known])]
    if not_reported:
        more = ngettext(
            "attendance at {n} more meeting was not reported",
            "attendance at {n} more meetings was not reported",
            not_reported,
        )
        statements.append(more.format(n=words.number(not_reported)))
    return "; ".join(statements) + "."


def _came(people: list[int]) -> str:
    """The fewest and the most who came to any meeting."""
    low, high, meetings = min(people), max(people), len(people)
    if high == 0:
        return ngettext("Nobody attended {n} meeting", "Nobody attended any of {n} meetings", meetings).format(
            n=words.number(meetings)
        )
    if low == high:
        said = ngettext("People at {n} meeting: {most}", "People at each of {n} meetings: {most}", meetings)
    else:
        said = ngettext(
            "People at {n} meeting: {fewest} to {most}", "People at each of {n} meetings: {fewest} to {most}", meetings
        )
    return said.format(n=words.number(meetings), fewest=words.number(low), most=words.number(high))


def not_reported(meetings: int) -> str:
    said = ngettext("Attendance not reported: {n} meeting", "Attendance not reported: {n} meetings", meetings)
    return said.format(n=words.number(meetings))


def recorded(today: str) -> str:
    """What the department records count, with their day: the City's own figure speaks of another one."""
    return _("Active teams on record here, on {day}").format(day=words.day(today))


def older(meetings: int) -> str:
    return ngettext("{n} older meeting", "{n} older meetings", meetings).format(n=words.number(meetings))


def none_on_record(department: str) -> str:
    return _("{department}: no Equity Action Team is on record.").format(department=department)
