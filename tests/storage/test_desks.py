"""Desks and their officers: found by chat and by person, listed nowhere in clear."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace

import pytest

from storage.keyring import Keyring
from storage.store import SqlStore
from tests.clock import MORNING
from tests.storage.homes import KEYS, Home, keep
from tests.storage.samples import BAKYT, CUSTOMS, DESK_CHAT, a_desk, an_officer
from triage.errors import BrokenPromiseError
from triage.model import AgencyKey, ChatId, DeskState

POLICE = AgencyKey("kg_police")


async def test_a_desk_comes_back_as_it_was_saved(store: SqlStore) -> None:
    invited = a_desk(state=DeskState.INVITED, chat=None, token="hash", expires=MORNING)

    await keep(store, lambda unit: unit.desks.save(invited))

    assert await store.unit().desks.get(CUSTOMS) == invited
    assert await store.unit().desks.get(POLICE) is None


async def test_a_desk_is_found_by_its_chat(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.desks.save(a_desk()))

    assert await store.unit().desks.at_chat(DESK_CHAT) == a_desk()
    assert await store.unit().desks.at_chat(ChatId(-5)) is None


async def test_a_desk_that_moved_is_found_at_its_new_chat_only(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.desks.save(a_desk()))

    await keep(store, lambda unit: unit.desks.save(a_desk(chat=ChatId(-5), is_guarded=False)))

    assert await store.unit().desks.at_chat(DESK_CHAT) is None
    assert await store.unit().desks.at_chat(ChatId(-5)) == a_desk(chat=ChatId(-5), is_guarded=False)


async def test_all_desks_come_in_the_order_of_their_agencies(store: SqlStore) -> None:
    police = a_desk(POLICE, chat=None)
    await keep(store, lambda unit: unit.desks.save(police))
    await keep(store, lambda unit: unit.desks.save(a_desk()))

    assert await store.unit().desks.all() == [a_desk(), police]


async def test_one_chat_is_the_desk_of_one_agency(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.desks.save(a_desk()))

    with pytest.raises(BrokenPromiseError):
        await keep(store, lambda unit: unit.desks.save(a_desk(POLICE)))


async def test_a_removed_desk_is_gone(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.desks.save(a_desk()))

    await keep(store, lambda unit: unit.desks.remove(CUSTOMS))

    assert await store.unit().desks.all() == []


async def test_an_officer_is_known_at_their_own_desk_only(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.officers.save(an_officer()))

    assert await store.unit().officers.at(CUSTOMS, BAKYT) == an_officer()
    assert await store.unit().officers.at(POLICE, BAKYT) is None
    assert await store.unit().officers.at(CUSTOMS, 1) is None


async def test_officers_of_a_desk_come_by_name(store: SqlStore) -> None:
    amina = an_officer(1, name="Amina", is_lead=False)
    await keep(store, lambda unit: unit.officers.save(an_officer()))
    await keep(store, lambda unit: unit.officers.save(amina))

    assert await store.unit().officers.of(CUSTOMS) == [amina, an_officer()]
    assert await store.unit().officers.of(POLICE) == []


async def test_all_officers_come_at_once_as_they_are_now(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.officers.save(an_officer()))
    other = replace(an_officer(), agency=POLICE)
    await keep(store, lambda unit: unit.officers.save(other))
    assert {one.agency for one in await store.unit().officers.all()} == {CUSTOMS, POLICE}

    demoted = replace(other, is_lead=False)
    await keep(store, lambda unit: unit.officers.save(demoted))
    await keep(store, lambda unit: unit.officers.remove(CUSTOMS, BAKYT))

    assert await store.unit().officers.all() == [demoted]


async def test_saving_an_officer_again_changes_them(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.officers.save(an_officer()))
    demoted = replace(an_officer(), is_lead=False)

    await keep(store, lambda unit: unit.officers.save(demoted))

    assert await store.unit().officers.of(CUSTOMS) == [demoted]


async def test_a_removed_officer_is_a_stranger(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.officers.save(an_officer()))

    await keep(store, lambda unit: unit.officers.remove(CUSTOMS, BAKYT))

    assert await store.unit().officers.at(CUSTOMS, BAKYT) is None


async def test_desks_and_officers_outlive_a_new_content_key(home: Home) -> None:
    async with home.opened() as store:
        await keep(store, lambda unit: unit.desks.save(a_desk()))
        await keep(store, lambda unit: unit.officers.save(an_officer()))

    rotated = Keyring(bytes(range(32)), [b64decode(KEYS.content)])
    async with home.opened(content=rotated) as store:
        await keep(store, lambda unit: unit.officers.save(an_officer(is_lead=False)))
        assert await store.unit().desks.at_chat(DESK_CHAT) == a_desk()
        assert await store.unit().officers.of(CUSTOMS) == [an_officer(is_lead=False)]
