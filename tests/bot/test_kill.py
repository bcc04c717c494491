"""Killed at any point between inbox and desk, the line loses no tip it has accepted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.checkpoints import POINTS
from bot.clock import SystemClock
from bot.opening import open_store
from bot.settings import load_settings
from simulator import Group, Message, Person, World, serve
from tests.bot.killed import start_line
from tests.hotline import KEYS, TOKEN, USERNAME
from tests.ports import free_port
from tests.storage.homes import Home
from triage.model import AgencyKey, ChatId, Desk, DeskState, Officer

pytestmark = pytest.mark.slow

WORDS = "Right now armed men are shooting a snow leopard near Naryn"
POLICE = AgencyKey("kg_police")
TWICE = {"card-accepted"}
"""The one point between Telegram's acceptance of a card and our commit."""
PATIENCE = 120
"""Seconds: a busy machine takes its time to start a process."""
RACING = {"sent-accepted"}
"""The card may be under way to its desk while the reporter's "Sent." is accepted."""


@dataclass
class Story:
    """A reporter who presses Send as soon as there is something to press, and a desk."""

    world: World
    settings: Mapping[str, object]
    amina: Person
    desk: Group
    officer: Person
    pressed: bool = field(default=False)

    async def until(self, claim) -> None:  # type: ignore[no-untyped-def]
        async with asyncio.timeout(PATIENCE):
            while not claim():
                self.press_if_asked()
                await asyncio.sleep(0.05)

    def press_if_asked(self) -> None:
        if not self.pressed and "Send now" in self.amina.buttons:
            self.pressed = True
            self.amina.taps("Send now")

    @property
    def cards(self) -> list[Message]:
        return [card for card in self.desk.cards if "snow leopard near Naryn" in card.text]

    @property
    def is_sent(self) -> bool:
        return bool(self.amina.sees("Sent."))


@pytest.mark.parametrize("point", POINTS)
async def test_a_kill_on_sqlite_with_polling_loses_nothing(point: str, tmp_path: Path) -> None:
    async with story(tmp_path) as told:
        await tell(told, point)


@pytest.mark.postgres
@pytest.mark.parametrize("point", POINTS)
async def test_a_kill_on_postgresql_with_webhook_loses_nothing(
    point: str, tmp_path: Path, postgresql: Home
) -> None:
    async with story(tmp_path, postgresql.records, postgresql.keys) as told:
        await tell(told, point)


async def tell(told: Story, point: str) -> None:
    doomed = start_line(told.settings, kill_at=point)
    told.amina.says(WORDS)
    await told.until(lambda: not doomed.is_alive())
    assert doomed.exitcode == -9

    second = start_line(told.settings)
    expected = 2 if point in TWICE else 1
    await told.until(lambda: len(told.cards) >= expected and told.is_sent)
    await told.world.rests()

    copies = told.cards
    if point not in RACING:
        assert len(copies) == expected
        assert says_again(copies[-1]) == (point in TWICE)
    assert len(copies) == 1 or (says_again(copies[-1]) and not says_again(copies[0]))
    await acknowledge_the_first(told)
    second.terminate()
    second.join(10)


def says_again(card: Message) -> bool:
    return "Sent again after a break" in card.text


async def acknowledge_the_first(told: Story) -> None:
    """Both copies act as one: a press on either changes the case."""
    data = told.cards[0].keyboard[0][0]["callback_data"]
    told.officer.taps_data(told.cards[0], data)
    await told.until(lambda: told.amina.sees("There is news from the line"))
    await told.until(lambda: "Seen by Bakyt" in told.cards[0].text)


@asynccontextmanager
async def story(folder: Path, *urls: str) -> AsyncIterator[Story]:
    world = World()
    world.add_bot(TOKEN, USERNAME)
    server = await serve(world, pause=_short)
    settings = settings_in(folder, server.url, *urls)
    amina, bakyt = world.person("Amina", language_code="en"), world.person("Bakyt")
    desk = world.group("Police desk", members=[bakyt])
    bakyt.adds_bot(desk)
    bakyt.promotes_bot(desk)
    for bot in world.bots.values():
        bot.updates.clear()
    await bind(settings, desk, bakyt)
    try:
        yield Story(world, settings, amina, desk, bakyt)
    finally:
        await server.close()


async def _short(seconds: float) -> None:
    """Telegram's patience between tries of a webhook, in a hurry."""
    await asyncio.sleep(min(seconds, 0.1))


async def bind(settings: Mapping[str, object], desk: Group, officer: Person) -> None:
    given = load_settings(**settings)
    async with open_store(given, SystemClock(), create=True) as store, store.unit() as unit:
        unit.desks.save(Desk(POLICE, DeskState.BOUND, "en", ChatId(desk.id)))
        unit.officers.save(Officer(POLICE, officer.id, "Bakyt", is_lead=True))
        await unit.commit()


def settings_in(folder: Path, api: str, records: str = "", keys: str = "") -> dict[str, object]:
    """SQLite and polling; with database addresses PostgreSQL and a webhook."""
    given: dict[str, object] = {
        "token": TOKEN,
        "link_key": KEYS.link,
        "content_key": KEYS.content,
        "api_base": api,
        "database_url": records or f"sqlite+aiosqlite:///{folder}/ilbirs.db",
        "keys_url": keys or f"sqlite+aiosqlite:///{folder}/keys.db",
        "vault_dir": folder / "vault",
        "pace": False,
    }
    if records:
        port = free_port()
        given |= {
            "webhook_url": f"http://127.0.0.1:{port}/hook",
            "webhook_secret": "secret-of-the-test",
            "webhook_port": port,
        }
    return given
