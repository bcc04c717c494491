"""aiogram's real Bot against the simulator: every answer must parse as its types."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ContentType, ParseMode
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BufferedInputFile,
    ChatMemberAdministrator,
    InaccessibleMessage,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    LinkPreviewOptions,
    MessageOriginChannel,
    ReactionTypeEmoji,
    ReplyParameters,
    Update,
)

from simulator import FaultRule, Group, Person, Server, World
from simulator.pictures import sample_photo
from tests.simulator.quick import QuickSession

BUTTON = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Go", callback_data="go")]]
)


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    session = QuickSession(api=TelegramAPIServer.from_base(server.url))
    async with Bot("42:TEST", session=session) as bot:
        yield bot


def picture(number: int = 1) -> BufferedInputFile:
    return BufferedInputFile(sample_photo(number), "photo.jpg")


async def next_update(bot: Bot) -> Update:
    """The newest update; it is confirmed."""
    update = (await bot.get_updates())[-1]
    await bot.get_updates(offset=update.update_id + 1)
    return update


async def test_the_bot_knows_itself(bot: Bot) -> None:
    me = await bot.get_me()

    assert (me.id, me.username) == (42, "ilbirs_bot")


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        ("sends_photo", ContentType.PHOTO),
        ("sends_video", ContentType.VIDEO),
        ("sends_voice", ContentType.VOICE),
        ("sends_audio", ContentType.AUDIO),
        ("sends_animation", ContentType.ANIMATION),
        ("sends_video_note", ContentType.VIDEO_NOTE),
        ("sends_sticker", ContentType.STICKER),
        ("sends_poll", ContentType.POLL),
        ("sends_contact", ContentType.CONTACT),
        ("sends_dice", ContentType.DICE),
    ],
)
async def test_all_that_people_send_parses(
    bot: Bot, amina: Person, act: str, kind: ContentType
) -> None:
    getattr(amina, act)()

    update = await next_update(bot)

    assert update.message
    assert update.message.content_type == kind


async def test_places_files_and_edits_parse(bot: Bot, amina: Person) -> None:
    amina.shares_venue(42.5, 74.5)
    amina.sends_file(b"%PDF", "a.pdf", "application/pdf")
    amina.moves_live_place(amina.shares_live_place(42.5, 74.5), 42.6, 74.6)

    venue, document, live, moved = await bot.get_updates()

    assert venue.message
    assert venue.message.venue
    assert document.message
    assert document.message.document
    assert live.message
    assert live.message.location
    assert moved.edited_message
    assert moved.edited_message.edit_date


async def test_a_forward_parses_with_its_origin(bot: Bot, world: World, amina: Person) -> None:
    amina.forwards("horns for sale", world.channel("Wild market"))

    update = await next_update(bot)

    assert update.message
    assert isinstance(update.message.forward_origin, MessageOriginChannel)


async def test_a_whole_conversation(bot: Bot, amina: Person) -> None:
    amina.starts("region_kg")
    start = await next_update(bot)
    assert start.message

    await start.message.answer("<b>Where</b>?", parse_mode=ParseMode.HTML, reply_markup=BUTTON)
    amina.taps("Go")
    press = await next_update(bot)
    assert press.callback_query
    await press.callback_query.answer("Noted", show_alert=True)

    assert amina.screen.html == "<b>Where</b>?"
    assert amina.alerts == ["Noted"]


async def test_a_reporters_photo_is_downloaded(bot: Bot, amina: Person) -> None:
    original = amina.new_photo()
    amina.sends_photo(original)
    update = await next_update(bot)
    assert update.message
    assert update.message.photo

    content = await bot.download(update.message.photo[-1])

    assert content
    assert content.read() == original


async def test_media_and_albums_return_messages(bot: Bot, amina: Person) -> None:
    photo = await bot.send_photo(amina.id, picture(), caption="a horn", has_spoiler=True)
    document = await bot.send_document(amina.id, BufferedInputFile(b"%PDF", "sheet.pdf"))
    album = await bot.send_media_group(
        amina.id, [InputMediaPhoto(media=picture(2)), InputMediaPhoto(media=picture(3))]
    )

    assert photo.has_media_spoiler
    assert document.document
    assert document.document.file_name == "sheet.pdf"
    assert album[0].media_group_id == album[1].media_group_id


async def test_everything_about_a_message_can_be_changed(bot: Bot, amina: Person) -> None:
    text = await bot.send_message(amina.id, "one", reply_markup=BUTTON)
    photo = await bot.send_photo(amina.id, picture(), caption="old")

    await text.edit_text("two", link_preview_options=LinkPreviewOptions(is_disabled=True))
    await text.edit_reply_markup(reply_markup=BUTTON)
    await photo.edit_caption(caption="new")
    await photo.edit_media(InputMediaDocument(media=BufferedInputFile(b"%PDF", "a.pdf")))

    assert [card.text for card in amina.cards] == ["two", ""]
    assert amina.buttons == ["Go"]


async def test_copies_forwards_replies_and_reactions(bot: Bot, amina: Person, desk: Group) -> None:
    said = amina.says("I saw it")

    copy = await bot.copy_message(desk.id, amina.id, said.id)
    forward = await bot.forward_message(desk.id, amina.id, said.id)
    reply = await bot.send_message(
        desk.id, "Mine", reply_parameters=ReplyParameters(message_id=copy.message_id)
    )
    await bot.set_message_reaction(amina.id, said.id, [ReactionTypeEmoji(emoji="👀")])

    assert forward.forward_origin
    assert reply.reply_to_message
    assert reply.reply_to_message.text == "I saw it"


async def test_members_parse_with_their_rights(
    bot: Bot, world: World, desk: Group, bakyt: Person
) -> None:
    owner, me = await bot.get_chat_administrators(desk.id)
    chat = await bot.get_chat(desk.id)
    link = await bot.create_chat_invite_link(desk.id, member_limit=1)
    cholpon = world.person("Cholpon")
    desk.admits(cholpon, link.invite_link)
    await bot.ban_chat_member(desk.id, cholpon.id)

    assert owner.user.id == bakyt.id
    assert isinstance(me, ChatMemberAdministrator)
    assert chat.title == "KG customs desk"
    assert (await bot.get_chat_member(desk.id, cholpon.id)).status == "kicked"


async def test_member_updates_parse(bot: Bot, world: World, desk: Group, bakyt: Person) -> None:
    await bot.get_updates(allowed_updates=["message", "my_chat_member", "chat_member"])
    desk.adds(world.person("Cholpon"), by=bakyt)
    bakyt.demotes_bot(desk)
    bakyt.restricts_bot(desk)

    updates = await bot.get_updates()

    kinds = [update.event_type for update in updates]
    assert kinds == ["chat_member", "message", "my_chat_member", "my_chat_member"]
    assert updates[-1].my_chat_member
    assert updates[-1].my_chat_member.new_chat_member.status == "restricted"


async def test_pins_topics_and_menus(bot: Bot, world: World, bakyt: Person) -> None:
    forum = world.group("Rangers", members=[bakyt], topics=True)
    bakyt.adds_bot(forum)
    bakyt.promotes_bot(forum)

    topic = await bot.create_forum_topic(forum.id, "Case 12")
    card = await bot.send_message(forum.id, "card", message_thread_id=topic.message_thread_id)
    await bot.pin_chat_message(forum.id, card.message_id)
    await bot.close_forum_topic(forum.id, topic.message_thread_id)

    chat = await bot.get_chat(forum.id)
    assert chat.pinned_message
    assert card.is_topic_message


async def test_the_profile_round_trip(bot: Bot) -> None:
    command, scope = (
        BotCommand(command="start", description="Begin"),
        BotCommandScopeAllPrivateChats(),
    )

    await bot.set_my_commands([command], scope, language_code="ky")
    await bot.set_my_description("A hotline")
    await bot.set_my_short_description("Short")

    [kept] = await bot.get_my_commands(scope, language_code="ky")
    assert (kept.command, kept.description) == ("start", "Begin")
    assert (await bot.get_my_description()).description == "A hotline"
    assert (await bot.get_my_short_description()).short_description == "Short"


async def test_a_press_on_a_gone_message_is_inaccessible(bot: Bot, amina: Person) -> None:
    sent = await bot.send_message(amina.id, "card", reply_markup=BUTTON)
    message = amina.screen
    await sent.delete()
    amina.taps_data(message, "go")

    update = await next_update(bot)

    assert update.callback_query
    assert isinstance(update.callback_query.message, InaccessibleMessage)


async def test_refusals_become_aiograms_errors(
    bot: Bot, world: World, amina: Person, bakyt: Person
) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(1, "a")
    with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
        await bot.send_message(bakyt.id, "a")
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(TelegramConflictError, match="while webhook is active"):
        await bot.get_updates()
    await bot.log_out()
    with pytest.raises(TelegramUnauthorizedError):
        await bot.get_me()


async def test_faults_become_aiograms_errors(bot: Bot, world: World, amina: Person) -> None:
    world.faults.add(FaultRule("retry_after", count=1, seconds=7))
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(amina.id, "a")
    assert refusal.value.retry_after == 7
    world.faults.add(FaultRule("status", count=1, code=502))
    with pytest.raises(TelegramServerError):
        await bot.send_message(amina.id, "a")


async def test_a_migration_becomes_aiograms_error(bot: Bot, world: World, bakyt: Person) -> None:
    old = world.group("Rangers", members=[bakyt], kind="group")
    bakyt.adds_bot(old)
    new = old.migrates()

    with pytest.raises(TelegramMigrateToChat) as refusal:
        await bot.send_message(old.id, "a")

    assert refusal.value.migrate_to_chat_id == new.id
