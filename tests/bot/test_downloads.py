"""Files out of Telegram: whole, or a reason: try again, or it is gone."""

from __future__ import annotations

import pytest

from bot.downloads import TelegramDownloads
from simulator import FaultRule, Person
from tests.bot.opened import Telegram
from triage.errors import RefusedError, UnavailableError


@pytest.fixture
def downloads(line: Telegram) -> TelegramDownloads:
    return TelegramDownloads(line.bot)


@pytest.fixture
def amina(line: Telegram) -> Person:
    return line.world.person("Amina")


def file_of(line: Telegram, person: Person, blob: bytes = b"bytes" * 100) -> str:
    """The id under which the bot knows what the person just sent."""
    person.sends_file(blob)
    (update,) = line.world.first_bot.updates.pending()[-1:]
    return str(update.body["document"]["file_id"])


async def test_a_file_comes_as_it_was_sent(
    line: Telegram, downloads: TelegramDownloads, amina: Person
) -> None:
    assert await downloads.fetch(file_of(line, amina)) == b"bytes" * 100


async def test_a_file_beyond_twenty_megabytes_is_too_big(
    line: Telegram, downloads: TelegramDownloads, amina: Person
) -> None:
    huge = file_of(line, amina, bytes(20 * 2**20 + 1))

    with pytest.raises(RefusedError, match="evidence-too-big"):
        await downloads.fetch(huge)


@pytest.mark.parametrize("name", ["", "guessed", "AgACAgIAAxkBAAIB"])
async def test_a_file_nobody_knows_is_lost(downloads: TelegramDownloads, name: str) -> None:
    with pytest.raises(RefusedError, match="evidence-lost"):
        await downloads.fetch(name)


async def test_a_file_that_came_short_is_asked_for_again(
    line: Telegram, downloads: TelegramDownloads, amina: Person
) -> None:
    name = file_of(line, amina)
    line.world.faults.add(FaultRule("truncated_file", count=1, keep=50))

    with pytest.raises(UnavailableError):
        await downloads.fetch(name)

    assert len(await downloads.fetch(name)) == 500


@pytest.mark.parametrize(
    "rule",
    [
        FaultRule("status", "getFile", code=502), FaultRule("drop", "getFile"),
        FaultRule("lost_answer", "getFile"), FaultRule("retry_after", "getFile", seconds=7),
    ],
    ids=lambda rule: rule.fault,
)  # fmt: skip
async def test_when_telegram_is_ill_it_is_tried_again(
    line: Telegram, downloads: TelegramDownloads, amina: Person, rule: FaultRule
) -> None:
    name = file_of(line, amina)
    line.world.faults.add(rule)

    with pytest.raises(UnavailableError) as caught:
        await downloads.fetch(name)

    assert line.bot.token not in str(caught.value)
    assert caught.value.__suppress_context__


async def test_when_nobody_answers_it_is_tried_again(
    line: Telegram, downloads: TelegramDownloads, amina: Person
) -> None:
    name = file_of(line, amina)
    await line.server.close()

    with pytest.raises(UnavailableError):
        await downloads.fetch(name)
