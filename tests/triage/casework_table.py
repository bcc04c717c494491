"""The table at which a story is played: one act at a time, and a book in which it is noted."""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine

from bot.workshop import Workshop
from locales.texts import Library
from tests.hotline import rules
from tests.triage.casework_acts import ACTS, Turn, counted
from tests.triage.casework_book import Book, Saying, Scene, chats, rows
from tests.triage.casework_people import People
from tests.triage.casework_proofs import prove_chains
from tests.triage.casework_readers import readers_of
from tests.triage.casework_rig import AGENCIES, REPORTERS, SEATED_TWICE, Rig, chat_of, person_of
from tests.triage.casework_staff import Staff
from tests.triage.marked import mark
from triage.bodies import bodies_for
from triage.errors import RefusedError
from triage.model import AgencyKey, ChatId, Dispatch, DispatchState, Letter, LetterId, TipId
from triage.presses import Press


@dataclass(frozen=True)
class Stage:
    """Migrated, empty databases, the texts, and the services that are played with."""

    blank: Path
    library: Library
    kind: type[Workshop] = Workshop


class Table(RuleBasedStateMachine):
    stage: Stage

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.rig = Rig(self.stage.blank, self.stage.library, self.stage.kind)
        self.run(self.rig.open())
        self.people, self.staff = People(self.rig), Staff(self.rig)
        self.book, self.marks = Book(), 0

    def teardown(self) -> None:
        try:
            # What broke the story is not hidden by a log that cannot be read after it.
            if sys.exc_info()[0] is None:
                self.run(prove_chains(self.rig))
        finally:
            self.run(self.rig.close())
            self.runner.close()

    def run(self, act: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(act)

    def says(self, shut: set[int] | None = None, readers: frozenset[int] | None = None) -> str:
        self.marks += 1
        word = mark(self.marks)
        self.book.sayings[word] = Saying(readers, set(shut or ()))
        return word

    def tries(self, act: Coroutine[Any, Any, Any]) -> Any:
        """None where it was refused; then nothing of it was kept."""
        try:
            return self.run(act)
        except RefusedError:
            return None

    def press(
        self, dispatch: Dispatch, who: int, act: str, pick: int, *, is_again: bool = False
    ) -> None:
        """And the log tells of it as often as it was applied: once, or not at all."""
        person = SEATED_TWICE if who == 4 else person_of(dispatch.agency, who)
        word = self.says(readers=readers_of(self.book, dispatch, act, pick))
        press = Press(dispatch.id, chat_of(dispatch.agency), person, 5)
        before, now = self.run(self._log(dispatch)), self.run(self._now(dispatch))
        done = self.tries(self._act(press, act, pick, word))
        grown = self.run(self._log(dispatch)) - before
        if isinstance(done, Letter):
            for one in (done, *self.run(self._letters(dispatch))):
                self.book.letters.setdefault(one.id, one.state)
                self.book.tips[one.id] = one.tip
        assert sum(grown.values()) <= 3, f"{act} is logged as {grown}"
        times = counted(grown, act)
        assert times <= 1, f"{act} was applied twice: {grown}"
        if act == "taken" and (now.progress.holder or now.state is DispatchState.CLOSED):
            assert times == 0, "taken from whoever had it"
        assert not (is_again and times), f"{act} pressed twice was applied twice"

    async def _act(self, press: Press, act: str, pick: int, word: str) -> object:
        async with self.rig.unit() as unit:
            return await ACTS[act](Turn(self.rig.shop, unit, press, pick, word))

    async def _letters(self, dispatch: Dispatch) -> list[Letter]:
        """A question goes to the reporter of each tip."""
        async with self.rig.store.unit() as unit:
            return [one for one in await unit.letters.of_dispatch(dispatch.id) if one.is_question]

    async def _log(self, dispatch: Dispatch) -> Counter[str]:
        """What people of its desk did."""
        async with self.rig.store.unit() as unit:
            every = await unit.custody.of(dispatch.case)
        return Counter(event for _, event, by in every if by.startswith(f"{dispatch.agency}:"))

    async def _now(self, dispatch: Dispatch) -> Dispatch:
        async with self.rig.store.unit() as unit:
            return await unit.dispatches.get(dispatch.id)

    def answer(self, who: ChatId, letters: list[LetterId], which: int, more: str) -> None:
        if not letters:
            return
        letter = letters[which % len(letters)]
        if letter in self.book.tips:
            words = self.more_for(self.book.tips[letter], more)
            self.tries(self.people.answers(who, letter, words))
        else:
            ended = self.book.outcomes[letter]
            words = self.more_for(ended.tip, more, ended.agency)
            self.tries(self.people.objects(who, letter, words))
        self.note_sent(who)

    def more_for(self, tip: TipId | None, accusation: str, *closed: AgencyKey) -> str:
        """Words for a tip: who is kept from its case must not read them. Those that accuse are a
        tip of their own, with a case of its own."""
        scene: Scene | None = self.book.scene_of(tip) if tip else None
        shut = chats((scene.withheld if scene else frozenset()) | frozenset(closed))
        return f"{accusation} {self.says(set() if accusation else shut)}"

    def mine(self, who: ChatId) -> list[TipId]:
        return [tip for tip, chat in self.book.owners.items() if chat == who
                and tip not in self.book.gone]  # fmt: skip

    def note_sent(self, who: ChatId) -> None:
        for tip in self.run(self.sent_by(who)):
            self.book.owners.setdefault(tip, who)

    async def sent_by(self, who: ChatId) -> list[TipId]:
        async with self.rig.store.unit() as unit:
            talk = await unit.conversations.get(who)
            return [one.tip for one in talk.sent] if talk else []

    def waiting(self) -> list[tuple[ChatId, LetterId]]:
        """What waits for each reporter."""
        return [(who, key) for who in REPORTERS for key in self.run(self.people.letters(who))]

    def offered(self) -> list[Dispatch]:
        """Those that another desk waits for."""
        found = rows(self.rig, "select dispatch_id from transfers where state = 'waiting'")
        keys = {key for (key,) in found}
        return [one for one in self.book.dispatches if one.id in keys]

    def temptations(self) -> list[tuple[Dispatch, AgencyKey]]:
        """Dispatches of desks that may turn to a body from which their case is kept."""
        return [
            (one, body)
            for scene in self.book.scenes.values()
            for one in scene.dispatches
            for body in sorted(scene.withheld.intersection(AGENCIES))
            if one.state is not DispatchState.STOPPED and one.agency not in scene.withheld
            if body in bodies_for(one.agency, rules())
        ]

    def held(self) -> list[LetterId]:
        found = rows(self.rig, "select id from letters where state = 'held' order by id")
        return [LetterId(key) for (key,) in found]
