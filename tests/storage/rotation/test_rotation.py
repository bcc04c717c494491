"""New keys: everything is sealed anew, whenever it is interrupted, and opens without the old."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary

from storage.cipher import Key
from storage.folder import LocalVault
from storage.keyring import Keyring
from storage.rotation.sealed_columns import BY_DATA_KEY, CANARIES, HASHED, SEALED
from storage.store import SqlStore
from storage.tables import KEYS, RECORDS
from storage.vault import SealedVault
from tests.storage.homes import KEYS as OLD
from tests.storage.homes import Home, look
from tests.storage.samples import (
    AMINA,
    CASE,
    CUSTOMS,
    DISPATCH,
    PHOTO,
    RECEIPT,
    TIP,
    WORDS,
    a_desk,
    a_full_conversation,
    an_officer,
)
from tests.storage.test_stolen import HANDED, SHOWN, fill
from triage.errors import BrokenPromiseError
from triage.model import Kind

NEW_LINK, NEW_CONTENT = bytes(range(32)), bytes(range(32, 64))
OLD_LINK, OLD_CONTENT = b64decode(OLD.link), b64decode(OLD.content)
BOTH = {
    "link": Keyring(NEW_LINK, [OLD_LINK]),
    "content": Keyring(NEW_CONTENT, [OLD_CONTENT]),
}
ONLY_NEW = {"link": Keyring(NEW_LINK), "content": Keyring(NEW_CONTENT)}


class Killed(Exception):
    """The process ends here."""


@dataclass
class Notes:
    """Hears of every batch; ends the process after so many of them."""

    most: int = 999
    heard: list[tuple[str, int]] = field(default_factory=list)

    def __call__(self, what: str, count: int) -> None:
        self.heard.append((what, count))
        if len(self.heard) >= self.most:
            raise Killed


async def needed(store: SqlStore, ring: str, key: bytes) -> dict[str, int]:
    """What still stands under this key, and does not go by itself."""
    use = (await store.survey().of(ring)).get(Key(key).id.hex())
    return dict(use.rows) if use else {}


async def prove_all_opens(store: SqlStore) -> None:
    unit = store.unit()
    assert await unit.conversations.get(AMINA) == a_full_conversation()
    assert await unit.conversations.return_address(TIP) == AMINA
    assert (await unit.tips.get(TIP)).content.words == WORDS
    assert await unit.evidence.source(PHOTO) == "telegram-file-id"
    assert await unit.desks.all() == [a_desk()]
    assert await unit.desks.at_chat(a_desk().chat or AMINA) == a_desk()
    assert await unit.officers.at(CUSTOMS, an_officer().person) == an_officer()
    [dispatch] = await unit.dispatches.open_at(CUSTOMS)
    assert (dispatch.id, dispatch.seen_by, dispatch.messages) == (DISPATCH, "Bakyt", (77_002,))
    assert await unit.trails.of(DISPATCH) == [SHOWN]
    assert await unit.sheets.get(DISPATCH) == HANDED
    assert [line[1] for line in await unit.custody.of(CASE)] == ["seen"]
    assert len(await store.waiting_updates(after=0, limit=9)) == 1
    assert {one.kind for one in await store.due_intentions(store._clock.now(), limit=9)} == {
        Kind.SENT, Kind.CARD,
    }  # fmt: skip
    assert [job.chat for job in await store.due_jobs(store._clock.now(), limit=9)] == [AMINA]


def test_every_sealed_column_is_known_to_rotation() -> None:
    """A new column that no rotation seals anew would be lost with the key that sealed it."""
    sealed = {(one.table.name, one.column) for one in SEALED}
    known = sealed | HASHED | BY_DATA_KEY | CANARIES

    found = {
        (table.name, column.name)
        for metadata in (RECORDS, KEYS)
        for table in metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, LargeBinary)
    }
    assert found == known


async def test_after_a_rotation_everything_opens_with_the_new_keys(
    home: Home, tmp_path: Path
) -> None:
    async with home.opened() as store:
        await fill(store, tmp_path / "vault")
    async with home.opened(**BOTH) as store:
        assert await needed(store, "content", OLD_CONTENT)
        assert await store.resealing(Notes()).run() == 0

        await prove_all_opens(store)
        for ring, old in (("link", OLD_LINK), ("content", OLD_CONTENT)):
            assert await needed(store, ring, old) == {}
        assert await store.unit().receipts.find(RECEIPT) == TIP
        vault = SealedVault(LocalVault(tmp_path / "vault"), store.data_keys)
        assert (await store.audit(vault).run(CASE)).findings == []


@pytest.mark.parametrize("batches", [1, 9])
async def test_a_rotation_that_is_killed_goes_on_where_it_stopped(
    home: Home, tmp_path: Path, batches: int
) -> None:
    async with home.opened() as store:
        await fill(store, tmp_path / "vault")
    async with home.opened(**BOTH) as store:
        with pytest.raises(Killed):
            await store.resealing(Notes(batches)).run()
        await prove_all_opens(store)

    async with home.opened(**BOTH) as store:
        await prove_all_opens(store)
        await store.resealing(Notes()).run()
        assert await needed(store, "link", OLD_LINK) == {}
        assert await needed(store, "content", OLD_CONTENT) == {}
        await prove_all_opens(store)


async def test_half_way_the_old_key_must_not_be_missing(home: Home, tmp_path: Path) -> None:
    async with home.opened() as store:
        await fill(store, tmp_path / "vault")
    async with home.opened(**BOTH) as store:
        with pytest.raises(Killed):
            await store.resealing(Notes(1)).run()

    with pytest.raises(BrokenPromiseError, match="Nothing was changed"):
        await home.open(**ONLY_NEW)
    with pytest.raises(BrokenPromiseError, match="ILBIRS_CONTENT_KEY does not name it"):
        await home.open(link=BOTH["link"])


async def test_what_no_key_opens_is_left_as_it_is_and_counted(sqlite: Home, tmp_path: Path) -> None:
    async with sqlite.opened() as store:
        await fill(store, tmp_path / "vault")
    spoiled = "UPDATE dispatches SET seen = CAST(substr(seen, 1, 40) || x'00ff00' AS BLOB)"
    look(sqlite, spoiled)
    before = look(sqlite, "SELECT seen FROM dispatches")

    async with sqlite.opened(**BOTH) as store:
        assert await store.resealing(Notes()).run() == 1
        assert await needed(store, "content", OLD_CONTENT) == {"dispatches": 1}
    assert look(sqlite, "SELECT seen FROM dispatches") == before


async def test_an_address_that_leads_from_no_tip_is_forgotten(home: Home) -> None:
    async with home.opened() as store, store.unit() as unit:
        unit.conversations.link(TIP, AMINA)
        await unit.commit()

    async with home.opened(**BOTH) as store:
        notes = Notes()
        await store.resealing(notes).run()
        assert ("addresses of tips that are gone", 1) in notes.heard
        assert await store.survey().of("link") == {}


async def test_a_length_does_not_tell_which_rows_are_old(sqlite: Home, tmp_path: Path) -> None:
    lengths = "SELECT length(content) FROM outbox UNION ALL SELECT length(work) FROM dispatches"
    async with sqlite.opened() as store:
        await fill(store, tmp_path / "vault")
    before = look(sqlite, lengths)

    async with sqlite.opened(**BOTH) as store:
        await store.resealing(Notes()).run()

    assert look(sqlite, lengths) == before
