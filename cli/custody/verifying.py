"""What `ilbirs custody verify` does, beside a running bot; it changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from bot.clock import SystemClock
from bot.settings import Settings
from cli.beside import open_beside
from cli.custody.which import Which, found
from cli.custody.words import is_told, report
from storage.folder import LocalVault
from storage.store import SqlStore
from storage.vault import SealedVault
from triage.errors import HotlineError
from triage.model import CaseId


async def verify(settings: Settings, which: Which, roots: Sequence[str]) -> tuple[bool, str]:
    """Whether all is whole, and what to print."""
    async with open_beside(settings) as store:
        only = (await found(store, which)).case if which.number else None
        vault = SealedVault(LocalVault(settings.vault_dir, is_alone=False), store.data_keys)
        audited = await store.audit(vault).run(only)
        names = {one.case: await _name(store, one.case) for one in audited.findings if one.case}
    lost = [one for one in roots if not is_told(audited, one)]
    lines = [*report(audited, names, SystemClock().now().date()), *_unknown(lost)]
    return not (audited.findings or lost), "\n".join(lines)


def _unknown(roots: Sequence[str]) -> Iterator[str]:
    for root in roots:
        yield f"BROKEN  No anchor has the root {root}: the logs, or the anchors, are others now."


async def _name(store: SqlStore, case: CaseId) -> str:
    """As its desks call it; else as it is called inside."""
    with suppress(HotlineError):
        async with store.unit() as unit:
            every = await unit.dispatches.of_case(case)
        if every:
            return f"{every[0].number} ({every[0].agency})"
    return case
