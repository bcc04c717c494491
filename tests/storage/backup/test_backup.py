"""Backups: data and keys apart, back into an empty place, and nothing shredded comes back."""

from __future__ import annotations

import json
import stat
from base64 import b64decode
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from storage import migration
from storage.backup import folders
from storage.backup.folders import What
from storage.backup.safekeeping import Safekeeping, prove_apart, prove_unmixed
from storage.folder import LocalVault
from storage.migration import Line
from storage.store import Addresses, SqlStore
from storage.vault import SealedVault
from tests.clock import MORNING
from tests.postgres import Postgres
from tests.storage.homes import Home, keep, sqlite_url
from tests.storage.rotation.test_rotation import prove_all_opens
from tests.storage.samples import CASE, CUSTOMS, DISPATCH, TIP, a_conversation, a_tip
from tests.storage.test_stolen import PHOTO, SECRETS, everything_in, fill
from triage.errors import BrokenPromiseError, UnavailableError, UnknownSubjectError
from triage.model import ChatId, Intention, Job, JobKind, Kind, TipId

OTHER = TipId("other-tip")


@dataclass(frozen=True)
class Place:
    """Where a line lives, and where its backups go."""

    home: Home
    folder: Path

    @property
    def safe(self) -> Safekeeping:
        addresses = Addresses(self.home.records, self.home.keys)
        return Safekeeping(addresses, self.folder / "vault")

    @property
    def data(self) -> Path:
        return self.folder / "data-backups"

    @property
    def keys(self) -> Path:
        return self.folder / "keys-backups"

    async def backs_up(self) -> None:
        now = self.home.clock.now()
        await self.safe.back_up_data(self.data, now)
        await self.safe.back_up_keys(self.keys, now)

    async def restores(self, source: Place) -> None:
        chosen = folders.newest(source.data, What.DATA), folders.newest(source.keys, What.KEYS)
        await self.safe.restore(*chosen, self.home.clock.now())


@pytest.fixture
def place(home: Home, tmp_path: Path) -> Place:
    return Place(home, tmp_path)


