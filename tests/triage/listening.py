"""The line as an ear: stories go in through intake, what each tip became comes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from bot.judging import Assessor, load_kindred
from bot.letter_guard import OF_NOBODY
from places.atlas import Atlas
from reference.agencies import load_agencies
from reference.urgency import load_urgency
from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.fakes import Shelf
from tests.recall import RecallingReader
from tests.triage.accusing import Step, Story, Way, sends
from tests.triage.keeping_room import committed
from tests.triage.routing_stories import rules
from triage.drafts import PassOnPolicy
from triage.intake import Intake
from triage.model import (
    TRIAGE_DESK,
    AgencyKey,
    ChatId,
    Conversation,
    Desk,
    DeskState,
    Job,
    JobKind,
    TipId,
)
from triage.ports import Unit
from triage.work import Work


@dataclass(frozen=True)
class Handed:
    """A tip as it was handed over: its words, whom the machine heard accused, who got it."""

    words: str
    heard: frozenset[str]
    receivers: frozenset[str]


@dataclass
class Ear:
    """Hears stories as the line does: each step is a commit, and each sent tip is worked on."""

    store: SqlStore
    clock: FixedClock
    reader: RecallingReader
    atlas: Atlas
    told: int = 0
    shelf: Shelf = field(default_factory=Shelf)

    async def opens_every_desk(self) -> None:
        async with committed(self.store) as unit:
            for at, agency in enumerate((TRIAGE_DESK, *load_agencies())):
                desk = Desk(AgencyKey(agency), DeskState.BOUND, "ru", chat=ChatId(-100 - at))
                unit.desks.save(desk)

    async def hears(self, story: Story, way: Way) -> list[Handed]:
        """All tips that came of it; a draft that is left goes by itself."""
        self.told += 1
        self.clock.advance(hours=1)
        talk = Conversation(ChatId(self.told), story.language)
        for step in (*way(story), sends):
            talk = await self._goes_on(step, talk)
        async with self.store.unit() as unit:
            return [await _handed(unit, sent.tip) for sent in talk.sent]

    async def _goes_on(self, step: Step, talk: Conversation) -> Conversation:
        async with committed(self.store) as unit:
            await step(Intake(unit, *self._parts, PassOnPolicy(), OF_NOBODY, self.shelf), talk)
        async with self.store.unit() as unit:
            now = await unit.conversations.get(talk.chat) or talk
        for sent in now.sent[len(talk.sent) :]:
            await self._works_on(sent.tip)
        return now

    async def _works_on(self, tip: TipId) -> None:
        async with committed(self.store) as unit:
            judging = (rules(), Assessor(load_urgency()), _kindred())
            job = Job(JobKind.WORK, tip, due=self.clock.now())
            await Work(unit, *self._parts, *judging).run(job)

    @property
    def _parts(self) -> tuple[FixedClock, SystemTokens, RecallingReader, Atlas]:
        return self.clock, SystemTokens(), self.reader, self.atlas


async def _handed(unit: Unit, key: TipId) -> Handed:
    tip, case = await unit.tips.get(key), await unit.cases.of_tip(key)
    assert case, "no case"
    told = tip.content
    own = case.facts.reading.accuses if case.tip == key else ()
    receivers = {one.agency for one in await unit.dispatches.of_case(case.id)}
    words = "\n".join((told.words, told.place_words, told.happened))
    return Handed(words, frozenset(one.kind for one in own), frozenset(receivers))


_kindred = cache(load_kindred)
