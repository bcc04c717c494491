"""The menus that correct a case, and those of whoever sorts what the machine left open."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.body_names import button_name
from bot.card_keys import Keys, Rows
from bot.card_lines import ALIKE
from bot.known_bodies import known_bodies
from bot.mended_lines import likely_offences, would_go_to
from handlers.buttons import AmendPick, DeskAct, DeskMenu, JoinPick, SendPick, SplitPick
from handlers.keyboards import Button, button, in_rows
from handlers.screens import OFFENCES
from triage.bodies import bodies_for
from triage.mended import OFFENCE, PRIORITY
from triage.model import NOT_WILDLIFE, DispatchState, Role
from triage.sorting import bodies_to_send, proposed_for

PRIORITIES = ("5", "4", "3", "2", "1")


def correct(keys: Keys) -> Rows:
    yield [
        keys.act(DeskAct.SPECIES, "button-correct-species"),
        keys.menu("offences", "button-correct-offence"),
    ]
    yield [
        keys.act(DeskAct.PLACE, "button-correct-place"),
        keys.menu("priorities", "button-correct-priority"),
    ]
    yield keys.back()


def offences(keys: Keys) -> Rows:
    picks = [_amend(keys, OFFENCE, key, keys.texts(f"offence-{key}")) for key in OFFENCES]
    yield from in_rows(picks, 2)
    yield keys.back()


def priorities(keys: Keys) -> Rows:
    yield [_amend(keys, PRIORITY, one, one) for one in PRIORITIES]
    yield keys.back()


def send(keys: Keys) -> Rows:
    """Whom the rules propose first, then the others."""
    material = keys.material
    bodies = bodies_to_send(material.case, known_bodies())
    first = [one for one in proposed_for(material.dispatch, material.case) if one in bodies]
    for key in dict.fromkeys((*first, *bodies)):
        label = f"★ {button_name(keys, key)}" if key in first else button_name(keys, key)
        yield [button(label, SendPick(to=key, dispatch=material.dispatch.id))]
    yield keys.back()


def sorting(keys: Keys) -> Rows:
    """Under a card that waits for a person: what it may be by one press, and where it goes."""
    material = keys.material
    if material.dispatch.role is not Role.TRIAGE:
        return
    if material.case.facts.mending(OFFENCE) is None:
        likely = [key for key, _ in likely_offences(material) if key != NOT_WILDLIFE]
        yield from ([_amend(keys, OFFENCE, key, keys.texts(f"offence-{key}"))] for key in likely)
    yield [keys.menu("correct", "button-correct"), keys.menu("send", "button-send-to")]
    yield [
        keys.act(DeskAct.NO_CASE, "button-no-case"),
        keys.act(DeskAct.MISUSE, "button-misuse"),
    ]
    yield from uniting(keys)


def uniting(keys: Keys) -> Rows:
    """The cases of this desk that it may be joined to, and the reports that may leave it."""
    dispatch = keys.material.dispatch.id
    for number, _ in keys.material.alike[:ALIKE]:
        pick = JoinPick(number=number, dispatch=dispatch)
        yield [button(keys.texts("button-join", number=number), pick)]
    if keys.material.tips > 1:
        yield [keys.menu("split", "button-split")]


def split(keys: Keys) -> Rows:
    dispatch = keys.material.dispatch.id
    for tip, words in keys.material.joined:
        yield [button(words or "…", SplitPick(tip=tip, dispatch=dispatch))]
    yield keys.back()


def correcting(keys: Keys) -> Rows:
    """In *More*, and to whom it would go since it was corrected."""
    dispatch = keys.material.dispatch
    if dispatch.role is not Role.LEAD or dispatch.state is DispatchState.CLOSED:
        return
    yield [keys.menu("correct", "button-correct")]
    yield from uniting(keys)
    other = would_go_to(keys.material)
    if other is not None and other in bodies_for(dispatch.agency, known_bodies()):
        label = keys.texts("button-pass-to", agency=button_name(keys, other))
        yield [button(label, DeskMenu(view=f"why.{other}", dispatch=dispatch.id))]


def _amend(keys: Keys, field: str, value: str, label: str) -> Button:
    return button(label, AmendPick(field=field, value=value, dispatch=keys.material.dispatch.id))


MENUS: Mapping[str, Callable[[Keys], Rows]] = {
    "correct": correct, "offences": offences, "priorities": priorities, "send": send,
    "split": split,
}  # fmt: skip