@pytest.fixture
async def empty(place: Place, tmp_path: Path) -> Place:
    """Another machine, with the same keys: always SQLite, whatever the line ran on."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    urls = (sqlite_url(folder / "records.db"), sqlite_url(folder / "keys.db"))
    return Place(Home(*urls, clock=place.home.clock), folder)


async def lets_go(store: SqlStore) -> None:
    await store.holding().release()


async def test_its_rows_lie_in_the_order_of_their_keys(place: Place) -> None:
    async with place.home.opened() as store, store.unit() as unit:
        for chat in range(9):
            unit.conversations.save(a_conversation(ChatId(chat)))
        await unit.commit()
    await place.backs_up()

    (file,) = place.data.rglob("records.jsonl")
    rows = [json.loads(line) for line in file.read_text().splitlines()[1:]]
    keys = [b64decode(row["key"]["b"]) for table, row in rows if table == "conversations"]

    assert len(keys) == 9
    assert keys == sorted(keys)


async def test_what_was_backed_up_comes_back_whole(place: Place, empty: Place) -> None:
    async with place.home.opened() as store:
        await fill(store, place.folder / "vault")
        await place.backs_up()

    await empty.restores(place)

    async with empty.home.opened() as store:
        await lets_go(store)
        await prove_all_opens(store)
        vault = SealedVault(LocalVault(empty.folder / "vault"), store.data_keys)
        assert await vault.get(TIP, "photo") == PHOTO


@pytest.mark.slow
@pytest.mark.postgres
async def test_a_line_may_move_to_postgresql_and_goes_on_counting(
    sqlite: Home, postgres: Postgres, tmp_path: Path
) -> None:
    place = Place(sqlite, tmp_path)
    async with sqlite.opened() as store:
        await fill(store, tmp_path / "vault")
        await place.backs_up()
    await postgres.create("new_records", "new_keys")
    home = Home(postgres.url("new_records"), postgres.url("new_keys"), clock=sqlite.clock)
    (tmp_path / "new").mkdir()

    await Place(home, tmp_path / "new").restores(place)

    async with home.opened() as store:
        await lets_go(store)
        await prove_all_opens(store)
        await store.accept([(901, b"{}")])
        await keep(store, lambda unit: unit.outbox.add(Intention(Kind.CARD, "d", agency=CUSTOMS)))
    assert await migration.check(home.records, Line.RECORDS) == []


async def test_no_backup_shows_a_person_a_word_or_a_place(place: Place) -> None:
    async with place.home.opened() as store:
        await fill(store, place.folder / "vault")
        place.home.clock.advance(minutes=7)
        await place.backs_up()

    stolen = everything_in(place.data) + everything_in(place.keys)
    assert CASE.encode() in stolen
    for secret in SECRETS:
        assert secret.encode() not in stolen


async def test_yesterdays_data_with_the_newest_keys_opens_nothing_that_was_shredded(
    place: Place, empty: Place
) -> None:
    async with place.home.opened() as store:
        await fill(store, place.folder / "vault")
        async with store.unit() as unit:
            await unit.tips.open_key(OTHER)
            unit.tips.add(replace(a_tip(), id=OTHER))
            await unit.commit()
        await place.backs_up()
        await store.unit().tips.shred(TIP)
        for _ in range(8):
            place.home.clock.advance(days=1)
            await place.safe.back_up_keys(place.keys, place.home.clock.now())

    assert len(folders.every(place.keys, What.KEYS)) == 8
    await empty.restores(place)

    async with empty.home.opened() as store:
        assert (await store.unit().tips.get(OTHER)).id == OTHER
        with pytest.raises(UnknownSubjectError):
            await store.unit().tips.get(TIP)
        with pytest.raises(UnknownSubjectError):
            await SealedVault(LocalVault(empty.folder / "vault"), store.data_keys).get(TIP, "photo")
        with pytest.raises(UnknownSubjectError):
            await store.unit().tips.open_key(TIP)
        assert (await store.unit().dispatches.get(DISPATCH)).reasons == ()


async def test_after_a_restore_nothing_is_sent_or_done_before_somebody_lets_it_go(
    place: Place, empty: Place
) -> None:
    async with place.home.opened() as store:
        await fill(store, place.folder / "vault")
        await keep(store, lambda unit: unit.jobs.put(Job(JobKind.SHRED, "gone", MORNING)))
        [first, *_] = await store.due_intentions(MORNING, limit=9)
        await store.mark_sending([first.id])
        await place.backs_up()
    await empty.restores(place)

    async with empty.home.opened() as store:
        soon = empty.home.clock.now() + timedelta(days=1)
        assert await store.due_intentions(soon, limit=9) == []
        assert [job.kind for job in await store.due_jobs(soon, limit=9)] == [JobKind.SHRED]
        held = store.holding()
        assert {(row.kind, row.agency, row.number) for row in await held.rows()} == {
            ("sent", None, None), ("card", "kg_customs", "KT-482"),
        }  # fmt: skip
        assert [row.is_again for row in await held.rows()].count(True) == 1
        assert [(one.kind, one.count) for one in await held.jobs()] == [("pass_on", 1)]

        await held.release()

        assert len(await store.due_intentions(soon, limit=9)) == 2
        assert len(await store.due_jobs(soon, limit=9)) == 2
        assert (await held.rows(), await held.jobs()) == ([], [])


async def test_what_something_newer_replaced_is_not_let_go(place: Place, empty: Place) -> None:
    card = Intention(Kind.CARD, DISPATCH, agency=CUSTOMS, replace="dispatch:1")
    async with place.home.opened() as store:
        await keep(store, lambda unit: unit.outbox.add(card))
        await place.backs_up()
    await empty.restores(place)

    async with empty.home.opened() as store:
        await keep(store, lambda unit: unit.outbox.add(replace(card, subject="newer")))
        await lets_go(store)
        due = await store.due_intentions(MORNING, limit=9)
        assert [one.subject for one in due] == ["newer"]


async def test_a_restore_goes_into_an_empty_place_only(place: Place, empty: Place) -> None:
    async with place.home.opened() as store:
        await fill(store, place.folder / "vault")
        await place.backs_up()
    with pytest.raises(BrokenPromiseError, match="in the vault already"):
        await place.restores(place)
    await empty.restores(place)
    for file in (empty.folder / "vault").iterdir():
        file.unlink()

    with pytest.raises(BrokenPromiseError, match="an empty place only"):
        await empty.restores(place)


async def test_old_keys_and_damaged_backups_are_refused_before_anything_is_changed(
    place: Place, empty: Place
) -> None:
    async with place.home.opened() as store:
        await fill(store, place.folder / "vault")
        await place.backs_up()
    [data] = folders.every(place.data, What.DATA)
    photo = data.folder / "vault" / "photo"
    whole = photo.read_bytes()
    photo.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))

    with pytest.raises(BrokenPromiseError, match="vault/photo"):
        await empty.restores(place)
    photo.write_bytes(whole)
    place.home.clock.advance(days=7, minutes=1)
    with pytest.raises(BrokenPromiseError, match="older than 7 days"):
        await empty.restores(place)
    assert not (empty.folder / "records.db").exists()


async def test_an_older_backup_of_keys_gives_way_to_a_newer_one(place: Place) -> None:
    async with place.home.opened():
        await place.backs_up()
        place.home.clock.advance(days=1)
        await place.safe.back_up_keys(place.keys, place.home.clock.now())
    old, new = folders.every(place.keys, What.KEYS)

    assert folders.newest(place.keys, What.KEYS) == new
    with pytest.raises(BrokenPromiseError, match="A newer backup"):
        folders.newest(old.folder, What.KEYS)


async def test_backups_are_their_owners_alone(place: Place) -> None:
    async with place.home.opened() as store:
        await fill(store, place.folder / "vault")
        await place.backs_up()

    for path in (*place.data.rglob("*"), *place.keys.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


def test_data_and_keys_are_kept_apart(tmp_path: Path) -> None:
    data, keys, vault = tmp_path / "data", tmp_path / "keys", tmp_path / "vault"

    prove_apart([data, keys], [vault])
    for homes, lived_in in (
        ([data, data], []), ([data, data / "keys"], []), ([keys], [vault, keys / "vault"]),
        ([vault / "backups"], [vault]),
    ):  # fmt: skip
        with pytest.raises(BrokenPromiseError, match="of their own"):
            prove_apart(homes, lived_in)


async def test_a_folder_takes_backups_of_one_kind(place: Place) -> None:
    async with place.home.opened():
        await place.backs_up()

    prove_unmixed(place.data, What.DATA)
    with pytest.raises(BrokenPromiseError, match="keep them apart"):
        prove_unmixed(place.data, What.KEYS)
    with pytest.raises(UnavailableError, match="No backup of the keys"):
        folders.newest(place.data, What.KEYS)
