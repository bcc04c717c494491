"""The page about privacy: plain words on a phone, chunk by chunk, and the same in the docs."""

from __future__ import annotations

import pytest

from handlers.privacy import FOLDER, document
from handlers.screens import PRIVACY
from locales.kinds import LANGUAGES
from locales.texts import Library
from simulator import Person
from tests.hotline import Hotline

A_PHONE = 520
"""Characters that a small phone shows at once."""


async def test_the_page_is_turned_where_it_stands(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says("/start"), amina.says("/privacy"))
    assert amina.sees("What we keep")

    for _ in range(3):
        await hotline.hears(amina.taps("More"))
    assert amina.sees("If somebody may look into your phone")
    await hotline.hears(amina.taps("Back"))

    assert amina.sees("What we cannot protect you from")
    assert len(amina.cards) == 2


async def test_where_it_speaks_of_the_phone_the_chat_can_be_cleaned(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.says("/start"), amina.says("/privacy"))
    assert "Clean this chat" not in amina.buttons
    for _ in range(4):
        await hotline.hears(amina.taps("More"))

    await hotline.hears(amina.taps("Clean this chat"))

    assert amina.sees("Have you kept the code")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_promises_and_warns_the_same_in_every_language(library: Library, language: str) -> None:
    texts = library[language]
    page = " ".join(texts(key) for key in PRIVACY)

    assert all(len(texts(key)) <= A_PHONE for key in PRIVACY)
    assert all(command in page for command in ("/forget", "/clean", "/withdraw"))
    assert " 7 " in texts("privacy-time")
    assert " 2 " in texts("privacy-phone")
    assert texts("button-silent") in texts("privacy-kept")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_docs_say_what_the_bot_says(library: Library, language: str) -> None:
    """After a change: python -m handlers.privacy"""
    assert (FOLDER / f"{language}.md").read_text() == document(library[language])
