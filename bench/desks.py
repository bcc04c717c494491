"""Desks for a bench: bound as operators bind them, beside the running process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from bot.clock import SystemClock
from bot.opening import open_store
from bot.settings import PREFIX, Settings, load_settings
from reference.agencies import load_agencies
from simulator import Group, World
from storage.tokens import SystemTokens
from triage.desks import Binding
from triage.model import TRIAGE_DESK, AgencyKey
from triage.ports import Store

FIRST = ("kg_police", "kg_sets")


def settings_of(env: Mapping[str, str]) -> Settings:
    return load_settings(**{name.removeprefix(PREFIX).lower(): env[name] for name in env})


async def bind_desks(world: World, env: Mapping[str, str], count: int) -> None:
    """The triage desk, and as many agencies' as asked, those of the bench's tips first."""
    others = [key for key in load_agencies() if key not in FIRST]
    async with (
        open_store(settings_of(env), SystemClock(), is_alone=False) as store,
        asyncio.TaskGroup() as together,
    ):
        for key in (TRIAGE_DESK, *FIRST, *others)[: count + 2]:
            together.create_task(_bind(world, store, key))


async def _bind(world: World, store: Store, key: str) -> None:
    officer = world.person("Bakyt", language_code="ru")
    group = world.group(key, members=[officer])
    async with _binding(store) as binding:
        token = await binding.invite(AgencyKey(key), "ru")
    officer.adds_bot(group, token)
    officer.promotes_bot(group)
    await _shows(group, 1)
    words = [word.strip(".:") for word in group.screen.text.split()]
    code = next(word for word in words if word.isdigit() and len(word) == 6)
    async with _binding(store) as binding:
        await binding.confirm(AgencyKey(key), code)
    await _shows(group, 2)


@asynccontextmanager
async def _binding(store: Store) -> AsyncIterator[Binding]:
    """What an operator's command does: one unit, beside the running process."""
    async with store.unit() as unit:
        yield Binding(unit, SystemClock(), SystemTokens())
        await unit.commit()


async def _shows(group: Group, cards: int) -> None:
    await group.waits_until(lambda: len(group.cards) >= cards, timeout=60)
