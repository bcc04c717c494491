"""What is taken back from desks, as outbox rows: after whatever is more urgent there."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from triage.model import AgencyKey, Dispatch, Intention, Kind, TipId, Trail

FLEETING = timedelta(hours=47)
"""Telegram lets a bot delete for 48."""
LEAST = 1


def clear(dispatch: Dispatch, at: AgencyKey | None = None) -> Intention:
    """All that was shown of the case at a desk: its own, if no other is named."""
    desk = at or dispatch.agency
    return Intention(
        kind=Kind.CLEAR,
        subject=dispatch.id,
        agency=desk,
        replace=f"clear:{dispatch.id}:{_whose(dispatch, desk)}",
        priority=LEAST,
    )


def clear_shown(dispatch: Dispatch, at: AgencyKey, tip: TipId | None = None) -> Intention:
    """All but the card, which says that its reporter took the report back; or what showed one tip
    of several."""
    scope = ("tip", tip) if tip else ("card", "stays")
    key = f"clear-shown:{dispatch.id}:{_whose(dispatch, at)}:{tip or ''}"
    return replace(clear(dispatch, at), replace=key, values=(scope,))


def clear_by_hand(dispatch: Dispatch, at: AgencyKey) -> Intention:
    """Telegram keeps some messages: whoever leads the desk is asked."""
    key = f"clear-stays:{dispatch.id}:{_whose(dispatch, at)}"
    return replace(clear(dispatch, at), replace=key, values=(("plea", "yes"),))


def fleeting(trail: Trail, dispatch: Dispatch, now: datetime) -> Intention:
    """What can never be changed goes while it can still be deleted."""
    return Intention(
        kind=Kind.CLEAR,
        subject=trail.dispatch,
        agency=trail.agency,
        replace=f"fleeting:{dispatch.id}:{_whose(dispatch, trail.agency)}:{trail.message}",
        not_before=now + FLEETING,
        priority=LEAST,
        values=(("message", str(trail.message)),),
    )


def _whose(dispatch: Dispatch, at: AgencyKey) -> str:
    """Threat: keys of rows lie in clear, and must not name who has a case."""
    return "own" if at == dispatch.agency else at
