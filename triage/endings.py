"""Endings: the last closing of a dispatch, and what is written into it afterwards."""

from __future__ import annotations

from dataclasses import replace

from triage import intentions
from triage.errors import RefusedError
from triage.model import Closing, Dispatch, DispatchState
from triage.ports import Guards, Unit


def ending(dispatch: Dispatch) -> Closing:
    """Raises RefusedError: it is open, or was never closed."""
    closing = dispatch.progress.closing
    if dispatch.state is not DispatchState.CLOSED or closing is None:
        raise RefusedError("toast-old")
    return closing


def save_ending(unit: Unit, dispatch: Dispatch, closing: Closing) -> None:
    """The last closing is this one from now on."""
    closings = (*dispatch.progress.closings[:-1], closing)
    changed = replace(dispatch, progress=replace(dispatch.progress, closings=closings))
    unit.dispatches.note_progress(changed)
    unit.outbox.add(intentions.card_edit(dispatch, priority=4))


def doubts_in(words: str, guards: Guards) -> tuple[str, ...]:
    """What a person of the hotline should look at before these words go to a reporter."""
    return tuple(dict.fromkeys(one.label for one in guards.doubts(words)))
