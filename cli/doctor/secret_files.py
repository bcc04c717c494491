"""Files with secrets: may others read them, and do they lie beside what they open.

What a container was given from outside shows nowhere inside: whoever runs one runs this beside its
`.env` too.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from pathlib import Path

from bot.settings import Settings
from cli.beside import sealed_folders
from cli.doctor.findings import Finding, warn, wrong
from storage.keyfiles import CONTENT_SETTING, LINK_SETTING

PART = "keys"
ENVIRONMENTS = (".env", "*.env", ".env.*", "*compose*.yaml", "*compose*.yml")
KEY = re.compile(
    rf"\b({LINK_SETTING}|{CONTENT_SETTING})\b[\"']?\s*[=:]\s*[\"']?[A-Za-z0-9+/]{{43}}="
)
FORM = "ilbirs_*"
MOST_BYTES = 1 << 16
APART = "Destroy it, make new keys (`ilbirs keys rotate`), and keep them elsewhere."


def secret_file_findings(settings: Settings, here: Path) -> Iterator[Finding]:
    """`here` is where whoever asks stands: Compose reads its `.env` from there."""
    homes = {home.resolve() for home in sealed_folders(settings)}
    # A copy of the folder that holds the database's folder is a copy of both.
    beside = homes | {home.parent for home in homes}
    for file in _with_keys({here.resolve(), *beside}, settings.key_file):
        yield from _judged(file, is_beside=file.parent in beside)
    if settings.secrets_dir is not None:
        yield from _folder(settings.secrets_dir, homes)


def _with_keys(folders: set[Path], key_file: Path | None) -> Iterator[Path]:
    """The key file itself is judged elsewhere."""
    own = key_file.resolve() if key_file else None
    found = {file for folder in folders for form in ENVIRONMENTS for file in folder.glob(form)}
    yield from (file for file in sorted(found) if file.resolve() != own and _holds_key(file))


def _holds_key(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            words = opened.read(MOST_BYTES).decode(errors="replace")
    except OSError:
        return False
    return KEY.search(words) is not None


def _judged(file: Path, *, is_beside: bool) -> Iterator[Finding]:
    if is_beside:
        yield wrong(PART, f"{file.name} holds a key, and lies beside what it opens.", APART)
    if _is_open(file):
        yield wrong(PART, f"{file.name} holds a key, and others may read it.", APART)
    elif not is_beside:
        what = f"{file.name} holds a key in clear."
        yield warn(PART, what, "Give keys as files of secrets: ILBIRS_SECRETS_DIR.")


def _folder(folder: Path, homes: set[Path]) -> Iterator[Finding]:
    if any(folder.resolve().is_relative_to(home) for home in homes):
        yield wrong(PART, "The folder of secrets lies beside what they open.", APART)
    readable = [file.name for file in sorted(folder.glob(FORM)) if _is_open(file)]
    if readable:
        names = ", ".join(readable)
        yield wrong(PART, f"Others may read {names}.", "chmod 400, and give them to their reader.")


def _is_open(file: Path) -> bool:
    return bool(stat.S_IMODE(file.stat().st_mode) & 0o077)
