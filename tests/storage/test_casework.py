"""Casework at rest: who has a case, notes, prompts, letters, transfers, amendments."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from storage.store import SqlStore
from tests.clock import MORNING
from tests.storage.homes import Home, keep, look
from tests.storage.samples import (
    BAKYT,
    CASE,
    CUSTOMS,
    DESK_CHAT,
    DISPATCH,
    TIP,
    a_case,
    a_dispatch,
    a_tip,
)
from triage.errors import UnknownSubjectError
from triage.model import (
    AgencyKey,
    Amendment,
    Closing,
    DispatchState,
    Holder,
    Letter,
    LetterId,
    LetterState,
    Note,
    NoteId,
    Progress,
    Prompt,
    Purpose,
    Role,
    Seizure,
    Transfer,
    TransferId,
    TransferKind,
    TransferState,
    Watch,
)
from triage.model.watch import Awaited

LATER = MORNING + timedelta(hours=1)
HOLDER = Holder(BAKYT, "Bakyt", LATER)
CLOSING = Closing("seized", "Bakyt", LATER, "two skins", seized=(Seizure("2 skins"),))
NOTE = Note(NoteId("note-one"), DISPATCH, "Bakyt", LATER, "He sells on Sundays")
PROMPT = Prompt(DISPATCH, Purpose.NOTE, BAKYT, until=LATER)
LETTER = Letter(
    LetterId("letter-one"), DISPATCH, TIP, LetterState.WAITING, "Bakyt", LATER, words="Which road?"
)
TRANSFER = Transfer(
    TransferId("transfer-one"), CASE, DISPATCH, CUSTOMS, TransferKind.PASS_ON,
    TransferState.WAITING, "Bakyt", LATER, due=LATER + timedelta(days=1), reason="at the border",
)  # fmt: skip
AMENDMENT = Amendment(CASE, "taxon", "Panthera uncia", "Lynx lynx", "ky", CUSTOMS, LATER)


@pytest.fixture
async def held(store: SqlStore) -> SqlStore:
    await store.unit().tips.open_key(TIP)
    async with store.unit() as unit:
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        unit.dispatches.add(a_dispatch(since=MORNING))
        await unit.commit()
    return store


async def test_who_took_a_case_and_how_it_ended_comes_back(held: SqlStore) -> None:
    progress = Progress(HOLDER, (CLOSING,), reopened=1)
    taken = a_dispatch(since=MORNING, state=DispatchState.TAKEN, progress=progress)

    await keep(held, lambda unit: unit.dispatches.note_progress(taken))

    async with held.unit() as unit:
        assert await unit.dispatches.get(DISPATCH) == taken


async def test_a_dispatch_that_was_stopped_is_taken_by_nobody(held: SqlStore) -> None:
    await keep(held, lambda unit: unit.dispatches.note_state(DISPATCH, DispatchState.STOPPED))

    taken = a_dispatch(state=DispatchState.TAKEN, progress=Progress(HOLDER))
    await keep(held, lambda unit: unit.dispatches.note_progress(taken))

    async with held.unit() as unit:
        assert (await unit.dispatches.get(DISPATCH)).state is DispatchState.STOPPED


async def test_a_taken_case_is_not_made_merely_seen_again(held: SqlStore) -> None:
    taken = a_dispatch(state=DispatchState.TAKEN, progress=Progress(HOLDER))
    await keep(held, lambda unit: unit.dispatches.note_progress(taken))

    await keep(held, lambda unit: unit.dispatches.note_seen(DISPATCH, "Nurlan", LATER))

    async with held.unit() as unit:
        assert (await unit.dispatches.get(DISPATCH)).state is DispatchState.TAKEN


async def test_open_cases_are_found_by_their_desk_until_they_are_closed(held: SqlStore) -> None:
    async with held.unit() as unit:
        assert [one.id for one in await unit.dispatches.open_at(CUSTOMS)] == [DISPATCH]

    closed = a_dispatch(state=DispatchState.CLOSED)
    await keep(held, lambda unit: unit.dispatches.note_progress(closed))

    async with held.unit() as unit:
        assert not await unit.dispatches.open_at(CUSTOMS)
        assert [one.id for one in await unit.dispatches.since(MORNING.date())] == [DISPATCH]
        assert not await unit.dispatches.since((MORNING + timedelta(days=1)).date())
        assert await unit.dispatches.since(MORNING.date(), CUSTOMS)
        assert not await unit.dispatches.since(MORNING.date(), AgencyKey("kg_police"))


async def test_topic_role_and_watch_are_noted_beside_the_progress(held: SqlStore) -> None:
    await keep(held, lambda unit: unit.dispatches.note_topic(DISPATCH, 42))
    await keep(held, lambda unit: unit.dispatches.note_role(DISPATCH, Role.COPY))
    watch = Watch(Awaited.ACT, MORNING, (("remind-1", LATER), ("due", LATER)))
    await keep(held, lambda unit: unit.dispatches.note_watch(DISPATCH, watch))

    async with held.unit() as unit:
        noted = await unit.dispatches.get(DISPATCH)
        assert (noted.topic, noted.role, noted.watch) == (42, Role.COPY, watch)


async def test_notes_go_with_the_tip(held: SqlStore) -> None:
    await keep(held, lambda unit: unit.notes.add(NOTE))
    async with held.unit() as unit:
        assert list(await unit.notes.of(DISPATCH)) == [NOTE]

        await unit.tips.shred(TIP)

        assert not await unit.notes.of(DISPATCH)


async def test_a_prompt_is_found_by_its_message_alone(held: SqlStore) -> None:
    await keep(held, lambda unit: unit.prompts.add(DESK_CHAT, 7, PROMPT))

    async with held.unit() as unit:
        assert await unit.prompts.at(DESK_CHAT, 7) == PROMPT
        assert await unit.prompts.at(DESK_CHAT, 8) is None

    await keep(held, lambda unit: unit.prompts.finish(DESK_CHAT, 7))
    async with held.unit() as unit:
        assert await unit.prompts.at(DESK_CHAT, 7) is None


async def test_old_prompts_are_forgotten(held: SqlStore) -> None:
    await keep(held, lambda unit: unit.prompts.add(DESK_CHAT, 7, PROMPT))

    await keep(held, lambda unit: unit.prompts.prune(LATER.date()))
    async with held.unit() as unit:
        assert await unit.prompts.at(DESK_CHAT, 7) == PROMPT

    await keep(held, lambda unit: unit.prompts.prune(LATER.date() + timedelta(days=1)))
    async with held.unit() as unit:
        assert await unit.prompts.at(DESK_CHAT, 7) is None


async def test_a_letter_changes_its_state_and_goes_with_the_tip(held: SqlStore) -> None:
    await keep(held, lambda unit: unit.letters.save(LETTER))
    shown = replace(LETTER, state=LetterState.SHOWN)
    await keep(held, lambda unit: unit.letters.save(shown))

    async with held.unit() as unit:
        assert await unit.letters.get(LETTER.id) == shown
        assert list(await unit.letters.of_tip(TIP)) == [shown]
        assert list(await unit.letters.of_dispatch(DISPATCH)) == [shown]
        await unit.tips.shred(TIP)
        with pytest.raises(UnknownSubjectError):
            await unit.letters.get(LETTER.id)


async def test_a_transfer_is_found_by_its_case(held: SqlStore) -> None:
    await keep(held, lambda unit: unit.transfers.save(TRANSFER))

    done = replace(TRANSFER, state=TransferState.ACCEPTED, dispatch=DISPATCH)
    await keep(held, lambda unit: unit.transfers.save(done))

    async with held.unit() as unit:
        assert await unit.transfers.get(TRANSFER.id) == done
        assert list(await unit.transfers.of_case(CASE)) == [done]


async def test_an_amendment_outlives_the_tip(held: SqlStore) -> None:
    await keep(held, lambda unit: unit.amendments.add(AMENDMENT))
    async with held.unit() as unit:
        await unit.tips.shred(TIP)

        assert list(await unit.amendments.all()) == [AMENDMENT]


async def test_a_stolen_database_names_no_officer_and_no_word(sqlite: Home) -> None:
    taken = a_dispatch(since=MORNING, state=DispatchState.TAKEN, progress=Progress(HOLDER))
    async with sqlite.opened() as store:
        await store.unit().tips.open_key(TIP)
        async with store.unit() as unit:
            unit.tips.add(a_tip())
            unit.cases.add(a_case())
            unit.dispatches.add(taken)
            await unit.commit()
        async with store.unit() as unit:
            unit.notes.add(NOTE)
            unit.prompts.add(DESK_CHAT, 7, PROMPT)
            unit.letters.save(LETTER)
            unit.transfers.save(TRANSFER)
            await unit.commit()

    tables = ("dispatches", "notes", "prompts", "letters", "transfers")
    rows = b"".join(repr(look(sqlite, f"SELECT * FROM {one}")).encode() for one in tables)

    for secret in ("Bakyt", str(BAKYT), "Sundays", "Which road", str(DESK_CHAT), "at the border"):
        assert secret.encode() not in rows
