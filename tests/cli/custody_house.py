"""A configured terminal whose databases hold a case of a desk, its file in the vault."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from storage.folder import LocalVault
from storage.keyfiles import CONTENT_SETTING, LINK_SETTING, load_keys
from storage.store import SqlStore
from storage.vault import SealedVault
from tests.cli.terminal import Terminal
from tests.clock import MORNING, FixedClock
from tests.storage.homes import sqlite_url
from tests.storage.samples import CASE, PHOTO, TIP, a_case, a_dispatch, a_tip, some_evidence
from triage.anchoring import Anchoring, anchored_soon
from triage.model import Case, EvidenceState

PICTURE = b"\xff\xd8 a photo of two skins " * 400
COPY = b"\xff\xd8 the same, painted anew" * 300
DIGEST = sha256(PICTURE).hexdigest()


async def open_store(terminal: Terminal) -> SqlStore:
    keys = load_keys(terminal.settings[LINK_SETTING], terminal.settings[CONTENT_SETTING])
    return await SqlStore.open(
        url=sqlite_url(terminal.folder / "var/ilbirs.db"),
        keys_url=sqlite_url(terminal.folder / "var/keys.db"),
        link=keys.link,
        content=keys.content,
        clock=FixedClock(),
        is_alone=False,
    )


def vault_folder(terminal: Terminal) -> Path:
    return terminal.folder / "var/vault"


def leopard() -> Case:
    case = a_case()
    reading = replace(case.facts.reading, taxa=("Panthera uncia",), offence="poaching")
    return replace(case, facts=replace(case.facts, reading=reading))


async def fill(terminal: Terminal) -> None:
    store = await open_store(terminal)
    await fill_store(store, vault_folder(terminal))
    await store.close()


async def fill_store(store: SqlStore, folder: Path) -> None:
    """The case KT-482 of kg_customs: received, seen by Bakyt, anchored, then taken."""
    async with store.unit() as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.cases.add(leopard())
        unit.dispatches.add(a_dispatch())
        unit.evidence.add(
            some_evidence(
                sha256=DIGEST, original="original", copy="copy", state=EvidenceState.CLEAN
            )
        )
        entered = f"{PHOTO} tip:{TIP} sha256:{DIGEST}"
        unit.custody.add(CASE, "received", at=MORNING)
        unit.custody.add(CASE, "file received", at=MORNING, detail=entered)
        unit.custody.add(CASE, "dispatched", by="kg_customs", at=MORNING)
        unit.custody.add(CASE, "dispatched", by="kg_ecology", at=MORNING)
        unit.custody.add(CASE, "seen", by="kg_customs:Bakyt", at=MORNING)
        await unit.commit()
    async with store.unit() as unit:
        await Anchoring(unit, FixedClock()).run(anchored_soon(MORNING))
        unit.custody.add(CASE, "taken", by="kg_customs:Bakyt", at=MORNING)
        await unit.commit()
    vault = SealedVault(LocalVault(folder), store.data_keys)
    await vault.put(TIP, "original", PICTURE)
    await vault.put(TIP, "copy", COPY)
