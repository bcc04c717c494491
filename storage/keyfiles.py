"""Keys as text: made, read from settings or from a file that only its owner may read."""

from __future__ import annotations

import binascii
import os
import secrets
import stat
from base64 import b64decode, b64encode
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from storage.cipher import KEY_SIZE, Key
from storage.keyring import Keyring
from triage.errors import BrokenPromiseError, HotlineError

LINK_SETTING = "ILBIRS_LINK_KEY"
CONTENT_SETTING = "ILBIRS_CONTENT_KEY"
ADVICE = "Make one with `ilbirs keys new`; retired keys follow it after a comma."


@dataclass(frozen=True, slots=True)
class Keyrings:
    """`link` is None in a role that must not know it."""

    link: Keyring | None
    content: Keyring


@dataclass(frozen=True, slots=True, repr=False)
class KeyTexts:
    """Both settings as text, base64. The repr shows neither."""

    link: str
    content: str


def new_keys() -> KeyTexts:
    return KeyTexts(link=_new_key(), content=_new_key())


def load_keys(link: str, content: str) -> Keyrings:
    """Each text is base64 keys separated by commas: the one in use, then retired ones. `link` may
    be empty. Raises BrokenPromiseError naming the setting, never the key."""
    if link and set(_parts(link)) & set(_parts(content)):
        raise BrokenPromiseError(f"{LINK_SETTING} and {CONTENT_SETTING} must not share a key.")
    return Keyrings(
        link=_keyring(link, LINK_SETTING) if link else None,
        content=_keyring(content, CONTENT_SETTING),
    )


def write_key_file(path: Path, keys: KeyTexts) -> None:
    """For a demo: a file that only its owner may read. Raises BrokenPromiseError if it exists."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise BrokenPromiseError(f"{path.name} exists: keys are never overwritten.") from None
    with os.fdopen(handle, "w") as file:
        file.write(lines_of(keys))
        file.flush()
        os.fsync(file.fileno())


def replace_key_file(path: Path, keys: KeyTexts) -> None:
    """The old file stays as it was until the new one is safe on the disk."""
    part = path.with_name(f"{path.name}.new")
    part.unlink(missing_ok=True)
    write_key_file(part, keys)
    part.replace(path)
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def rotated(keys: KeyTexts) -> KeyTexts:
    """New ones in use, what was there after them."""
    return KeyTexts(f"{_new_key()},{keys.link}", f"{_new_key()},{keys.content}")


def without(keys: KeyTexts, marks: Collection[str]) -> KeyTexts:
    """Without the keys of these marks. The one in use always stays."""
    return KeyTexts(_left(keys.link, marks), _left(keys.content, marks))


def marks_of(text: str) -> list[str]:
    """The marks of the keys of a setting, the one in use first: a mark tells nothing of a key."""
    return [Key(b64decode(part)).id.hex() for part in _parts(text)]


def lines_of(keys: KeyTexts) -> str:
    """As `ilbirs keys new` prints them."""
    return f"{LINK_SETTING}={keys.link}\n{CONTENT_SETTING}={keys.content}\n"


def _left(text: str, marks: Collection[str]) -> str:
    current, *retired = _parts(text)
    return ",".join([current, *(one for one in retired if marks_of(one)[0] not in marks)])


def read_key_file(path: Path) -> KeyTexts:
    """Raises BrokenPromiseError when others may read the file or it names no content key."""
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise BrokenPromiseError(f"{path.name} must be readable by its owner alone: chmod 600.")
    return parse_keys(path.read_text())


def parse_keys(text: str) -> KeyTexts:
    """The two lines that `ilbirs keys new` prints."""
    lines = text.splitlines()
    named = dict(line.strip().split("=", 1) for line in lines if "=" in line)
    return KeyTexts(link=named.get(LINK_SETTING, ""), content=named.get(CONTENT_SETTING, ""))


def _new_key() -> str:
    return b64encode(secrets.token_bytes(KEY_SIZE)).decode()


def _keyring(text: str, setting: str) -> Keyring:
    try:
        return Keyring(*_split(text))
    except (HotlineError, binascii.Error, ValueError):
        raise BrokenPromiseError(
            f"{setting} must hold {KEY_SIZE} random bytes in base64. {ADVICE}"
        ) from None


def _split(text: str) -> tuple[bytes, list[bytes]]:
    current, *retired = (b64decode(part, validate=True) for part in _parts(text))
    return current, retired


def _parts(text: str) -> list[str]:
    return text.replace(",", " ").split()
