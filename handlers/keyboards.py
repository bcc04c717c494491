"""Keyboards in a line each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aiogram.filters.callback_data import CallbackData
from aiogram.types import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
Button = InlineKeyboardButton


def button(label: str, carries: CallbackData) -> Button:
    return InlineKeyboardButton(text=label, callback_data=carries.pack())


def inline(*rows: Iterable[Button]) -> InlineKeyboardMarkup | None:
    """Rows of buttons; empty ones vanish; no rows, no keyboard."""
    full = [list(row) for row in rows]
    return InlineKeyboardMarkup(inline_keyboard=[row for row in full if row]) if any(full) else None


def in_rows(buttons: Sequence[Button], width: int) -> list[list[Button]]:
    return [list(buttons[at : at + width]) for at in range(0, len(buttons), width)]


def asks_location(label: str) -> ReplyKeyboardMarkup:
    """Telegram's own question "share your location?" comes before anything is sent."""
    key = KeyboardButton(text=label, request_location=True)
    return ReplyKeyboardMarkup(keyboard=[[key]], resize_keyboard=True, one_time_keyboard=True)
