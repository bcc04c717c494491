"""Telegram refuses button data of more than 64 bytes."""

from __future__ import annotations

from enum import Enum
from typing import Any

import pytest
from aiogram.filters.callback_data import MAX_CALLBACK_LENGTH, CallbackData
from hypothesis import given
from hypothesis import strategies as st

from bot.card_keyboard import MENUS
from bot.menu_pass import WHY, WHY_NOT
from handlers import buttons
from handlers.wording import TIMES
from reference.agencies import load_agencies
from reference.questions import load_questions
from reference.species import load_offences
from storage.tokens import SystemTokens
from triage.model import LANGUAGES

CLASSES = [
    thing
    for thing in vars(buttons).values()
    if isinstance(thing, type) and issubclass(thing, CallbackData) and thing is not CallbackData
]
LONGEST_ID = len(SystemTokens().name())
IDS = st.text("abcXYZ019_-", min_size=LONGEST_ID, max_size=LONGEST_ID)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "tip": IDS,
    "dispatch": IDS,
    "offence": st.sampled_from(sorted(load_offences())),
    "when": st.sampled_from(sorted(TIMES)),
    "code": st.sampled_from(LANGUAGES),
    "letter": IDS,
    "evidence": IDS,
    "question": st.sampled_from([one.name for one in load_questions().asked]),
    "why": st.sampled_from(["", "own", *WHY, *WHY_NOT]),
    "to": st.sampled_from(sorted(load_agencies())),
    "flags": st.sampled_from(["w", "e", "p", "we", "wp", "ep", "wep"]),
    "number": st.from_regex(r"[A-Z]{2}-[0-9]{3,4}", fullmatch=True),
    "field": st.sampled_from(["offence", "priority"]),
    "value": st.sampled_from([*"12345", *sorted(load_offences())]),
    "at": st.integers(0, 9),
    "ending": st.from_regex(r"[0-9]{5}", fullmatch=True),
    "view": st.sampled_from(["", *MENUS]),
    "outcome": st.sampled_from(["seized", "animal_saved", "criminal_case", "nothing_found"]),
}


def values_of(kind: type[CallbackData]) -> st.SearchStrategy[dict[str, Any]]:
    """Any values that our code could put on such a button."""
    fields = {name: field.annotation for name, field in kind.model_fields.items()}
    return st.fixed_dictionaries({name: _value(name, of) for name, of in fields.items()})


def _value(name: str, kind: Any) -> st.SearchStrategy[Any]:
    if isinstance(kind, type) and issubclass(kind, Enum | bool):
        return st.from_type(kind)
    return FIELDS[name]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_button_fits_and_reads_back(kind: type[CallbackData], data: st.DataObject) -> None:
    press = kind(**data.draw(values_of(kind)))

    packed = press.pack()

    assert len(packed.encode()) <= MAX_CALLBACK_LENGTH
    assert kind.unpack(packed) == press


def test_no_two_buttons_share_a_prefix() -> None:
    prefixes = [kind.__prefix__ for kind in CLASSES]

    assert len(set(prefixes)) == len(prefixes) > 5
