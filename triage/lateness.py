"""Lateness: the moment from which a desk is late with what is awaited of it next."""

from __future__ import annotations

from datetime import datetime

from triage.duty import due
from triage.duty_rules import Duty
from triage.model import OVER, Dispatch, DispatchState
from triage.model.watch import Awaited


def late_from(
    dispatch: Dispatch, priority: int, country: str | None, duty: Duty
) -> datetime | None:
    """None: nothing is awaited, or nobody knows since when. `country` is the agency's."""
    awaited, since = _awaited(dispatch)
    if since is None or dispatch.state in OVER:
        return None
    return due(since, priority, country, duty, awaited)


def _awaited(dispatch: Dispatch) -> tuple[Awaited, datetime | None]:
    if dispatch.watch is not None:
        return dispatch.watch.awaited, dispatch.watch.since
    holder = dispatch.progress.holder
    if dispatch.state is DispatchState.TAKEN and holder is not None:
        return Awaited.OUTCOME, holder.since
    if dispatch.state is DispatchState.SEEN:
        return Awaited.ACT, dispatch.seen_at
    return Awaited.ACKNOWLEDGE, dispatch.since
