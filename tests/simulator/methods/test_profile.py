"""What a bot says about itself."""

import pytest

from simulator import World
from tests.simulator.wiretap import Wire, refused

START = {"command": "start", "description": "Begin"}
PRIVATE = {"type": "all_private_chats"}


async def test_get_me_tells_who_the_bot_is(wire: Wire) -> None:
    me = await wire.getMe()

    assert (me["id"], me["username"], me["is_bot"]) == (42, "ilbirs_bot", True)
    assert me["can_read_all_group_messages"] is False


async def test_commands_are_kept_by_scope_and_language(wire: Wire) -> None:
    await wire.setMyCommands(commands=[START])
    await wire.setMyCommands(commands=[START] * 2, scope=PRIVATE, language_code="ky")

    assert await wire.getMyCommands() == [START]
    assert len(await wire.getMyCommands(scope=PRIVATE, language_code="ky")) == 2
    assert await wire.getMyCommands(scope=PRIVATE) == []


async def test_commands_can_be_deleted(wire: Wire) -> None:
    await wire.setMyCommands(commands=[START])

    assert await wire.deleteMyCommands() is True
    assert await wire.getMyCommands() == []


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ({"command": "Старт", "description": "a"}, "BOT_COMMAND_INVALID"),
        ({"command": "start", "description": ""}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"command": "start", "description": "a" * 257}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("start", "can't parse BotCommand: expected an Object"),
    ],
)
async def test_a_bad_command_is_refused(wire: Wire, command: object, words: str) -> None:
    with refused(words):
        await wire.setMyCommands(commands=[command])


async def test_a_hundred_commands_are_enough(wire: Wire) -> None:
    with refused("too many commands specified"):
        await wire.setMyCommands(commands=[START] * 101)


async def test_an_unknown_scope_is_refused(wire: Wire) -> None:
    with refused("can't parse BotCommandScope: Unsupported type specified"):
        await wire.setMyCommands(commands=[START], scope={"type": "everywhere"})


async def test_texts_fall_back_to_the_one_without_a_language(wire: Wire) -> None:
    await wire.setMyDescription(description="A hotline")
    await wire.setMyDescription(description="Ишеним телефону", language_code="ky")

    assert await wire.getMyDescription(language_code="ky") == {"description": "Ишеним телефону"}
    assert await wire.getMyDescription(language_code="tg") == {"description": "A hotline"}


@pytest.mark.parametrize(
    ("method", "field", "most"),
    [
        ("setMyName", "name", 64),
        ("setMyDescription", "description", 512),
        ("setMyShortDescription", "short_description", 120),
    ],
)
async def test_texts_have_bounds(wire: Wire, method: str, field: str, most: int) -> None:
    assert await wire.call(method, {field: "a" * most}) is True
    with refused("is too long"):
        await wire.call(method, {field: "a" * (most + 1)})


async def test_the_name_is_the_accounts_until_it_is_set(wire: Wire) -> None:
    assert await wire.getMyName() == {"name": "Ilbirs"}
    await wire.setMyName(name="Илбирс")
    assert await wire.getMyName() == {"name": "Илбирс"}


async def test_the_menu_button_can_be_set(wire: Wire) -> None:
    assert await wire.getChatMenuButton() == {"type": "commands"}
    await wire.setChatMenuButton(menu_button={"type": "default"})
    assert await wire.getChatMenuButton() == {"type": "default"}
    with refused("MenuButton has unsupported type"):
        await wire.setChatMenuButton(menu_button={"type": "moon"})


async def test_after_logging_out_the_token_is_nobody(wire: Wire, world: World) -> None:
    assert await wire.close() is True
    assert await wire.logOut() is True

    with refused("Unauthorized"):
        await wire.getMe()
