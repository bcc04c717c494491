"""Whatever a reporter does, in whatever order: nothing breaks, and nothing given is lost."""

from __future__ import annotations

import asyncio
import logging
import tempfile
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from bot.opening import Learned
from simulator import Person
from simulator.messages import Message
from tests.hotline import Hotline, open_hotline
from tests.stories import CHAT, SHOTS, SKINS
from triage.model import Conversation

DELETING = ("d:del:", "f:1", "w:")
STORIES = (SKINS, SHOTS, CHAT, "Osh", "He wears a grey hat", "wolf")
COMMANDS = ("/start", "/status", "/help", "/cancel", "/language", "/forget", "/withdraw")


@dataclass
class Given:
    """What lies with us of a reporter: the marks in her words, how many files, and which marks
    are answers about place or time: a new answer takes their place."""

    marks: set[str]
    files: int
    answers: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Parts:
    learned: Learned
    blank: Path


class Errors(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(record.getMessage())


class AnyOrder(RuleBasedStateMachine):
    parts: Parts

    def __init__(self) -> None:
        super().__init__()
        self.errors = Errors()
        logging.getLogger("bot").addHandler(self.errors)
        self.runner, self.stack = asyncio.Runner(), AsyncExitStack()
        self.hotline: Hotline = self.runner.run(self._open())
        self.amina: Person = self.hotline.person("Amina", phone="en")
        self.album, self.said, self.count = self.amina.new_album(), list[Message](), 0

    async def _open(self) -> Hotline:
        parts, folder = self.parts, Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        opening = open_hotline(folder, parts.learned, blank=parts.blank)
        hotline = await self.stack.enter_async_context(opening)
        await hotline.desk("kg_sets", hotline.person("Bakyt"))
        return hotline

    def teardown(self) -> None:
        logging.getLogger("bot").removeHandler(self.errors)
        self.runner.run(self.stack.aclose())
        self.runner.close()

    # -- what she does ------------------------------------------------------------------

    @rule(story=st.sampled_from(STORIES))
    def types(self, story: str) -> None:
        mark = self._mark()
        self._does(lambda: self.said.append(self.amina.says(f"{story} {mark}")), mark)

    @rule(command=st.sampled_from(COMMANDS))
    def commands(self, command: str) -> None:
        self._does(lambda: self.amina.says(command), deletes=command == "/withdraw")

    @rule(is_captioned=st.booleans(), is_album=st.booleans())
    def sends_a_photo(self, is_captioned: bool, is_album: bool) -> None:
        mark = self._mark() if is_captioned else ""
        album = self.album if is_album else None
        send = self.amina.sends_photo
        self._does(lambda: self.said.append(send(None, mark, album)), mark, files=1)

    @rule(point=st.sampled_from([(41.43, 75.99), (0.0, 0.0), (-30.0, -20.0)]))
    def shares_a_place(self, point: tuple[float, float]) -> None:
        self._does(lambda: self.amina.shares_place(*point))

    @rule(which=st.integers(0, 99))
    def taps(self, which: int) -> None:
        buttons = self._buttons()
        if not buttons:
            return
        message, data = buttons[which % len(buttons)]
        deletes = data.startswith(DELETING)
        self._does(lambda: self.amina.taps_data(message, data), deletes=deletes)

    @precondition(lambda self: self.said)
    @rule(which=st.integers(0, 99))
    def edits(self, which: int) -> None:
        message = self.said[which % len(self.said)]
        words = message.chat.messages[message.id].text
        self._does(lambda: self.amina.edits(message, f"{words} once more"))

    @rule(minutes=st.sampled_from([1, 3, 11, 40]))
    def waits(self, minutes: int) -> None:
        self._does(lambda: self.hotline.clock.advance(minutes=minutes))

    @rule()
    def sees_the_process_restart(self) -> None:
        before = self._given()
        self.runner.run(self.hotline.restarts())
        self._prove(before)

    # -- what must hold -----------------------------------------------------------------

    def _does(
        self, act: Callable[[], object], mark: str = "", *, files: int = 0, deletes: bool = False
    ) -> None:
        before = Given(set(), 0) if deletes else self._given()
        act()
        self.runner.run(self.hotline.settle())
        kept = before.marks - before.answers
        self._prove(Given(kept | ({mark} - {""}), before.files + files))

    def _prove(self, expected: Given) -> None:
        now = self._given()
        assert expected.marks <= now.marks, f"lost: {expected.marks - now.marks}"
        assert expected.files <= now.files
        assert self.errors.seen == []

    def _given(self) -> Given:
        return self.runner.run(self._look())

    async def _look(self) -> Given:
        async with self.hotline.store.unit() as unit:
            talk = await unit.conversations.get(self.amina.chat.id)  # type: ignore[arg-type]
            if talk is None:
                return Given(set(), 0)
            homes = [sent.tip for sent in talk.sent]
            words = [repr((await unit.tips.get(tip)).content) for tip in homes]
            homes += [talk.draft.tip] if talk.draft else []
            files = [len(await unit.evidence.of_tip(tip)) for tip in homes]
        told, answered = _draft_words(talk)
        marks = self._marks_in("".join([*words, told, answered]))
        return Given(marks, sum(files), self._marks_in(answered))

    def _marks_in(self, words: str) -> set[str]:
        return {mark for mark in map(_named, range(self.count)) if mark in words}

    def _mark(self) -> str:
        self.count += 1
        return _named(self.count - 1)

    def _buttons(self) -> list[tuple[Message, str]]:
        return [
            (card, button["callback_data"])
            for card in self.amina.cards
            for row in card.keyboard
            for button in row
        ]


def _draft_words(talk: Conversation) -> tuple[str, str]:
    """What was told, and what was answered."""
    draft = talk.draft
    return (repr(draft.pieces), draft.place_words + draft.happened) if draft else ("", "")


def _named(number: int) -> str:
    return f"[{number:03}]"


@pytest.mark.slow
def test_nothing_breaks_and_nothing_is_lost_in_any_order(learned: Learned, blank: Path) -> None:
    machine = type("Machine", (AnyOrder,), {"parts": Parts(learned, blank)})
    bounds = settings(
        phases=(Phase.generate,),
        max_examples=10,
        stateful_step_count=12,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine, settings=bounds)
