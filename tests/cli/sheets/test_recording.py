"""Printing, handing over and answering beside a running line; a slip is told how to mend it."""

from __future__ import annotations

import base64
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

import pytest

from bot.settings import Settings
from cli.beside import open_beside
from cli.sheets.listing import UNTOLD, table
from cli.sheets.recording import Receiver, SheetsError, Which, note_answered, note_handed, printed
from evidence.pages import MOST as PAINTED
from storage.folder import PART, LocalVault
from storage.vault import SealedVault
from tests.cli.sheets.printing import JPEG
from tests.clock import FixedClock
from tests.storage.samples import DISPATCH, TIP, WORDS, some_evidence
from tests.triage.keeping_room import committed, shown
from tests.triage.papered import NUMBER, accusing
from triage.casework import Casework
from triage.model import (
    TRIAGE_DESK,
    AgencyKey,
    ChatId,
    Desk,
    DeskState,
    EvidenceId,
    EvidenceState,
    SheetState,
)

SHEET = Which(NUMBER)
AMINA_TO_BAKYT = Receiver("Amina", "Bakyt", "12-34")
PROSECUTOR = AgencyKey("kg_prosecutor")


async def refused(act: Coroutine[Any, Any, str]) -> str:
    with pytest.raises(SheetsError) as caught:
        await act
    return str(caught.value)


async def state(settings: Settings) -> SheetState:
    async with open_beside(settings) as store:
        sheet = await store.unit().sheets.get(DISPATCH)
    assert sheet
    return sheet.state


async def test_a_print_shows_words_and_clean_pictures_in_the_language_of_the_body(
    settings: Settings,
) -> None:
    page = await printed(settings, SHEET)

    assert '<html lang="ky">' in page
    assert WORDS in page
    assert base64.b64encode(JPEG).decode() in page


async def papers(settings: Settings, count: int) -> None:
    """So many pages of papers come to what was told."""
    folder = LocalVault(settings.vault_dir, is_alone=False)
    async with open_beside(settings) as store, committed(store) as unit:
        vault = SealedVault(folder, store.data_keys)
        for at in range(0, count, PAINTED):
            names = tuple(f"page-{at}-{page}" for page in range(min(PAINTED, count - at)))
            for name in names:
                await vault.put(TIP, name, name.encode())
            known = some_evidence(EvidenceId(f"paper-{at}"), state=EvidenceState.CLEAN)
            unit.evidence.add(
                replace(known, copy=names[0], pages=names[1:], copy_mime="image/jpeg")
            )


@pytest.mark.parametrize(("pages", "printed_pages", "left"), [(3, 3, 0), (61, 39, 22)])
async def test_every_painted_page_is_printed_as_far_as_a_sheet_may_grow(
    settings: Settings, pages: int, printed_pages: int, left: int
) -> None:
    await papers(settings, pages)

    page = await printed(settings, SHEET, "en")

    names = [f"page-{at // PAINTED * PAINTED}-{at % PAINTED}" for at in range(pages)]
    shown = [base64.b64encode(name.encode()).decode() in page for name in names]
    # The one picture of the sheet stands somewhere between them.
    assert shown.count(True) in {printed_pages, printed_pages + 1}
    assert ".2, clean copy" in page
    assert (f"not printed here: {left}" in page) is bool(left)


async def test_an_operator_may_print_it_in_another_language(settings: Settings) -> None:
    assert "Генеральная прокуратура" in await printed(settings, SHEET, "ru")
    assert "is none of" in await refused(printed(settings, SHEET, "fr"))


async def test_without_a_desk_row_it_speaks_the_language_of_the_country(
    settings: Settings,
) -> None:
    async with open_beside(settings) as store, committed(store) as unit:
        unit.desks.remove(PROSECUTOR)

    assert '<html lang="ky">' in await printed(settings, SHEET)


async def test_a_print_sweeps_up_nothing_that_the_bot_is_writing(settings: Settings) -> None:
    half = settings.vault_dir / f"half{PART}"
    half.write_bytes(b"not yet")

    await printed(settings, SHEET)

    assert half.exists()


async def test_what_was_handed_over_and_answered_is_listed_with_names(settings: Settings) -> None:
    await printed(settings, SHEET)
    told = await note_handed(settings, SHEET, AMINA_TO_BAKYT)
    assert "The reporter hears" in told

    await note_answered(settings, SHEET, "Дело 77")

    assert await state(settings) is SheetState.ANSWERED
    listed = await table(settings, every=True)
    assert "to Bakyt by Amina, No 12-34" in listed
    assert "answered" in listed
    assert "Дело 77" in listed


async def test_the_running_line_tells_the_reporter(settings: Settings) -> None:
    await printed(settings, SHEET)

    await note_handed(settings, SHEET, AMINA_TO_BAKYT)

    async with open_beside(settings) as store:
        assert ("seen", TIP) in await shown(store)


@pytest.mark.parametrize(
    ("which", "words"),
    [
        (Which("KT-999"), "no such sheet"),
        (Which(NUMBER, "kg_scns"), "no such sheet"),
    ],
)
async def test_an_unknown_sheet_is_answered_with_where_to_look(
    settings: Settings, which: Which, words: str
) -> None:
    assert words in await refused(printed(settings, which))


async def test_a_step_that_is_missing_is_named(settings: Settings) -> None:
    assert "ilbirs sheets print" in await refused(note_handed(settings, SHEET, AMINA_TO_BAKYT))
    assert "ilbirs sheets handed" in await refused(note_answered(settings, SHEET, "words"))


async def test_names_are_asked_for(settings: Settings) -> None:
    await printed(settings, SHEET)

    assert "--by NAME" in await refused(note_handed(settings, SHEET, Receiver("", "Bakyt")))


async def test_a_picture_that_is_gone_is_said_and_nothing_is_logged(settings: Settings) -> None:
    (settings.vault_dir / "photo-one-copy").unlink()

    assert "not in the vault" in await refused(printed(settings, SHEET))
    async with open_beside(settings) as store:
        assert list(await store.unit().custody.of(accusing().id)) == []


async def test_what_was_taken_back_is_not_printed(settings: Settings) -> None:
    await printed(settings, SHEET)
    async with open_beside(settings) as store, committed(store) as unit:
        await Casework(unit, FixedClock()).stop(TIP)
        await unit.tips.shred(TIP)

    assert "do not hand it over" in await refused(printed(settings, SHEET))
    assert "TAKEN BACK" in await table(settings)


async def test_the_list_says_what_waits_since_when_and_that_it_is_late(settings: Settings) -> None:
    listed = await table(settings)

    assert "KT-482  kg_prosecutor" in listed
    assert "waits since 04.05.2026 12:30" in listed
    assert "OVERDUE" in listed


async def test_the_list_says_that_nobody_in_telegram_is_told(settings: Settings) -> None:
    assert UNTOLD in await table(settings)
    async with open_beside(settings) as store, committed(store) as unit:
        unit.desks.save(Desk(TRIAGE_DESK, DeskState.BOUND, "ru", chat=ChatId(-1)))

    assert UNTOLD not in await table(settings)


async def test_an_empty_list_says_so(settings: Settings) -> None:
    await printed(settings, SHEET)
    await note_handed(settings, SHEET, AMINA_TO_BAKYT)
    await note_answered(settings, SHEET, "done")

    assert await table(settings) == "Nothing waits to be handed over on paper."
