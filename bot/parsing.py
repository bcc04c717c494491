"""From what Telegram sends to an update, also where it is newer than our library for it."""

from __future__ import annotations

from typing import Any

from aiogram import Bot
from aiogram.types import Update
from pydantic import ValidationError

SAID = frozenset({"message", "edited_message"})


def parsed(raw: dict[str, Any], bot: Bot) -> Update:
    """What of a message has a shape that nobody knows is left out: its words still count. Raises
    ValidationError where nothing is left that could be understood."""
    context = {"bot": bot}
    try:
        return Update.model_validate(raw, context=context)
    except ValidationError as error:
        return Update.model_validate(_without_faults(raw, error), context=context)


def _without_faults(raw: dict[str, Any], error: ValidationError) -> dict[str, Any]:
    places = [one["loc"] for one in error.errors(include_input=False, include_url=False)]
    nested = [(str(place[0]), str(place[1])) for place in places if len(place) > 1]
    faults = {(kind, name) for kind, name in nested if kind in SAID}
    return raw | {
        kind: {name: value for name, value in raw[kind].items() if (kind, name) not in faults}
        for kind in {kind for kind, _ in faults}
    }
