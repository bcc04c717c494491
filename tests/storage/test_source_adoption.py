"""Names of files from before they lay apart: they leave what the worker opens, once."""

from __future__ import annotations

import pytest

from storage import migration
from storage.cipher import record_name
from storage.codec import dump
from storage.migration import Line
from tests.storage.homes import Home, keep, look
from tests.storage.samples import PHOTO, TIP, some_evidence
from triage.errors import LinkClosedError
from triage.model import Evidence, EvidenceId, EvidenceState

VIDEO = EvidenceId("video-one")
NAME = "telegram-file-id"


def as_it_was(piece: Evidence) -> bytes:
    """The name beside all else."""
    return dump(piece)[:-1] + f',"file_id":"{NAME}"}}'.encode()


async def age(home: Home, *pieces: Evidence) -> None:
    async with home.opened() as store:
        await store.unit().tips.open_key(TIP)
        async with store.unit() as unit:
            for piece in pieces:
                unit.evidence.add(piece)
            await unit.commit()
        key = await store.data_keys.get(TIP)
    await migration.downgrade(home.records, Line.RECORDS, "0012")
    for piece in pieces:
        box = key.seal(as_it_was(piece), record_name("evidence", piece.id, "content"))
        look(home, "update evidence set content = ? where id = ?", box, piece.id)
    await migration.upgrade(home.records, Line.RECORDS)


async def test_a_name_of_before_is_kept_for_the_fetch_alone(sqlite: Home) -> None:
    fetched = some_evidence(VIDEO, state=EvidenceState.FETCHED, original="blob")
    await age(sqlite, some_evidence(), fetched)

    async with sqlite.opened() as store:
        unit = store.unit()
        assert await unit.evidence.get(PHOTO) == some_evidence()
        assert (await unit.evidence.source(PHOTO), await unit.evidence.source(VIDEO)) == (NAME, "")
        key = await store.data_keys.get(TIP)
    for row, content in look(sqlite, "select id, content from evidence"):
        assert NAME.encode() not in key.open(content, record_name("evidence", row, "content"))


async def test_a_role_without_link_keys_leaves_them_to_the_other(sqlite: Home) -> None:
    await age(sqlite, some_evidence())

    async with sqlite.opened(link=None) as worker:
        assert await worker.unit().evidence.get(PHOTO) == some_evidence()
    async with sqlite.opened() as store:
        assert await store.unit().evidence.source(PHOTO) == NAME


async def test_a_role_without_link_keys_learns_no_name(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await store.unit().tips.open_key(TIP)
        await keep(store, lambda unit: unit.evidence.add(some_evidence(), NAME))

    async with sqlite.opened(link=None) as worker:
        assert await worker.unit().evidence.get(PHOTO) == some_evidence()
        with pytest.raises(LinkClosedError):
            await worker.unit().evidence.source(PHOTO)


async def test_of_a_shredded_tip_no_name_is_left(sqlite: Home) -> None:
    await age(sqlite, some_evidence())
    look(sqlite, "update data_keys set wrapped = null", file="keys.db")

    async with sqlite.opened():
        assert look(sqlite, "select source from evidence") == [(None,)]
