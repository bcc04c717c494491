"""Files after they arrived: a clean copy for desks, a place offered, trouble said once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest

from evidence.cleaning import Cleaned
from storage.folder import LocalVault
from storage.store import SqlStore
from storage.tokens import SystemTokens
from storage.vault import SealedVault
from tests.clock import FixedClock
from tests.fakes import Fetched
from tests.storage.samples import (
    AMINA,
    DISPATCH,
    PHOTO,
    TIP,
    a_case,
    a_conversation,
    a_dispatch,
    a_draft,
    a_tip,
    some_evidence,
)
from tests.triage.drafting import pin
from tests.triage.keeping_room import committed, intentions_in, jobs_in, shown
from triage.examining import TRY_AGAIN, Examining
from triage.intentions import GATHER
from triage.model import (
    DispatchState,
    Draft,
    EvidenceKind,
    EvidenceState,
    Job,
    JobKind,
    Kind,
    TipId,
)

CLEAN = Cleaned(EvidenceState.CLEAN, "sha", "image/jpeg", copy=b"copy", gps=(41.4, 75.9))
HELD = Cleaned(EvidenceState.HELD, "sha", "audio/ogg", trouble="evidence-held")
UNTRIED = replace(HELD, trouble="desk-held-film", is_untried=True)
REFUSED = Cleaned(EvidenceState.REFUSED, "", "", trouble="evidence-refused-bomb")


@dataclass
class Sandbox:
    """Says the same of every file."""

    answer: Cleaned = CLEAN

    async def clean(self, blob: bytes, kind: EvidenceKind, mime: str) -> Cleaned:
        return self.answer


@dataclass
class Room:
    store: SqlStore
    clock: FixedClock
    vault: SealedVault

    async def cleans(self, answer: Cleaned = CLEAN) -> None:
        async with committed(self.store) as unit:
            given = (unit, self.clock, SystemTokens(), self.vault)
            examining = Examining(*given, Fetched(b""), Sandbox(answer))
            job = Job(JobKind.CLEAN, PHOTO, due=self.clock.now(), chat=AMINA)
            await examining.clean(job, await unit.conversations.get(AMINA))

    async def drafts(self, draft: Draft) -> None:
        async with committed(self.store) as unit:
            unit.conversations.save(a_conversation(draft=draft))

    async def is_sent(self, priority: int, state: DispatchState = DispatchState.WAITING) -> None:
        async with committed(self.store) as unit:
            unit.tips.add(a_tip())
            unit.cases.add(a_case(priority=priority))
            unit.dispatches.add(a_dispatch(state=state))


@pytest.fixture
async def room(store: SqlStore, clock: FixedClock, tmp_path: Path) -> Room:
    """A picture that was fetched and not looked at yet."""
    vault = SealedVault(LocalVault(tmp_path / "vault"), store.data_keys)
    async with committed(store) as unit:
        await unit.tips.open_key(TIP)
        unit.evidence.add(some_evidence(original="blob", state=EvidenceState.FETCHED))
    await vault.put(TIP, "blob", b"original")
    return Room(store, clock, vault)


async def test_a_clean_copy_lies_beside_the_untouched_original(room: Room) -> None:
    await room.cleans()

    async with room.store.unit() as unit:
        kept = await unit.evidence.get(PHOTO)
    assert await room.vault.get(TIP, kept.copy) == b"copy"
    assert await room.vault.get(TIP, kept.original) == b"original"
    assert (kept.state, kept.sha256, kept.gps) == (EvidenceState.CLEAN, "sha", CLEAN.gps)


async def test_what_no_copy_can_be_made_of_is_held(room: Room) -> None:
    await room.cleans(HELD)

    async with room.store.unit() as unit:
        kept = await unit.evidence.get(PHOTO)
    assert (kept.state, kept.copy, kept.original) == (EvidenceState.HELD, "", "blob")
    assert await shown(room.store) == []


async def test_what_is_refused_goes_and_the_reporter_hears_why(room: Room) -> None:
    await room.cleans(REFUSED)

    async with room.store.unit() as unit:
        kept = await unit.evidence.get(PHOTO)
    assert (kept.state, kept.original, kept.trouble) == (
        EvidenceState.REFUSED, "", "evidence-refused-bomb",
    )  # fmt: skip
    assert await shown(room.store) == [("screen", "evidence-refused-bomb")]
    assert [job.kind for job in await jobs_in(room.store)] == [JobKind.ENTER]


DRAFT = a_draft()


async def test_the_place_a_picture_remembers_is_offered(room: Room) -> None:
    await room.drafts(DRAFT)

    await room.cleans()

    async with room.store.unit() as unit:
        talk = await unit.conversations.get(AMINA)
    assert talk
    assert talk.draft
    assert (talk.draft.offered_gps, talk.draft.pin) == (CLEAN.gps, None)
    assert await shown(room.store) == [("draft_card", TIP)]


@pytest.mark.parametrize(
    "draft",
    [
        replace(DRAFT, pin=pin(41, 75)), replace(DRAFT, gps_answered=True),
        replace(DRAFT, offered_gps=(1.0, 1.0)), replace(DRAFT, tip=TipId("another")),
    ],
    ids=["has a pin", "said no", "was offered", "of another tip"],
)  # fmt: skip
async def test_a_place_is_offered_once_and_never_against_a_pin(room: Room, draft: Draft) -> None:
    await room.drafts(draft)

    await room.cleans()

    async with room.store.unit() as unit:
        talk = await unit.conversations.get(AMINA)
    assert talk
    assert talk.draft == draft


@pytest.mark.parametrize(("priority", "kinds"), [
    (3, {Kind.CARD_EDIT}), (4, {Kind.CARD_EDIT, Kind.PICTURES}),
])  # fmt: skip
async def test_a_desk_that_has_the_case_learns_of_the_picture(
    room: Room, priority: int, kinds: set[Kind]
) -> None:
    await room.is_sent(priority)

    await room.cleans()

    told = {one.kind: one for one in await intentions_in(room.store)}
    assert set(told) == kinds
    assert all(one.subject == DISPATCH for one in told.values())
    if Kind.PICTURES in told:
        assert told[Kind.PICTURES].not_before == room.clock.now() + GATHER


async def test_a_desk_that_was_stopped_learns_nothing_more(room: Room) -> None:
    await room.is_sent(5, DispatchState.STOPPED)

    await room.cleans()

    assert await shown(room.store) == []


async def test_a_picture_of_a_deleted_draft_is_not_looked_at(room: Room) -> None:
    async with committed(room.store) as unit:
        unit.evidence.remove(PHOTO)

    await room.cleans()

    assert await shown(room.store) == []
    assert await jobs_in(room.store) == []


async def test_what_was_discarded_lies_about_no_more(room: Room) -> None:
    async with committed(room.store) as unit:
        given = (unit, room.clock, SystemTokens(), room.vault)
        job = Job(JobKind.DISCARD, "blob", due=room.clock.now())
        await Examining(*given, Fetched(b""), Sandbox()).discard(job)

    assert "blob" not in await room.vault.vault.names()


async def film_jobs(room: Room) -> list[datetime]:
    return [job.due for job in await jobs_in(room.store) if job.kind is JobKind.FILM]


async def test_what_waits_for_ffmpeg_is_told_once_and_tried_each_day(room: Room) -> None:
    async with committed(room.store) as unit:
        recorded = replace(await unit.evidence.get(PHOTO), kind=EvidenceKind.VIDEO)
        unit.evidence.save(recorded)
    await room.is_sent(priority=3)
    await room.cleans(UNTRIED)
    told = await shown(room.store)
    assert [kind for kind, _ in told] == ["card_edit"]
    assert await film_jobs(room) == [room.clock.now() + TRY_AGAIN]

    room.clock.advance(days=1)
    await room.cleans(UNTRIED)
    assert await shown(room.store) == told
    assert await film_jobs(room) == [room.clock.now() + TRY_AGAIN]

    await room.cleans(CLEAN)
    async with room.store.unit() as unit:
        assert (await unit.evidence.get(PHOTO)).state is EvidenceState.CLEAN
