"""A bundle: a case as one ZIP that leaves the house, with a manifest of all that is in it, signed.

Files go in one portion after the other: a film is never in memory whole.
"""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import AsyncIterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from evidence.verify_export import MANIFEST, SIGNATURE
from triage.errors import RefusedError

VERIFIER = Path(__file__).with_name("verify_export.py")
EXISTS = "export-exists"


class Signs(Protocol):
    @property
    def public(self) -> str: ...

    def sign(self, message: bytes) -> str: ...


@dataclass(slots=True)
class Bundle:
    """Made by `open_bundle`; `seal` is the last that happens to it."""

    archive: zipfile.ZipFile
    now: datetime
    files: list[Mapping[str, object]] = field(default_factory=list)

    def add(self, path: str, blob: bytes) -> None:
        self.archive.writestr(self._entry(path, zipfile.ZIP_DEFLATED), blob)
        self._note(path, len(blob), sha256(blob).hexdigest())

    def add_object(self, path: str, value: object) -> None:
        self.add(path, _encoded(value))

    async def pour(self, path: str, portions: AsyncIterable[bytes], **marks: str) -> str:
        """The SHA-256 of what went in; `marks` stand beside it in the manifest."""
        digest, size = sha256(), 0
        with self.archive.open(self._entry(path, zipfile.ZIP_STORED), "w") as entry:
            async for portion in portions:
                entry.write(portion)
                digest.update(portion)
                size += len(portion)
        self._note(path, size, digest.hexdigest(), **marks)
        return digest.hexdigest()

    def seal(self, facts: Mapping[str, object], signer: Signs) -> None:
        """The verifier goes along; the manifest names every file, and is signed."""
        self.add(VERIFIER.name, VERIFIER.read_bytes())
        whole = {**facts, "files": sorted(self.files, key=lambda one: str(one["path"]))}
        manifest = _encoded(whole)
        signed = {"algorithm": "Ed25519", "key": signer.public, "signature": signer.sign(manifest)}
        for path, blob in ((MANIFEST, manifest), (SIGNATURE, json.dumps(signed).encode())):
            self.archive.writestr(self._entry(path, zipfile.ZIP_DEFLATED), blob)

    def _entry(self, path: str, form: int) -> zipfile.ZipInfo:
        entry = zipfile.ZipInfo(path, self.now.timetuple()[:6])
        entry.compress_type = form
        entry.external_attr = 0o600 << 16
        return entry

    def _note(self, path: str, size: int, digest: str, **marks: str) -> None:
        self.files.append({"path": path, "size": size, "sha256": digest, **marks})


@contextmanager
def open_bundle(path: Path, now: datetime) -> Iterator[Bundle]:
    """A new file that only its owner may read; nothing of it stays when something fails. Raises
    RefusedError for a file that is there."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise RefusedError(EXISTS) from None
    try:
        with os.fdopen(handle, "w+b") as file:
            with zipfile.ZipFile(file, "w") as archive:
                yield Bundle(archive, now)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _encoded(value: object) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False, indent=1).encode()
    except UnicodeEncodeError:
        # Telegram lets half of a surrogate pair through; the log must say what it said.
        return json.dumps(value, indent=1).encode()
