"""Names of bodies on buttons, cut where they tell least."""

from __future__ import annotations

from bot.card_keys import Keys
from bot.judging import LOCAL
from bot.known_bodies import known_bodies
from triage.model import AgencyKey

NAME_SHOWN = 48
NOUN_LAST = frozenset({"ky", "kk", "uz", "tk"})
"""Languages that say first under whom a body stands, and last what it is."""


def button_name(keys: Keys, key: AgencyKey) -> str:
    """As many of its words as a button shows."""
    name = keys.material.agencies.get(key, key)
    if len(name) <= NAME_SHOWN:
        return name
    is_local = LOCAL.get(known_bodies().seats.get(key, "")) == keys.texts.language
    if is_local and keys.texts.language in NOUN_LAST:
        return f"…{_fitting(name.split(), least=0)}"
    return f"{_fitting(name.split(), least=-1)}…"


def _fitting(words: list[str], *, least: int) -> str:
    """Without those that tell least: the first ones (0) or the last (-1)."""
    while len(words) > 1 and len(" ".join(words)) >= NAME_SHOWN:
        del words[least]
    return " ".join(words)
