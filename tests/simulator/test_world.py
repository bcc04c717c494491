"""The world as a whole: any order of acts leaves both sides with the same chat."""

import asyncio
from datetime import UTC
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from simulator import World
from simulator.botapi import BotApi, Request
from simulator.refusals import RefusalError
from simulator.world import system_clock
from tests.simulator.clock import HandClock

TOKEN = "42:TEST"
words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
picks = st.integers(0, 1_000)


class TalkMachine(RuleBasedStateMachine):
    """Amina and the bot write, edit, press and delete; a plain dict says what must be seen."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = HandClock()
        self.world = World(clock=self.clock)
        self.bot = self.world.add_bot(TOKEN, "ilbirs_bot")
        self.api = BotApi(self.world)
        self.amina = self.world.person("Amina")
        self.runner = asyncio.Runner()
        self.model: dict[int, str] = {}
        self.told: list[str] = []
        self.amina.starts()
        self.model[1] = "/start"
        self.told.append("/start")

    def teardown(self) -> None:
        self.runner.close()

    def call(self, method: str, **args: Any) -> Any:
        """The result, or None when it was refused."""
        request = Request(TOKEN, method, {"chat_id": self.amina.id} | args, {})
        answer = self.runner.run(self.api.answer(request))
        return answer.body.get("result")

    def picked(self, number: int, *, from_bot: bool) -> Any:
        author = self.bot.account if from_bot else self.amina.account
        mine = [one for one in self.amina.messages if one.sender is author]
        return mine[number % len(mine)] if mine else None

    @rule(text=words)
    def amina_says(self, text: str) -> None:
        message = self.amina.says(text)
        self.model[message.id] = text
        self.told.append(text)

    @rule(text=words)
    def the_bot_says(self, text: str) -> None:
        button = {"inline_keyboard": [[{"text": text, "callback_data": text}]]}
        sent = self.call("sendMessage", text=text, reply_markup=button)
        self.model[sent["message_id"]] = text

    @rule(number=picks, text=words)
    def amina_edits(self, number: int, text: str) -> None:
        if message := self.picked(number, from_bot=False):
            self.amina.edits(message, text)
            self.model[message.id] = text

    @rule(number=picks, text=words)
    def the_bot_edits(self, number: int, text: str) -> None:
        if message := self.picked(number, from_bot=True):
            self.call("editMessageText", message_id=message.id, text=text)
            self.model[message.id] = text

    @rule(number=picks, from_bot=st.booleans())
    def the_bot_deletes(self, number: int, from_bot: bool) -> None:
        message = self.picked(number, from_bot=from_bot)
        if message and self.call("deleteMessage", message_id=message.id):
            del self.model[message.id]

    @precondition(lambda self: self.amina.buttons)
    @rule(number=picks)
    def amina_presses(self, number: int) -> None:
        label = self.amina.buttons[number % len(self.amina.buttons)]
        self.amina.taps(label)

    @rule(hours=st.integers(1, 30))
    def time_passes(self, hours: int) -> None:
        self.collect()
        self.clock.forward(hours=hours)

    @invariant()
    def both_see_the_same(self) -> None:
        assert {one.id: one.text for one in self.amina.messages} == self.model

    @invariant()
    def ids_only_rise(self) -> None:
        ids = [message.id for message in self.amina.messages]
        assert ids == sorted(set(ids))

    @rule()
    def collect(self) -> None:
        """The bot reads its updates: each of Amina's messages once, in order."""
        updates = self.runner.run(self.api.answer(Request(TOKEN, "getUpdates", {}, {})))
        found = updates.body["result"]
        texts = [one["message"]["text"] for one in found if "message" in one]
        assert texts == self.told
        self.told.clear()
        self.bot.updates.clear()


TestTalk = TalkMachine.TestCase
TestTalk.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)


def test_the_systems_clock_knows_its_zone() -> None:
    assert system_clock().tzinfo is UTC


def test_people_bots_and_chats_have_ids_of_their_kind(world: World) -> None:
    amina = world.person("Amina")

    assert amina.id > 0
    assert world.group("Desk", [amina]).id < -1_000_000_000_000
    assert -1_000_000_000_000 < world.group("Old", [amina], kind="group").id < 0
    assert world.channel("News").type == "channel"
    assert world.first_bot.id == 42


def test_the_first_member_owns_the_group(world: World) -> None:
    amina, bakyt = world.person("Amina"), world.person("Bakyt")

    group = world.group("Desk", [amina, bakyt])

    assert group.chat.member(amina.account).status == "creator"
    assert group.chat.member(bakyt.account).status == "member"


def test_the_same_seed_gives_the_same_ids() -> None:
    def first_photo(seed: int) -> str:
        world = World(clock=HandClock(), seed=seed)
        world.add_bot(TOKEN, "ilbirs_bot")
        media = world.person("Amina").sends_photo().media
        assert media
        return media.main.unique_id

    assert first_photo(1) == first_photo(1)
    assert first_photo(1) != first_photo(2)


def test_a_watcher_hears_of_changes_until_it_stops(world: World) -> None:
    heard: list[str] = []
    stop = world.watch(lambda event, _: heard.append(event))

    world.person("Amina").says("one")
    stop()
    world.person("Bakyt").says("two")

    assert heard == ["chat", "chat", "message"]


def test_a_refusal_is_a_complete_answer() -> None:
    refusal = RefusalError(429, "Too Many Requests", {"retry_after": 3})

    assert refusal.as_json() == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests",
        "parameters": {"retry_after": 3},
    }
