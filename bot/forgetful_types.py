"""What aiogram would remember of updates that are long handled."""

from __future__ import annotations

from inspect import unwrap

from aiogram.types import Update


def forget_updates() -> None:
    """aiogram keeps the last 128 updates, words and names and all, to know their kind again."""
    kind = Update.__dict__["event_type"].fget
    setattr(Update, "event_type", property(unwrap(kind)))  # noqa: B010
