"""sendMessage and its kin: what arrives, and what is refused in Telegram's words."""

import pytest

from simulator import Group, Person, World
from tests.simulator.clock import HandClock
from tests.simulator.wiretap import Wire, refused


async def test_a_message_arrives_on_the_screen(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="Where was it?")

    assert sent["text"] == "Where was it?"
    assert sent["chat"] == {"id": amina.id, "type": "private", "first_name": "Amina"}
    assert amina.screen.text == "Where was it?"


async def test_the_date_comes_from_the_clock(wire: Wire, amina: Person, clock: HandClock) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="now")

    assert sent["date"] == int(clock.now.timestamp())


async def test_message_ids_count_within_a_chat(wire: Wire, amina: Person, desk: Group) -> None:
    first = await wire.sendMessage(chat_id=amina.id, text="one")
    second = await wire.sendMessage(chat_id=amina.id, text="two")
    elsewhere = await wire.sendMessage(chat_id=desk.id, text="three")

    assert second["message_id"] == first["message_id"] + 1
    assert elsewhere["message_id"] == desk.last.id


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "<b> </b>"])
async def test_empty_text_is_refused(wire: Wire, amina: Person, text: str) -> None:
    with refused("Bad Request: message text is empty"):
        await wire.sendMessage(chat_id=amina.id, text=text, parse_mode="HTML")


async def test_4096_code_points_pass_and_one_more_does_not(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="🐆" * 4096)

    assert len(sent["text"]) == 4096
    with refused("Bad Request: message is too long"):
        await wire.sendMessage(chat_id=amina.id, text="🐆" * 4097)


async def test_markup_does_not_count_towards_the_limit(wire: Wire, amina: Person) -> None:
    text = f"<b>{'a' * 4096}</b>"

    sent = await wire.sendMessage(chat_id=amina.id, text=text, parse_mode="HTML")

    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]


async def test_an_unknown_parse_mode_is_refused(wire: Wire, amina: Person) -> None:
    with refused("Bad Request: unsupported parse_mode"):
        await wire.sendMessage(chat_id=amina.id, text="a", parse_mode="BBCode")


async def test_the_parse_mode_is_read_without_regard_to_case(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="<i>a</i>", parse_mode="html")

    assert sent["text"] == "a"


async def test_given_entities_are_kept(wire: Wire, amina: Person) -> None:
    bold = {"type": "bold", "offset": 0, "length": 2}

    sent = await wire.sendMessage(chat_id=amina.id, text="Ak ilbirs", entities=[bold])

    assert sent["entities"] == [bold]
    assert amina.screen.html == "<b>Ak</b> ilbirs"


async def test_entities_without_a_length_are_refused(wire: Wire, amina: Person) -> None:
    broken = [{"type": "bold", "offset": 0}]

    with refused("can't parse MessageEntity: Can't find field \"length\""):
        await wire.sendMessage(chat_id=amina.id, text="Ak", entities=broken)


async def test_an_unknown_chat_is_not_found(wire: Wire) -> None:
    with refused("Bad Request: chat not found"):
        await wire.sendMessage(chat_id=123, text="a")


@pytest.mark.parametrize("ref", ["abc", "12x", "@nobody_here", "-100777"])
async def test_a_chat_that_is_no_chat_is_not_found(wire: Wire, ref: str) -> None:
    with refused("Bad Request: chat not found"):
        await wire.sendMessage(chat_id=ref, text="a")


async def test_a_bot_cannot_write_first(wire: Wire, world: World) -> None:
    stranger = world.person("Cholpon")

    with refused("Forbidden: bot can't initiate conversation") as refusal:
        await wire.sendMessage(chat_id=stranger.id, text="hello")
    assert refusal.value.code == 403


async def test_a_bot_cannot_write_to_a_bot(wire: Wire, world: World) -> None:
    other = world.add_bot("43:OTHER", "other_bot")

    with refused("Forbidden: bots can't send messages to bots"):
        await wire.sendMessage(chat_id=other.id, text="hello")


async def test_a_blocked_bot_is_told_so(wire: Wire, amina: Person) -> None:
    amina.blocks()

    with refused("Forbidden: bot was blocked by the user") as refusal:
        await wire.sendMessage(chat_id=amina.id, text="hello")
    assert refusal.value.code == 403


async def test_after_unblocking_messages_pass_again(wire: Wire, amina: Person) -> None:
    amina.blocks()
    amina.unblocks()

    await wire.sendMessage(chat_id=amina.id, text="welcome back")

    assert amina.sees("welcome back")


