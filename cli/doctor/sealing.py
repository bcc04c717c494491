"""What is sealed: do the keys fit, is a rotation half done, does a restore wait for a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.keys import key_texts
from bot.settings import Settings
from cli.beside import database_files, open_beside
from cli.doctor.findings import Finding, ok, warn, wrong
from storage.keyfiles import marks_of
from storage.rotation.sealed_columns import CONTENT, LINK
from storage.rotation.survey import ANY, Use
from storage.store import SqlStore
from triage.errors import BrokenPromiseError, HotlineError

PART = "sealing"


async def sealing_findings(settings: Settings) -> list[Finding]:
    """Empty where keys or databases are not there: others say so."""
    if not all(file.exists() for file in database_files(settings)):
        return []
    try:
        async with open_beside(settings) as store:
            return [*await _rotation(store, settings), *await _held(store)]
    except BrokenPromiseError as error:
        return [wrong(PART, str(error), "docs/decisions/0025-keys-and-roles.md says how.")]
    except (HotlineError, OSError):
        return []


async def _rotation(store: SqlStore, settings: Settings) -> list[Finding]:
    texts, found = key_texts(settings), list[Finding]()
    for ring, text in ((LINK, texts.link), (CONTENT, texts.content)):
        found += _of_ring(ring, marks_of(text), await store.survey().of(ring)) if text else ()
    return found or [ok(PART, "The keys fit what they seal.")]


def _of_ring(ring: str, marks: list[str], uses: Mapping[str, Use]) -> Iterator[Finding]:
    retired = marks[1:]
    lost = uses.keys() - {*marks, ANY}
    if lost:
        what = f"Rows need a {ring} key that is not there: {', '.join(sorted(lost))}."
        yield wrong(PART, what, "Put it back after the one in use and a comma: as retired.")
    if any(mark in uses and uses[mark].rows for mark in retired):
        yield warn(PART, f"The rotation of the {ring} keys is half done.", "ilbirs keys reseal")
    if any(mark not in uses and ANY not in uses for mark in retired):
        yield warn(PART, f"Nothing needs a retired {ring} key any more.", "ilbirs keys retire")


async def _held(store: SqlStore) -> list[Finding]:
    holding = store.holding()
    count = len(await holding.rows()) + sum(one.count for one in await holding.jobs())
    if not count:
        return []
    what = f"{count} rows are on hold since a restore: nobody gets them."
    return [warn(PART, what, "ilbirs restore lists them, ilbirs restore --release lets them go.")]
