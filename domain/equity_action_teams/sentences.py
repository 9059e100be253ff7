"""Why a team counts as active or not, in a sentence."""

from datetime import date

from domain.equity_action_teams.activity import MET_WITHIN, ActivityState, is_active


def why_active(*, last_met_on: date | None, stated: ActivityState | None, stated_on: date | None, today: date) -> str:
    """The rule of `activity.is_active` as it falls on this team."""
    if last_met_on is None:
        return "Not active: no meeting is on record."
    ago = (today - last_met_on).days
    met = f"it last met on {last_met_on.isoformat()}, {ago} {'day' if ago == 1 else 'days'} before"
    if is_active(last_met_on=last_met_on, stated=stated, stated_on=stated_on, today=today):
        return f"Active: {met}."
    if ago > MET_WITHIN.days:
        return f"Not active: {met}, which is more than {MET_WITHIN.days} days."
    said = f"{stated.value} on {stated_on.isoformat()}" if stated and stated_on else "stopped"
    return f"Not active: {met}, and it was said to be {said}."