async def test_a_deleted_account_is_deactivated(wire: Wire, amina: Person) -> None:
    amina.deactivates()

    with refused("Forbidden: user is deactivated"):
        await wire.sendMessage(chat_id=amina.id, text="hello")


async def test_a_kicked_bot_cannot_write(wire: Wire, desk: Group, bakyt: Person) -> None:
    bakyt.removes_bot(desk)

    with refused("Forbidden: bot was kicked from the supergroup chat"):
        await wire.sendMessage(chat_id=desk.id, text="a case")


async def test_a_bot_that_left_is_no_member(wire: Wire, desk: Group) -> None:
    await wire.leaveChat(chat_id=desk.id)

    with refused("Forbidden: bot is not a member of the supergroup chat"):
        await wire.sendMessage(chat_id=desk.id, text="a case")


async def test_a_migrated_group_names_its_new_id(wire: Wire, world: World, bakyt: Person) -> None:
    old = world.group("Rangers", members=[bakyt], kind="group")
    bakyt.adds_bot(old)
    new = old.migrates()

    with refused("upgraded to a supergroup chat") as refusal:
        await wire.sendMessage(chat_id=old.id, text="a case")
    assert refusal.value.parameters == {"migrate_to_chat_id": new.id}
    assert refusal.value.code == 400
    await wire.sendMessage(chat_id=new.id, text="a case")


async def test_a_public_group_is_reached_by_its_name(
    wire: Wire, desk: Group, bakyt: Person
) -> None:
    desk.gets_username("kg_customs")

    await wire.sendMessage(chat_id="@KG_customs", text="a case")

    assert desk.sees("a case")


async def test_a_reply_carries_the_message_it_answers(wire: Wire, amina: Person) -> None:
    question = amina.says("Who are you?")

    sent = await wire.sendMessage(
        chat_id=amina.id, text="A hotline", reply_parameters={"message_id": question.id}
    )

    assert sent["reply_to_message"]["text"] == "Who are you?"
    assert amina.screen.reply_to == question.id


async def test_the_older_way_to_reply_still_works(wire: Wire, amina: Person) -> None:
    question = amina.says("Who are you?")

    sent = await wire.sendMessage(
        chat_id=amina.id, text="A hotline", reply_to_message_id=question.id
    )

    assert sent["reply_to_message"]["message_id"] == question.id


async def test_a_reply_needs_a_message_id(wire: Wire, amina: Person) -> None:
    with refused("can't parse reply parameters: Can't find field \"message_id\""):
        await wire.sendMessage(chat_id=amina.id, text="a", reply_parameters={"chat_id": 1})


async def test_an_effect_belongs_to_private_chats(wire: Wire, amina: Person, desk: Group) -> None:
    here = await wire.sendMessage(
        chat_id=amina.id, text="a", message_effect_id="5104841245755180586"
    )
    there = await wire.sendMessage(
        chat_id=desk.id, text="a", message_effect_id="5104841245755180586"
    )

    assert "effect_id" in here
    assert "effect_id" not in there


async def test_a_reply_to_nothing_is_refused(wire: Wire, amina: Person) -> None:
    with refused("Bad Request: message to be replied not found"):
        await wire.sendMessage(chat_id=amina.id, text="a", reply_parameters={"message_id": 999})


async def test_a_reply_to_nothing_may_be_sent_anyway(wire: Wire, amina: Person) -> None:
    lenient = {"message_id": 999, "allow_sending_without_reply": True}

    sent = await wire.sendMessage(chat_id=amina.id, text="a", reply_parameters=lenient)

    assert "reply_to_message" not in sent


async def test_protection_and_previews_are_kept(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(
        chat_id=amina.id,
        text="https://cites.org",
        protect_content=True,
        link_preview_options={"is_disabled": True},
    )

    assert sent["has_protected_content"] is True
    assert sent["link_preview_options"] == {"is_disabled": True}
    assert amina.screen.protected


async def test_typing_leaves_no_message(wire: Wire, amina: Person) -> None:
    before = len(amina.messages)

    assert await wire.sendChatAction(chat_id=amina.id, action="typing") is True
    assert len(amina.messages) == before


async def test_an_unknown_action_is_refused(wire: Wire, amina: Person) -> None:
    with refused("wrong parameter action in request"):
        await wire.sendChatAction(chat_id=amina.id, action="dancing")
