"""A stolen database: who has all the files and no keys learns days, regions and numbers."""

from __future__ import annotations

from pathlib import Path

from storage.folder import LocalVault
from storage.store import SqlStore
from storage.vault import SealedVault
from tests.clock import MORNING
from tests.storage.homes import Home, look
from tests.storage.samples import (
    AMINA,
    BAKYT,
    CASE,
    CUSTOMS,
    DESK_CHAT,
    DISPATCH,
    RECEIPT,
    TIP,
    WORDS,
    a_case,
    a_desk,
    a_dispatch,
    a_full_conversation,
    a_tip,
    an_officer,
    some_evidence,
)
from triage.model import (
    AgencyKey,
    HandedOver,
    Intention,
    Job,
    JobKind,
    Kind,
    Sheet,
    SheetAnswer,
    SheetState,
    TipId,
    Told,
    Trail,
)
from triage.ports import Unit

BODY = f'{{"chat": {{"id": {AMINA}}}, "text": "{WORDS}"}}'.encode()
PHOTO = b"a photo of two skins" * 500

SECRETS = (
    str(AMINA),
    str(DESK_CHAT),
    str(BAKYT),
    "Bakyt",
    WORDS,
    "илбирс",
    "telegram-file-id",
    "996700000001",
    "41.4281",
    "Нарын",
    "06:30",
    "two skins",
    str(RECEIPT),
)


HANDED = Sheet(
    DISPATCH,
    "KT-482",
    since=MORNING,
    state=SheetState.ANSWERED,
    handed=(HandedOver(MORNING, "Bakyt", "Bakyt", "two skins"),),
    answers=(SheetAnswer(MORNING, WORDS),),
    told=Told("two skins", MORNING, CUSTOMS),
)


SHOWN = Trail(DISPATCH, CUSTOMS, 77_001, MORNING.date())


def write_a_tip(unit: Unit) -> None:
    unit.conversations.save(a_full_conversation())
    unit.conversations.link(TIP, AMINA)
    unit.tips.add(a_tip())
    unit.evidence.add(some_evidence(), "telegram-file-id")
    unit.jobs.put(Job(JobKind.PASS_ON, TIP, MORNING.replace(minute=0), chat=AMINA))
    unit.outbox.add(Intention(Kind.SENT, TIP, chat=AMINA, values=(("code", str(RECEIPT)),)))


def write_a_case(unit: Unit) -> None:
    unit.cases.add(a_case())
    unit.dispatches.add(a_dispatch())
    unit.dispatches.note_seen(DISPATCH, "Bakyt", MORNING)
    unit.dispatches.note_message(DISPATCH, 77_002)
    unit.trails.leave(SHOWN)
    unit.sheets.save(HANDED)
    unit.desks.save(a_desk())
    unit.officers.save(an_officer())
    unit.custody.add(CASE, "seen", by=f"kg_customs:{BAKYT}", at=MORNING)
    unit.outbox.add(Intention(Kind.CARD, DISPATCH, agency=CUSTOMS, values=(("by", "Bakyt"),)))


async def fill(store: SqlStore, vault: Path) -> None:
    await store.accept([(900, BODY)])
    async with store.unit() as unit:
        await unit.tips.open_key(TIP)
        await unit.receipts.add(RECEIPT, TIP)
        write_a_tip(unit)
        write_a_case(unit)
        await unit.commit()
    await SealedVault(LocalVault(vault), store.data_keys).put(TIP, "photo", PHOTO)


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


async def test_no_file_names_a_person_a_word_or_a_place(sqlite: Home, tmp_path: Path) -> None:
    async with sqlite.opened() as store:
        await fill(store, tmp_path / "vault")
        stolen = everything_in(tmp_path)

    for secret in SECRETS:
        assert secret.encode() not in stolen
    assert AMINA.to_bytes(8, "big") not in stolen
    assert AMINA.to_bytes(5, "big") not in stolen


async def test_what_is_meant_to_lie_in_clear_does(sqlite: Home, tmp_path: Path) -> None:
    """Else the test above could not fail."""
    async with sqlite.opened() as store:
        await fill(store, tmp_path / "vault")
        stolen = everything_in(tmp_path)

    for coarse in ("2026-05-04", "KG-N", "panthera_uncia", "KT-482", "kg_customs"):
        assert coarse.encode() in stolen


SAYS_WHO_MAY_ACT = {"desks", "officers"}
"""They say who has a desk, and nothing of any case."""


async def test_no_row_of_a_case_says_who_has_it(sqlite: Home, tmp_path: Path) -> None:
    async with sqlite.opened() as store:
        await fill(store, tmp_path / "vault")

    named = set()
    for (table,) in look(sqlite, "SELECT name FROM sqlite_master WHERE type = 'table'"):
        cells = {str(cell) for row in look(sqlite, f'SELECT * FROM "{table}"') for cell in row}
        if any(clue in cell for cell in cells for clue in (CUSTOMS, "77001", "77002")):
            named.add(table)
    assert named == SAYS_WHO_MAY_ACT


async def test_two_tips_of_one_person_share_no_column(sqlite: Home, tmp_path: Path) -> None:
    async with sqlite.opened() as store:
        for number in ("one", "two"):
            async with store.unit() as unit:
                unit.outbox.add(Intention(Kind.SENT, number, chat=AMINA))
                unit.jobs.put(Job(JobKind.WORK, number, MORNING, chat=AMINA))
                unit.conversations.link(TipId(number), AMINA)
                await unit.commit()

    for column, table in (("content", "outbox"), ("chat", "jobs"), ("chat", "return_addresses")):
        first, second = look(sqlite, f"SELECT {column} FROM {table}")
        assert first != second
        assert len(first[0]) == len(second[0])


async def test_rows_of_short_and_shorter_words_have_one_length(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await store.accept([(1, b"no"), (2, b"I saw three skins at the market" * 20)])

    (first,), (second,) = look(sqlite, "SELECT length(body) FROM inbox")
    assert first == second


async def test_a_shredded_key_is_gone_from_every_file(sqlite: Home, tmp_path: Path) -> None:
    async with sqlite.opened() as store:
        await fill(store, tmp_path / "vault")
        ((wrapped,),) = look(sqlite, "SELECT wrapped FROM data_keys", file="keys.db")
        assert wrapped in everything_in(tmp_path)

        await store.unit().tips.shred(TIP)

        assert wrapped not in everything_in(tmp_path)


async def test_a_forgotten_conversation_is_gone_from_the_files_in_minutes(
    sqlite: Home, tmp_path: Path
) -> None:
    async with sqlite.opened() as store:
        await fill(store, tmp_path / "vault")
        ((sealed,),) = look(sqlite, "SELECT content FROM conversations")
        async with store.unit() as unit:
            unit.conversations.forget(AMINA)
            await unit.commit()

        await store.forget_history()

        assert sealed[100:400] not in everything_in(tmp_path)


async def test_both_keys_and_the_files_open_everything(sqlite: Home, tmp_path: Path) -> None:
    async with sqlite.opened() as store:
        await fill(store, tmp_path / "vault")

    async with sqlite.opened() as store:
        unit = store.unit()
        assert await unit.conversations.get(AMINA) == a_full_conversation()
        assert (await unit.tips.get(TIP)).content.words == WORDS
        assert (await unit.dispatches.get(DISPATCH)).seen_by == "Bakyt"
        assert await unit.desks.get(AgencyKey("kg_customs")) == a_desk()
