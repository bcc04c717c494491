"""Streams: a file comes out of the vault portion by portion, and no damage goes unseen."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.cipher import Key
from storage.folder import LocalVault
from storage.frames import FRAME, opened_frames, seal_file
from storage.store import SqlStore
from storage.streams import SealedStreams
from storage.vault import SealedVault
from tests.storage.samples import TIP
from triage.errors import BrokenPromiseError, UnknownSubjectError
from triage.model import TipId

KEY = Key(bytes(range(32)))
SIZES = [0, 1, FRAME - 9, FRAME - 8, FRAME - 7, 2 * FRAME - 8, 3 * FRAME + 5]
FILM = b"a film of two skins " * 20_000


@given(st.sampled_from(SIZES))
def test_what_was_sealed_comes_out_again(size: int) -> None:
    blob = bytes(at % 251 for at in range(size))

    portions = list(opened_frames(KEY, "film", BytesIO(seal_file(KEY, "film", blob))))

    assert b"".join(portions) == blob
    assert max(map(len, portions)) <= FRAME


@pytest.mark.parametrize("cut", [0, 5, 17, 40, FRAME, FRAME + 33, -1])
def test_a_file_that_was_cut_off_breaks_at_its_end(cut: int) -> None:
    sealed = seal_file(KEY, "film", FILM)[:cut]

    with pytest.raises(BrokenPromiseError):
        list(opened_frames(KEY, "film", BytesIO(sealed)))


def test_a_file_under_another_name_does_not_open() -> None:
    with pytest.raises(BrokenPromiseError, match="moved"):
        list(opened_frames(KEY, "other", BytesIO(seal_file(KEY, "film", FILM))))


async def test_a_film_comes_from_the_vault_in_portions(on_sqlite: SqlStore, tmp_path: Path) -> None:
    await on_sqlite.unit().tips.open_key(TIP)
    folder = LocalVault(tmp_path / "vault")
    await SealedVault(folder, on_sqlite.data_keys).put(TIP, "film", FILM)
    streams = SealedStreams(folder, on_sqlite.data_keys)

    portions = [one async for one in streams.read(TIP, "film")]

    assert b"".join(portions) == FILM
    assert len(portions) > 5


async def test_what_is_gone_is_said_to_be_gone(on_sqlite: SqlStore, tmp_path: Path) -> None:
    streams = SealedStreams(LocalVault(tmp_path / "vault"), on_sqlite.data_keys)
    await on_sqlite.unit().tips.open_key(TIP)

    for tip in (TIP, TipId("another")):
        with pytest.raises(UnknownSubjectError):
            [one async for one in streams.read(tip, "film")]
