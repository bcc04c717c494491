"""Bot and worker as two processes on PostgreSQL: a tip arrives, and the worker knows nobody."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.process_roles import BY_WORKER, EVERY_JOB, ProcessRole
from simulator import Group, Person, World, serve
from storage.keyfiles import CONTENT_SETTING, LINK_SETTING
from tests.bot.test_kill import bind, settings_in
from tests.cli.terminal import Terminal
from tests.evidence.camera import phone_jpeg
from tests.hotline import KEYS, TOKEN, USERNAME
from tests.patience import until
from tests.storage.homes import Home, sqlite_url
from triage.errors import UnavailableError

WORDS = "At the bazaar in Osh a man sells snow leopard skins from under the counter"
RUSSIAN = "На базаре в Оше мужчина продаёт шкуры снежного барса из-под прилавка"


def test_every_job_belongs_to_exactly_one_of_both_roles() -> None:
    bot, worker = ProcessRole.BOT.jobs, ProcessRole.WORKER.jobs

    assert bot | worker == EVERY_JOB == ProcessRole.ALL.jobs
    assert not bot & worker
    assert worker == BY_WORKER


def memory_of(pid: int) -> Iterator[bytes]:
    """What a core dump of the process would hold, piece by piece."""
    maps = Path(f"/proc/{pid}/maps").read_text().splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            ends, rights = line.split()[:2]
            start, end = (int(part, 16) for part in ends.split("-"))
            if rights.startswith("r") and "[v" not in line:
                memory.seek(start)
                try:
                    yield memory.read(end - start)
                except OSError:
                    continue


def holds(pid: int, key: str) -> bool:
    """In base64 or as bytes, as text of Python's in memory or in the environment."""
    forms = (key.encode(), b64decode(key), b64decode(key).hex().encode(), key.encode("utf-16-le"))
    return any(form in piece for piece in memory_of(pid) for form in forms)


@dataclass
class Apart:
    amina: Person
    bermet: Person
    desk: Group
    bot: int
    worker: int


@asynccontextmanager
async def apart(folder: Path, home: Home) -> AsyncIterator[Apart]:
    """Each role with an environment of its own: the worker gets neither token nor link key."""
    world = World()
    world.add_bot(TOKEN, USERNAME)
    server = await serve(world)
    amina, bermet = world.person("Amina", language_code="en"), world.person("Bermet")
    officer = world.person("Bakyt")
    desk = world.group("Police desk", members=[officer])
    officer.adds_bot(desk)
    officer.promotes_bot(desk)
    await bind(settings_in(folder, server.url, home.records, home.keys), desk, officer)
    both = {
        CONTENT_SETTING: KEYS.content, "ILBIRS_DATABASE_URL": home.records,
        "ILBIRS_KEYS_URL": home.keys, "ILBIRS_VAULT_DIR": str(folder / "vault"),
    }  # fmt: skip
    bots = {**both, "ILBIRS_TOKEN": TOKEN, LINK_SETTING: KEYS.link, "ILBIRS_PACE": "false",
            "ILBIRS_API_BASE": server.url}  # fmt: skip
    try:
        async with (
            Terminal(folder, bots).keeps("run", "--role", "bot") as bot,
            Terminal(folder, both).keeps("run", "--role", "worker") as worker,
        ):
            yield Apart(amina, bermet, desk, bot.pid, worker.pid)
    finally:
        await server.close()


@pytest.mark.slow
@pytest.mark.postgres
async def test_a_tip_goes_through_both_roles_and_only_one_knows_the_way_back(
    tmp_path: Path, postgresql: Home
) -> None:
    async with apart(tmp_path, postgresql) as line:
        line.amina.says(WORDS)
        line.amina.sends_file(phone_jpeg(), "IMG_1.jpg", "image/jpeg")
        await until(lambda: "Use it" in line.amina.buttons)
        line.amina.taps("Send now")
        await until(lambda: line.amina.sees("Sent.") and line.desk.sees("under the counter"))
        line.bermet.says(RUSSIAN)
        await until(lambda: line.bermet.buttons)
        line.bermet.taps(line.bermet.buttons[0])
        await until(lambda: line.desk.sees("independent sources: 2"))

        assert holds(line.worker, KEYS.content)
        assert holds(line.bot, KEYS.link)
        assert not holds(line.worker, KEYS.link)


async def test_on_sqlite_a_role_is_refused_in_clear_words(tmp_path: Path) -> None:
    home = Home(sqlite_url(tmp_path / "r.db"), sqlite_url(tmp_path / "k.db"))

    with pytest.raises(UnavailableError, match="Roles need PostgreSQL"):
        await home.open(create=True, seats=ProcessRole.WORKER.seats)
