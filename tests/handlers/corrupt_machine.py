"""A bought officer does whatever a changed client can, in any order, over the real Dispatcher."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Coroutine, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.opening import Learned
from simulator.messages import Message
from tests.handlers.corrupt_scene import (
    ACCUSING,
    BOUGHT,
    LEADING,
    Town,
    built,
    buttons,
    ids_of,
)
from tests.handlers.forging import forged
from tests.hotline import open_hotline

ANY = st.integers(0, 9_999)
SAYINGS = (
    "/officers", "/week", "/status", "/help", "/forget", "/withdraw", "/remove Bakyt",
    "/lead Bakyt", "/officer Bakyt", "/invite", "/start", "/report", ACCUSING, "zqaccuse?",
    "1234 5678 9012 3456 7890 1",
)  # fmt: skip
AT_ONCE = 6


class Corrupt(RuleBasedStateMachine):
    learned: ClassVar[Learned]
    blank: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.open = AsyncExitStack()
        self.folder = tempfile.TemporaryDirectory(prefix="ilbirs-corrupt-")
        self.run(self._build())

    async def _build(self) -> None:
        opening = open_hotline(Path(self.folder.name), self.learned, blank=self.blank)
        self.town: Town = await built(await self.open.enter_async_context(opening))
        await self.town.prove()
        self.forged = [
            data for which in self.town.tips
            for data in forged(await ids_of(self.town, which))
        ]  # fmt: skip

    def run(self, act: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(act)

    def teardown(self) -> None:
        self.run(self.open.aclose())
        self.runner.close()
        self.folder.cleanup()

    @invariant()
    def he_learns_nothing_and_leaves_a_trace(self) -> None:
        self.run(self._prove())

    async def _prove(self) -> None:
        await self.town.hotline.settle()
        await self.town.prove()

    def _press(self, on: Message | None, data: Sequence[str], *, anonymously: bool = False) -> None:
        """What Telegram itself does not let through is not done."""
        if on is None or not data:
            return
        for each in data:
            try:
                self.town.bakyt.taps_data(on, each, anonymously=anonymously)
            except AssertionError:
                return

    def _card(self, which: int, *, is_private: bool = False) -> Message | None:
        town = self.town
        cards = town.bakyt.cards if is_private else town.desks[BOUGHT].cards
        return cards[which % len(cards)] if cards else None

    @rule(which=ANY, button=ANY)
    def presses_what_is_there(self, which: int, button: int) -> None:
        card = self._card(which)
        known = [*buttons(card)] if card else []
        self._press(card, known[button % len(known) :][:1] if known else ())

    @rule(which=ANY, first=ANY, is_private=st.booleans(), faceless=st.booleans())
    def presses_what_was_stolen(
        self, which: int, first: int, is_private: bool, faceless: bool
    ) -> None:
        """Of other desks' messages, of reporters' cards, and again what he pressed before."""
        pool = self.town.pool
        stolen = [pool[(first + at) % len(pool)] for at in range(AT_ONCE)]
        card = self._card(which, is_private=is_private)
        self._press(card, stolen, anonymously=faceless and not is_private)

    @rule(which=ANY, first=ANY, is_private=st.booleans())
    def presses_what_he_forged(self, which: int, first: int, is_private: bool) -> None:
        made = [self.forged[(first * AT_ONCE + at) % len(self.forged)] for at in range(AT_ONCE)]
        self._press(self._card(which, is_private=is_private), made)

    @rule(words=st.sampled_from(SAYINGS), is_private=st.booleans(), which=ANY)
    def says(self, words: str, is_private: bool, which: int) -> None:
        desk = self.town.desks[BOUGHT]
        if is_private:
            self.town.bakyt.says(words)
        elif desk.has(self.town.bakyt):
            card = self._card(which)
            self.town.bakyt.says(words, in_=desk, reply_to=card if which % 2 else None)

    @rule(is_back=st.booleans())
    def leaves_or_comes_back(self, is_back: bool) -> None:
        desk, bakyt = self.town.desks[BOUGHT], self.town.bakyt
        if is_back and not desk.has(bakyt):
            desk.adds(bakyt)
        elif not is_back and desk.has(bakyt):
            desk.removes(bakyt)

    @rule(words=st.sampled_from(("zqaccuse again, a white car", "two men, zqanswer too")))
    def the_reporter_says_more(self, words: str) -> None:
        self.town.amina.says(words)

    @rule(which=ANY)
    def the_honest_desk_works(self, which: int) -> None:
        """On what it has: Bakyt sees over a shoulder what its buttons carry."""
        desk, officer = self.town.desks[LEADING], self.town.officers[LEADING]
        cards = [card for card in desk.cards[-4:] if [*buttons(card)]]
        if cards:
            card = cards[which % len(cards)]
            known = [*buttons(card)]
            officer.taps_data(card, known[which // 7 % len(known)])

    @rule(minutes=st.sampled_from((0.1, 3, 70, 1500)))
    def waits(self, minutes: float) -> None:
        self.run(self.town.hotline.after(minutes=minutes))
