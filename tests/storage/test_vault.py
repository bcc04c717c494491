"""The vault: files durable, without times or true sizes, and dead with their tip's key."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.cipher import Key
from storage.folder import NO_TIME, LocalVault
from storage.frames import FRAME, open_file, seal_file
from storage.store import SqlStore
from storage.vault import MOST_BYTES, SealedVault
from tests.storage.samples import TIP
from triage.errors import BrokenPromiseError, RefusedError, UnavailableError, UnknownSubjectError
from triage.model import TipId
from triage.ports import Sealed, Vault

KEY = Key(bytes(range(32)))
PHOTO = b"\xff\xd8 a photo of two skins " * 40
AROUND_A_FRAME = [0, 1, FRAME - 9, FRAME - 8, FRAME - 7, 2 * FRAME, 3 * FRAME + 5]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def vault(folder: Path) -> Vault:
    return LocalVault(folder)


@pytest.fixture
async def sealed(vault: Vault, on_sqlite: SqlStore) -> Sealed:
    await on_sqlite.unit().tips.open_key(TIP)
    return SealedVault(vault, on_sqlite.data_keys)


async def test_a_blob_comes_back_by_its_name(vault: Vault) -> None:
    await vault.put("one", PHOTO)
    await vault.put("two", b"")

    assert await vault.get("one") == PHOTO
    assert await vault.get("two") == b""
    assert await vault.names() == ["one", "two"]


async def test_putting_again_replaces_the_blob(vault: Vault) -> None:
    await vault.put("one", PHOTO)
    await vault.put("one", b"second")

    assert await vault.get("one") == b"second"


async def test_a_removed_blob_is_gone_and_may_be_removed_again(vault: Vault) -> None:
    await vault.put("one", PHOTO)

    await vault.remove("one")
    await vault.remove("one")

    assert await vault.names() == []
    with pytest.raises(UnknownSubjectError):
        await vault.get("one")


BAD_NAMES = ["", "../keys.db", "a/b", "a\\b", ".", "a.part", "a\0b", "a" * 129]


@pytest.mark.parametrize("name", BAD_NAMES)
async def test_a_name_cannot_leave_the_folder(vault: Vault, name: str) -> None:
    for attempt in (vault.put(name, b""), vault.get(name), vault.remove(name)):
        with pytest.raises(BrokenPromiseError):
            await attempt


async def test_only_the_owner_reads_and_no_time_is_told(vault: Vault, folder: Path) -> None:
    await vault.put("one", PHOTO)

    file, around = os.stat(folder / "one"), os.stat(folder)
    assert (file.st_mode & 0o777, around.st_mode & 0o777) == (0o600, 0o700)
    assert (file.st_mtime, around.st_mtime) == (NO_TIME, NO_TIME)


async def test_what_a_crash_left_half_written_is_swept_away(folder: Path) -> None:
    await LocalVault(folder).put("whole", PHOTO)
    (folder / "half.part").write_bytes(b"half")

    assert await LocalVault(folder).names() == ["whole"]
    assert not (folder / "half.part").exists()


async def test_a_vault_that_cannot_write_says_try_again(vault: Vault, folder: Path) -> None:
    (folder / "one").mkdir()

    with pytest.raises(UnavailableError):
        await vault.put("one", PHOTO)

    assert await vault.names() == ["one"]


async def test_evidence_comes_back_through_the_seal(sealed: Sealed) -> None:
    await sealed.put(TIP, "photo", PHOTO)

    assert await sealed.get(TIP, "photo") == PHOTO


async def test_the_folder_holds_nothing_of_the_photo(sealed: Sealed, folder: Path) -> None:
    await sealed.put(TIP, "photo", PHOTO)

    assert b"skins" not in (folder / "photo").read_bytes()


async def test_files_of_like_sizes_have_the_same_length(sealed: Sealed, folder: Path) -> None:
    await sealed.put(TIP, "one", bytes(201_000))
    await sealed.put(TIP, "two", bytes(204_000))
    await sealed.put(TIP, "tiny", b"1")

    assert (folder / "one").stat().st_size == (folder / "two").stat().st_size
    assert (folder / "tiny").stat().st_size > 4096


async def test_a_shredded_tip_opens_no_file(sealed: Sealed, on_sqlite: SqlStore) -> None:
    await sealed.put(TIP, "photo", PHOTO)

    await on_sqlite.unit().tips.shred(TIP)

    with pytest.raises(UnknownSubjectError):
        await sealed.get(TIP, "photo")
    with pytest.raises(UnknownSubjectError):
        await sealed.put(TIP, "late", PHOTO)


async def test_one_tips_key_opens_no_other_tips_file(sealed: Sealed, on_sqlite: SqlStore) -> None:
    other = TipId("other")
    await on_sqlite.unit().tips.open_key(other)
    await sealed.put(TIP, "photo", PHOTO)

    with pytest.raises(BrokenPromiseError):
        await sealed.get(other, "photo")


async def test_a_renamed_file_does_not_open(sealed: Sealed, folder: Path) -> None:
    await sealed.put(TIP, "photo", PHOTO)
    (folder / "photo").rename(folder / "other")

    with pytest.raises(BrokenPromiseError):
        await sealed.get(TIP, "other")


async def test_a_removed_file_is_unknown(sealed: Sealed) -> None:
    await sealed.put(TIP, "photo", PHOTO)
    await sealed.remove("photo")

    with pytest.raises(UnknownSubjectError):
        await sealed.get(TIP, "photo")


async def test_what_is_far_too_big_is_refused_in_words(sealed: Sealed) -> None:
    with pytest.raises(RefusedError) as refused:
        await sealed.put(TIP, "film", bytes(MOST_BYTES + 1))

    assert refused.value.key == "evidence-too-big"


@pytest.mark.parametrize("size", AROUND_A_FRAME)
def test_files_of_every_size_come_back(size: int) -> None:
    blob = bytes(range(256)) * (size // 256 + 1)

    assert open_file(KEY, "name", seal_file(KEY, "name", blob[:size])) == blob[:size]


@given(st.binary(max_size=9000), st.data())
def test_a_damaged_file_never_opens(blob: bytes, data: st.DataObject) -> None:
    box = bytearray(seal_file(KEY, "name", blob))
    box[data.draw(st.integers(0, len(box) - 1))] ^= 0x40

    with pytest.raises(BrokenPromiseError):
        open_file(KEY, "name", bytes(box))


def test_whole_frames_cannot_be_cut_off_or_swapped() -> None:
    box = seal_file(KEY, "name", bytes(3 * FRAME))
    start, size = 17, FRAME + 16
    first, second = box[start : start + size], box[start + size : start + 2 * size]

    for forged in (box[: start + size], box[:start] + second + first + box[start + 2 * size :]):
        with pytest.raises(BrokenPromiseError):
            open_file(KEY, "name", forged)


@pytest.mark.parametrize("box", [b"", b"\x01", b"\x02" + bytes(100), b"\x01" + bytes(16)])
def test_what_is_no_sealed_file_is_refused(box: bytes) -> None:
    with pytest.raises(BrokenPromiseError, match="unknown form"):
        open_file(KEY, "name", box)


async def test_many_files_go_in_at_once(sealed: Sealed) -> None:
    async with asyncio.TaskGroup() as group:
        for number in range(8):
            group.create_task(sealed.put(TIP, f"photo{number}", PHOTO * number))

    assert await sealed.get(TIP, "photo7") == PHOTO * 7
