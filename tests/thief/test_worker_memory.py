"""A worker's memory is stolen: content keys, words and files are in it, but nobody's id, name or
username, nor Telegram's names of their files, which lead Telegram back to an account."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.test_apart import RUSSIAN, WORDS, Apart, apart, holds, memory_of
from tests.evidence.camera import phone_jpeg
from tests.hotline import KEYS
from tests.patience import until
from tests.storage.homes import Home
from tests.thief.play import files_of
from tests.thief.search import Search

pytestmark = [pytest.mark.slow, pytest.mark.postgres]

NAMES = {
    "amina": ("Zulmira-qwvkz", "quiet_owl_qwvkz"),
    "bermet": ("Ажаркүл-зжвк", "grey_wolf_zjvk"),
}


def searched(pid: int, search: Search) -> list[str]:
    return sorted({hit for piece in memory_of(pid) for hit in search.in_clear(piece)})


def identities(line: Apart) -> Iterator[str | int]:
    for who, names in NAMES.items():
        person = getattr(line, who)
        yield from (person.id, *names, *files_of(person))


async def test_the_memory_of_a_worker_names_no_reporter(tmp_path: Path, postgresql: Home) -> None:
    async with apart(tmp_path, postgresql) as line:
        for who, (name, username) in NAMES.items():
            account = getattr(line, who).account
            account.first_name, account.username = name, username
        line.amina.says(WORDS)
        line.amina.sends_file(phone_jpeg(), "IMG_1.jpg", "image/jpeg")
        await until(lambda: "Use it" in line.amina.buttons)
        line.amina.taps("Send now")
        await until(lambda: line.desk.sees("under the counter"))
        line.bermet.says(RUSSIAN)
        await until(lambda: line.bermet.buttons)
        line.bermet.taps(line.bermet.buttons[0])
        await until(lambda: line.desk.sees("independent sources: 2"))

        search = Search(identities(line))
        assert holds(line.worker, KEYS.content)
        assert searched(line.bot, search), "the bot knows them: so the search can find them"
        assert searched(line.worker, search) == []
