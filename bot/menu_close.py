"""The menu of how a case ends, and what may follow once it has ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.card_keys import Keys, Rows
from bot.outcome_lines import outcome_choices
from handlers.buttons import DeskAct, OutcomePick
from handlers.keyboards import button, in_rows
from reference.outcomes import load_outcomes
from triage.model import Role


def close(keys: Keys) -> Rows:
    key = keys.material.dispatch.id
    picks = [
        button(label, OutcomePick(outcome=outcome, dispatch=key))
        for outcome, label in outcome_choices(keys.texts)
    ]
    yield from in_rows(picks, 2)
    yield keys.back()


def ended(keys: Keys) -> Rows:
    """Under a closed card."""
    dispatch = keys.material.dispatch
    yield [keys.act(DeskAct.REOPEN, "button-reopen"), keys.act(DeskAct.REASON, "button-reason")]
    closing = dispatch.progress.closing
    if closing is None:
        return
    outcome = load_outcomes().get(closing.outcome)
    row = []
    if outcome is not None and outcome.needs_seizure:
        row.append(keys.act(DeskAct.SEIZURE, "button-seizure"))
    if closing.reason and not closing.is_reason_shown and dispatch.role is not Role.COPY:
        row.append(keys.act(DeskAct.TELL_REASON, "button-tell-reason"))
    yield row


MENUS: Mapping[str, Callable[[Keys], Rows]] = {"close": close}
