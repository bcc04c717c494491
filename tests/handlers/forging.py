"""Button data as a changed client may send it: every class, every value that a button can carry,
with whatever ids the forger has."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from enum import Enum
from itertools import product
from pathlib import Path

from aiogram.filters.callback_data import CallbackData

from bot.card_keyboard import MENUS
from bot.menu_pass import WHY, WHY_NOT
from handlers import buttons
from handlers.screens import OFFENCES
from handlers.wording import TIMES
from reference.limits import load_limits
from reference.outcomes import load_outcomes
from reference.questions import load_questions
from simulator import Person
from simulator.messages import Message
from tests.hotline import Hotline

CLASSES = [
    thing
    for thing in vars(buttons).values()
    if isinstance(thing, type) and issubclass(thing, CallbackData) and thing is not CallbackData
]
VALUES: Mapping[str, Sequence[str]] = {
    "offence": OFFENCES,
    "when": tuple(TIMES),
    "code": ("en", "xx"),
    "question": [one.name for one in load_questions().asked],
    "why": ("", "own", *WHY, *WHY_NOT),
    "to": ("kg_customs", "kg_police", "nobody"),
    "flags": ("", "w", "wep"),
    "number": ("VL-874",),
    "field": ("offence", "priority", "place"),
    "value": ("1", "5", "poaching", "nonsense"),
    "view": ("", *MENUS),
    "at": ("-1", "0", "99"),
    "outcome": tuple(load_outcomes()),
}
IDS = ("tip", "dispatch", "letter", "evidence")
FLEETING = {"inbox", "outbox", "sqlite_sequence"}
"""What comes and goes with any press."""


def names_somebody(kind: type[CallbackData]) -> bool:
    """Others are about whoever presses: in a private chat that is their right."""
    return any(name in IDS for name in kind.model_fields)


def forged(ids: Mapping[str, str], kinds: Sequence[type[CallbackData]] = CLASSES) -> Iterator[str]:
    """Every button of these kinds with these ids (tip, dispatch, letter)."""
    for kind in kinds:
        fields = kind.model_fields
        choices = [_choices(name, fields[name].annotation, ids) for name in fields]
        for values in product(*choices):
            yield kind(**dict(zip(fields, values, strict=True))).pack()


def _choices(name: str, kind: object, ids: Mapping[str, str]) -> Sequence[object]:
    if name in ids:
        return (ids[name],)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(kind)
    # A field that nobody told us of carries an id too, as far as a forger can know.
    return (True, False) if kind is bool else VALUES.get(name, tuple(ids.values()))


def kept(folder: Path) -> dict[str, list[object]]:
    """All that lies in the database: whatever is written anew is sealed anew, so that even a row
    that says the same shows."""
    with closing(sqlite3.connect(folder / "ilbirs.db")) as records:
        tables = [row[0] for row in records.execute("SELECT name FROM sqlite_master "
                                                    "WHERE type = 'table'")]  # fmt: skip
        return {name: records.execute(f'SELECT * FROM "{name}"').fetchall()
                for name in tables if name not in FLEETING}  # fmt: skip


async def presses(
    hotline: Hotline, person: Person, on: Message, data: Sequence[str], *, anonymously: bool
) -> list[str]:
    """What the person is told, press by press; that they are many counts for nothing here."""
    before, pace = len(hotline.world.toasts), load_limits().presses.most
    for at in range(0, len(data), pace):
        vars(hotline.workshop.gauge)["_spent"].clear()
        for each in data[at : at + pace]:
            person.taps_data(on, each, anonymously=anonymously)
        await hotline.line.settle()
    return [toast.text for toast in hotline.world.toasts[before:] if toast.text]
