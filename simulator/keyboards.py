"""Keyboards a bot attaches: what Telegram accepts, and what it says otherwise."""

import re

from simulator.chats import Chat
from simulator.refusals import bad_request
from simulator.shapes import Json

ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "pay",
    "callback_game",
)
DATA_LIMIT = 64
BUTTON_LIMIT = 100
URL = re.compile(r"(?:(?:https?|tg|ton)://)?[^\s/]+\.[^\s]+$|tg://\S+$", re.IGNORECASE)
PRIVATE_ONLY = {
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
}


def check_keyboard(markup: Json, chat: Chat) -> Json:
    """Any reply_markup of a new message."""
    if "inline_keyboard" in markup:
        return check_inline(markup)
    if "keyboard" in markup:
        _check_reply(markup, chat)
    elif not (markup.get("remove_keyboard") or markup.get("force_reply")):
        return {}
    return markup


def check_inline(markup: Json) -> Json:
    """The only kind of markup that an edit accepts."""
    if "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    rows = _rows(markup, "inline_keyboard")
    for row in rows:
        for button in row:
            _check_inline_button(button)
    if sum(map(len, rows)) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": [row for row in rows if row]} if any(rows) else {}


def _rows(markup: Json, field: str) -> list[list[Json]]:
    rows = markup[field]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{field}" must be an Array of Arrays')
    return rows


def _check_inline_button(button: object) -> None:
    if not isinstance(button, dict):
        raise bad_request(
            "can't parse inline keyboard button: InlineKeyboardButton must be an Object"
        )
    _check_text(button, "inline keyboard button")
    actions = [name for name in ACTIONS if name in button]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    data = button.get("callback_data")
    if data is not None and (not isinstance(data, str) or not 0 < len(data.encode()) <= DATA_LIMIT):
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not (isinstance(url, str) and URL.match(url)):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _check_text(button: Json, what: str) -> None:
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request(f"can't parse {what}: Can't find field \"text\"")
    if not text.strip():
        raise bad_request(f"{what} text must be non-empty")


def _check_reply(markup: Json, chat: Chat) -> None:
    rows = _rows(markup, "keyboard")
    for row in rows:
        for index, button in enumerate(row):
            row[index] = _reply_button(button, chat)
    if not any(rows):
        raise bad_request("reply keyboard must have at least one button")
    if sum(map(len, rows)) > 3 * BUTTON_LIMIT:
        raise bad_request("reply markup is too long")


def _reply_button(button: object, chat: Chat) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request(
            "can't parse keyboard button: KeyboardButton must be a String or an Object"
        )
    _check_text(button, "keyboard button")
    for field, words in PRIVATE_ONLY.items():
        if button.get(field) and not chat.is_private:
            raise bad_request(words)
    return button
