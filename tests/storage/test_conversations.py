"""Conversations: one sealed row a reporter, and the way back from a tip."""

from __future__ import annotations

from base64 import b64decode

from storage.cipher import Key
from storage.keyring import Keyring
from storage.store import SqlStore
from tests.storage.homes import KEYS, Home, keep
from tests.storage.samples import AMINA, TIP, a_conversation, a_draft, a_full_conversation
from triage.model import ChatId, TipId

OTHER_KEY = bytes(range(32))


async def test_a_conversation_comes_back_as_it_was_saved(store: SqlStore) -> None:
    talk = a_full_conversation()

    await keep(store, lambda unit: unit.conversations.save(talk))

    assert await store.unit().conversations.get(AMINA) == talk


async def test_a_stranger_has_no_conversation(store: SqlStore) -> None:
    assert await store.unit().conversations.get(ChatId(1)) is None


async def test_saving_again_replaces_what_was_there(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.conversations.save(a_conversation(draft=a_draft())))

    await keep(store, lambda unit: unit.conversations.save(a_conversation(language="ru")))

    assert await store.unit().conversations.get(AMINA) == a_conversation(language="ru")


async def test_two_reporters_do_not_meet(store: SqlStore) -> None:
    other = a_conversation(ChatId(2), language="uz")

    await keep(store, lambda unit: unit.conversations.save(a_conversation()))
    await keep(store, lambda unit: unit.conversations.save(other))

    assert await store.unit().conversations.get(AMINA) == a_conversation()
    assert await store.unit().conversations.get(ChatId(2)) == other


async def test_a_forgotten_conversation_is_gone(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.conversations.save(a_conversation()))

    await keep(store, lambda unit: unit.conversations.forget(AMINA))

    assert await store.unit().conversations.get(AMINA) is None


async def test_a_tip_finds_the_way_back_to_its_chat(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.conversations.link(TIP, AMINA))

    assert await store.unit().conversations.return_address(TIP) == AMINA
    assert await store.unit().conversations.return_address(TipId("another")) is None


async def test_linking_twice_keeps_the_newer_chat(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.conversations.link(TIP, AMINA))
    await keep(store, lambda unit: unit.conversations.link(TIP, ChatId(2)))

    assert await store.unit().conversations.return_address(TIP) == ChatId(2)


async def test_an_unlinked_tip_has_no_way_back(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.conversations.link(TIP, AMINA))

    await keep(store, lambda unit: unit.conversations.unlink(TIP))

    assert await store.unit().conversations.return_address(TIP) is None


def rotated() -> Keyring:
    """Another key in use, the tests' own one retired."""
    return Keyring(OTHER_KEY, [b64decode(KEYS.link)])


async def test_a_new_link_key_still_finds_what_the_old_one_sealed(home: Home) -> None:
    async with home.opened() as store:
        await keep(store, lambda unit: unit.conversations.save(a_conversation()))
        await keep(store, lambda unit: unit.conversations.link(TIP, AMINA))

    async with home.opened(link=rotated()) as store:
        assert await store.unit().conversations.get(AMINA) == a_conversation()
        assert await store.unit().conversations.return_address(TIP) == AMINA


async def test_saving_under_a_new_key_leaves_no_row_of_the_old(home: Home) -> None:
    async with home.opened() as store:
        await keep(store, lambda unit: unit.conversations.save(a_conversation()))
    async with home.opened(link=rotated()) as store:
        await keep(store, lambda unit: unit.conversations.save(a_conversation(language="tg")))

    async with home.opened(link=rotated()) as store:
        assert [*await store.survey().of("link")] == [Key(OTHER_KEY).id.hex()]
        assert await store.unit().conversations.get(AMINA) == a_conversation(language="tg")


async def test_forgetting_under_a_new_key_forgets_what_the_old_one_sealed(home: Home) -> None:
    async with home.opened() as store:
        await keep(store, lambda unit: unit.conversations.save(a_conversation()))
        await keep(store, lambda unit: unit.conversations.link(TIP, AMINA))
    async with home.opened(link=rotated()) as store:
        await keep(store, lambda unit: unit.conversations.forget(AMINA))
        await keep(store, lambda unit: unit.conversations.unlink(TIP))

    async with home.opened(link=rotated()) as store:
        assert await store.unit().conversations.get(AMINA) is None
        assert await store.unit().conversations.return_address(TIP) is None
        assert await store.survey().of("link") == {}
