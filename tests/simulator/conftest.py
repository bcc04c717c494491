"""A world with one bot, a served one, and the people of the tests."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from simulator import Group, Person, Server, World, serve
from tests.simulator.clock import HandClock
from tests.simulator.wiretap import Page, Wire

TOKEN = "42:TEST"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def world(clock: HandClock) -> World:
    world = World(clock=clock)
    world.add_bot(token=TOKEN, username="ilbirs_bot")
    return world


@pytest.fixture
async def server(world: World, clock: HandClock) -> AsyncIterator[Server]:
    server = await serve(world, pause=clock.pause)
    yield server
    await server.close()


@pytest.fixture
async def session(server: Server) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def wire(server: Server, session: aiohttp.ClientSession) -> Wire:
    return Wire(session, server.url, TOKEN)


@pytest.fixture
def page(server: Server, session: aiohttp.ClientSession) -> Page:
    return Page(session, server.url)


@pytest.fixture
def amina(world: World) -> Person:
    """A reporter who has opened the chat with the bot."""
    amina = world.person("Amina", language_code="ky")
    amina.starts()
    world.first_bot.updates.clear()
    return amina


@pytest.fixture
def bakyt(world: World) -> Person:
    """An officer who owns the desk."""
    return world.person("Bakyt", language_code="ru")


@pytest.fixture
def desk(world: World, bakyt: Person) -> Group:
    """A supergroup where the bot is an administrator."""
    desk = world.group("KG customs desk", members=[bakyt])
    bakyt.adds_bot(desk)
    bakyt.promotes_bot(desk)
    world.first_bot.updates.clear()
    return desk
