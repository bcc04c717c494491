"""/privacy: one page of plain words, a chunk a screen; `python -m handlers.privacy` writes docs."""

from __future__ import annotations

import re
from pathlib import Path

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.buttons import PrivacyPick
from handlers.screens import PRIVACY
from handlers.show import Show
from locales.texts import Library, Texts

FOLDER = Path(__file__).parent.parent / "docs" / "privacy"


def document(texts: Texts) -> str:
    """The whole page as Markdown."""
    chunks = [re.sub(r"<b>(.*?)</b>\n?", r"## \1\n\n", texts(key)) for key in PRIVACY]
    return f"# {texts('language-name')}\n\n" + "\n\n".join(chunks) + "\n"


async def explain(message: Message, show: Show) -> None:
    show("privacy")


async def turn(press: CallbackQuery, callback_data: PrivacyPick, show: Show) -> None:
    shown = str(press.message.message_id) if press.message else ""
    show("privacy", at=str(max(0, callback_data.at)), edit=shown)


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(explain, Command("privacy"))
    router.callback_query.register(turn, PrivacyPick.filter())
    return router


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    library = Library.load(strict=True)
    for language in library.languages:
        (FOLDER / f"{language}.md").write_text(document(library[language]))
