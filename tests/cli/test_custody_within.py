"""What `ilbirs custody` and `ilbirs export` do, without a process of their own."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings, load_settings
from cli.beside import open_beside
from cli.custody.case_form import case_object
from cli.custody.exporting import export
from cli.custody.signing import made, shown, signer_of
from cli.custody.verifying import verify
from cli.custody.which import CustodyError, Which
from cli.custody.words import is_told, report
from storage.custody_findings import Audited, Fault, Finding
from storage.keyfiles import new_keys
from tests.cli.custody_house import DIGEST, PICTURE, fill_store, leopard
from tests.cli.templates import with_databases
from tests.cli.terminal import TOKEN
from tests.storage.samples import CASE, DISPATCH, TIP, a_dispatch, a_tip
from tests.triage.keeping_room import committed
from triage.exporting import Export, Order
from triage.model import DispatchState, Pin, PinMeaning, Place

TODAY = date(2026, 5, 4)
CASE_OF_CUSTOMS = Which("kt-482", "kg_customs")
BAKYT = Order("Bakyt")


@pytest.fixture
async def settings(sqlite_template: Path, tmp_path: Path) -> Settings:
    keys = new_keys()
    made(tmp_path / "signing.key")
    settings = load_settings(
        token=TOKEN,
        link_key=keys.link,
        content_key=keys.content,
        database_url=f"sqlite+aiosqlite:///{tmp_path}/ilbirs.db",
        keys_url=f"sqlite+aiosqlite:///{tmp_path}/keys.db",
        vault_dir=tmp_path / "vault",
        signing_key=tmp_path / "signing.key",
    )
    async with open_beside(with_databases(sqlite_template, settings)) as store:
        await fill_store(store, settings.vault_dir)
    return settings


async def taken_out(settings: Settings, tmp_path: Path, order: Order = BAKYT) -> dict[str, Any]:
    target = tmp_path / "case.zip"
    await export(settings, CASE_OF_CUSTOMS, order, target)
    with zipfile.ZipFile(target) as archive:
        found: dict[str, Any] = {name: archive.read(name) for name in archive.namelist()}
    return found


async def test_all_is_whole_and_the_root_in_the_chat_is_known(settings: Settings) -> None:
    is_whole, words = await verify(settings, Which(), [])
    root = next(line for line in words.splitlines() if "Newest" in line).split()[-1]

    assert (is_whole, "cases 1, lines 6, files 2" in words) == (True, True)
    assert (await verify(settings, CASE_OF_CUSTOMS, [root[:32]]))[0]
    assert not (await verify(settings, Which(), ["7f3a" * 8]))[0]


async def test_a_broken_case_is_named_by_its_number(settings: Settings) -> None:
    path = settings.vault_dir / "original"
    path.write_bytes(path.read_bytes()[::-1])

    is_whole, words = await verify(settings, Which(), [])

    assert not is_whole
    assert "BROKEN  Case KT-482 (kg_customs): file photo-one is not the one that came" in words


def test_only_what_is_broken_first_is_said_of_each_case() -> None:
    findings = [Finding(Fault.SPOILED, CASE, 2), Finding(Fault.CUT, CASE, 5, "2026-05-03")]
    audited = Audited(1, 5, 0, TODAY - timedelta(days=5), {}, findings)

    lines = list(report(audited, {CASE: "KT-482"}, TODAY))

    broken = [line for line in lines if line.startswith("BROKEN")]
    assert broken == [
        "BROKEN  Case KT-482: line 2 does not open: it was changed, or put there from elsewhere."
    ]
    assert lines[-1].startswith("NOTE    That is long ago")


def test_every_fault_has_its_words_and_nothing_anchored_is_said() -> None:
    findings = [Finding(fault, what=fault) for fault in Fault]

    lines = list(report(Audited(findings=findings), {}, TODAY))

    assert sum(line.startswith("BROKEN") for line in lines) == len(Fault)
    assert lines[-1].startswith("Nothing is anchored yet")


@pytest.mark.parametrize("root", ["7f3a", "", "7f3b" * 4, "zz" * 16])
def test_a_root_that_is_short_or_another_is_not_told(root: str) -> None:
    audited = Audited(roots={TODAY: "7f3a" * 16})

    assert not is_told(audited, root)
    assert is_told(audited, "7F3A 7f3a 7f3a 7f3a")


async def test_an_export_holds_what_the_desk_may_have(settings: Settings, tmp_path: Path) -> None:
    files = await taken_out(settings, tmp_path)

    case = json.loads(files["case.json"])
    assert files[case["files"][0]["original"]] == PICTURE
    assert case["offence"]["iccs_code"] == "10042"
    assert case["occurrences"][0]["scientificName"] == "Panthera uncia"
    assert json.loads(files["manifest.json"])["log"]["length"] == 7
    assert b"KT-482" in files["README.txt"]


async def test_what_may_tell_who_reported_is_held_back_by_its_hash(
    settings: Settings, tmp_path: Path
) -> None:
    await change_file(settings, kind="file")

    case = json.loads((await taken_out(settings, tmp_path))["case.json"])

    (file,) = case["files"]
    assert (file["held_back"], file["sha256"]) == ("may tell who reported it", DIGEST)
    assert "original" not in file


async def test_a_court_may_have_it_as_it_came(settings: Settings, tmp_path: Path) -> None:
    await change_file(settings, kind="file")

    files = await taken_out(settings, tmp_path, Order("Bakyt", every_original=True))

    assert files["originals/001.bin"] == PICTURE
    assert b"originals:all" in files["log.json"]


async def change_file(settings: Settings, **changes: Any) -> None:
    async with open_beside(settings) as store, committed(store) as unit:
        (file,) = await unit.evidence.of_tip(TIP)
        unit.evidence.save(replace(file, **changes))


async def test_a_file_that_is_not_the_one_that_came_is_not_given_out(
    settings: Settings, tmp_path: Path
) -> None:
    await change_file(settings, sha256="00" * 32)

    with pytest.raises(CustodyError, match="not the one that came"):
        await taken_out(settings, tmp_path)
    assert not (tmp_path / "case.zip").exists()


Spoil = Callable[[Settings, Path], Awaitable[Settings]]


async def unsigned(settings: Settings, _: Path) -> Settings:
    return settings.model_copy(update={"signing_key": None})


async def in_the_way(settings: Settings, folder: Path) -> Settings:
    (folder / "case.zip").touch()
    return settings


async def stopped(settings: Settings, _: Path) -> Settings:
    async with open_beside(settings) as store, committed(store) as unit:
        unit.dispatches.note_state(DISPATCH, DispatchState.STOPPED)
    return settings


async def without_its_file(settings: Settings, _: Path) -> Settings:
    (settings.vault_dir / "original").unlink()
    return settings


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (unsigned, "Make one: ilbirs custody key"),
        (in_the_way, "never overwritten"),
        (stopped, "was taken back"),
        (without_its_file, "is not there"),
    ],
)
async def test_what_cannot_be_taken_out_is_refused_in_words(
    settings: Settings, tmp_path: Path, spoil: Spoil, words: str
) -> None:
    spoiled = await spoil(settings, tmp_path)

    with pytest.raises(CustodyError, match=words):
        await taken_out(spoiled, tmp_path)


@pytest.mark.parametrize(
    ("which", "words"),
    [
        (Which("KT-482"), "say whose"),
        (Which("KT-999", "kg_customs"), "no cases KT-999"),
    ],
)
async def test_a_case_that_nobody_has_is_named(
    settings: Settings, tmp_path: Path, which: Which, words: str
) -> None:
    with pytest.raises(CustodyError, match=words):
        await export(settings, which, BAKYT, tmp_path / "case.zip")
    with pytest.raises(CustodyError, match="no folder"):
        await export(settings, which, BAKYT, tmp_path / "nowhere/case.zip")


def test_the_public_key_is_shown_and_nothing_else(settings: Settings) -> None:
    signer = signer_of(settings)

    assert shown(signer).split()[-1] == signer.public
    assert len(signer.public) == 64


def test_what_the_reporter_said_was_near_is_coarse() -> None:
    case, tip = leopard(), a_tip()
    place = Place(country="KG", lat=41.42813, lon=75.99114, radius_km=5)
    pin = Pin(41.42813, 75.99114, "pin", meaning=PinMeaning.NEAR)
    facts = replace(case.facts, place=place)
    content = replace(tip.content, pin=pin, happened="yesterday")
    export = Export(
        "one", a_dispatch(), replace(case, facts=facts), (replace(tip, content=content),),
        (), (), (), BAKYT,
    )  # fmt: skip

    (occurrence,) = case_object(export, [])["occurrences"]

    assert (occurrence["decimalLatitude"], occurrence["decimalLongitude"]) == (41.4, 76.0)
    assert occurrence["coordinateUncertaintyInMeters"] == 5000
    assert occurrence["verbatimEventDate"] == "yesterday"
