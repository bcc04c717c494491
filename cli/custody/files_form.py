"""The files of a case on their way into an archive: which go, as what, and what is held back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import Any

from cli.custody.which import CustodyError
from evidence.bundle import Bundle
from storage.streams import SealedStreams
from triage.exporting import Export
from triage.model import Evidence, EvidenceState

ENDINGS = {
    "image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp",
    "image/heif": "heic", "video/mp4": "mp4", "video/webm": "webm", "audio/ogg": "ogg",
    "audio/mp4": "m4a", "audio/mpeg": "mp3", "application/pdf": "pdf",
}  # fmt: skip
VERIFY = "ilbirs custody verify"
GONE = {EvidenceState.REFUSED, EvidenceState.TOO_BIG, EvidenceState.LOST}


async def pour_files(
    bundle: Bundle, export: Export, vault: SealedStreams
) -> AsyncIterator[Mapping[str, Any]]:
    """What is said of each in the case. Raises BrokenPromiseError for a damaged file."""
    for number, one in enumerate(export.evidence, start=1):
        said: dict[str, Any] = {"file": one.id, "kind": one.kind, "sha256": one.sha256}
        if one.original and export.may_go_as_it_came(one):
            said["original"] = f"originals/{number:03}.{_ending(one.form)}"
            portions = vault.read(one.tip, one.original)
            digest = await bundle.pour(said["original"], portions, original=one.id)
            if digest != one.sha256:
                raise CustodyError(f"File {one.id} is not the one that came: {VERIFY}")
        else:
            said["held_back"] = _why(one)
        said["copies"] = [path async for path in _copies(bundle, number, one, vault)]
        yield said


async def _copies(
    bundle: Bundle, number: int, one: Evidence, vault: SealedStreams
) -> AsyncIterator[str]:
    for page, name in enumerate(one.shown, start=1):
        path = f"copies/{number:03}-{page}.{_ending(one.copy_mime or 'image/jpeg')}"
        await bundle.pour(path, vault.read(one.tip, name), copy_of=one.id)
        yield path


def _ending(mime: str) -> str:
    """Never what the sender called it."""
    return ENDINGS.get(mime, "bin")


def _why(one: Evidence) -> str:
    if one.state in GONE:
        return f"never kept: {one.state}"
    if not one.original:
        return "not here yet"
    return "may tell who reported it"
