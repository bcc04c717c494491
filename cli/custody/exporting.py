"""What `ilbirs export` does, beside a running bot: one case for one agency into one file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any

from bot.clock import SystemClock
from bot.judging import agency_names
from bot.settings import Settings
from bot.sheet_terms import language_of
from cli.beside import open_beside
from cli.custody.case_form import case_object
from cli.custody.files_form import pour_files
from cli.custody.signing import signer_of
from cli.custody.which import CustodyError, Which, found
from evidence.bundle import Bundle, open_bundle
from evidence.verify_export import LOG
from locales.markup import visible
from locales.texts import Library
from storage.folder import LocalVault
from storage.signing import Signer
from storage.store import SqlStore
from storage.streams import SealedStreams
from storage.tokens import SystemTokens
from triage.errors import RefusedError
from triage.exporting import Export, ExportError, Exporting, Order, Refusal
from triage.model import CustodyLine, beginning

ADVICE = {
    Refusal.ACCUSED: "This case accuses that body, one under its roof, or somebody who sits there: "
    "nothing of it goes there. Do not tell them why.",
    Refusal.TAKEN_BACK: "It was taken back, or went elsewhere: there is nothing to take out.",
    Refusal.NO_NAME: "Say which officer asked for it: --by NAME",
}
TOLD = ("title", "inside", "reporter", "held", "digests", "verify", "guard")


@dataclass(frozen=True, slots=True)
class Office:
    settings: Settings
    store: SqlStore
    signer: Signer


async def export(settings: Settings, which: Which, order: Order, target: Path) -> str:
    """What to print. Logged first, so that nothing leaves unseen."""
    signer = signer_of(settings)
    _insist_on_room(target)
    async with open_beside(settings) as store:
        try:
            return await _export(Office(settings, store, signer), which, order, target)
        except ExportError as error:
            raise CustodyError(ADVICE[error.refusal]) from None
        except RefusedError as error:
            raise CustodyError(f"A file of it is not there ({error.key}).") from None


def _insist_on_room(target: Path) -> None:
    if target.exists():
        raise CustodyError(f"{target} exists: exports are never overwritten.")
    if not target.parent.is_dir():
        raise CustodyError(f"There is no folder {target.parent}.")


async def _export(office: Office, which: Which, order: Order, target: Path) -> str:
    dispatch = await found(office.store, which)
    clock = SystemClock()
    async with office.store.unit() as unit:
        name = await Exporting(unit, clock, SystemTokens()).order(dispatch, order)
        await unit.commit()
    async with office.store.unit() as unit:
        one = await Exporting(unit, clock, SystemTokens()).gather(dispatch, order, name)
        desk = await unit.desks.get(dispatch.agency)
    language = desk.language if desk else language_of(dispatch.agency)
    with open_bundle(target, clock.now()) as bundle:
        await _fill(bundle, one, office)
        bundle.add("README.txt", "\n\n".join(_readme(one, language, office.signer)).encode())
        bundle.seal(_facts(one, bundle), office.signer)
    return f"Written to {target}, readable by you alone. Signed with the key {office.signer.public}"


async def _fill(bundle: Bundle, one: Export, office: Office) -> None:
    folder = LocalVault(office.settings.vault_dir, is_alone=False)
    vault = SealedStreams(folder, office.store.data_keys)
    files = [said async for said in pour_files(bundle, one, vault)]
    bundle.add_object("case.json", case_object(one, files))
    lines = [_line(line, is_told=one.is_told(line)) for line in one.log]
    start = beginning(one.case.id).digest
    bundle.add_object(LOG, {"beginning": start, "lines": lines})


def _line(line: CustodyLine, *, is_told: bool) -> dict[str, Any]:
    """Of a line that the agency may not read there are only its digests."""
    chained = {"number": line.number, "previous": line.previous, "body": line.body}
    if not is_told:
        return chained
    moment = line.at.astimezone(UTC).isoformat()
    said = {"salt": line.salt, "at": moment, "event": line.event, "by": line.by}
    return chained | said | {"detail": line.detail}


def _facts(one: Export, bundle: Bundle) -> dict[str, Any]:
    last = one.log[-1]
    return {
        "form": "ilbirs export 1",
        "export": one.id,
        "number": one.dispatch.number,
        "agency": one.dispatch.agency,
        "for": one.order.by,
        "made": bundle.now.isoformat(),
        "log": {"length": last.number, "head": last.digest},
    }


def _readme(one: Export, language: str, signer: Signer) -> Iterator[str]:
    texts, agency = Library.load()[language], one.dispatch.agency
    name = agency_names()[language].get(agency, agency)
    command = f"python3 verify_export.py case.zip --key {signer.public}"
    for what in TOLD:
        told = texts(f"export-{what}", number=one.dispatch.number, agency=name, code=command)
        yield visible(told)
