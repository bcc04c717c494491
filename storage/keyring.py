"""The key in use and the retired ones that still open what they once sealed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from storage.cipher import Key, key_id_of
from triage.errors import BrokenPromiseError, LinkClosedError


class Ring(Protocol):
    is_open: bool
    """False where a role holds no such keys."""

    def seal(self, plain: bytes, name: bytes, *, floor: int = 32) -> bytes:
        """Seal with the key in use."""

    def open(self, box: bytes, name: bytes) -> bytes:
        """Open with whichever key sealed it. Raises BrokenPromiseError."""

    def every_key(self) -> Sequence[Key]:
        """The one in use first: for keyed hashes, which do not name their key."""

    def digests(self, label: str, subject: bytes) -> Sequence[bytes]:
        """The subject's keyed hash under every key, the one in use first."""

    def __hash__(self) -> int:
        """A ring is itself: no two are the same."""


class Keyring:
    """Keys by id. Its repr shows nothing."""

    __slots__ = ("_by_id", "_keys")

    is_open = True

    def __init__(self, current: bytes, retired: Sequence[bytes] = ()) -> None:
        self._keys = tuple(Key(secret) for secret in (current, *retired))
        self._by_id = {key.id: key for key in self._keys}

    def __repr__(self) -> str:
        return "Keyring(...)"

    def every_key(self) -> Sequence[Key]:
        return self._keys

    def digests(self, label: str, subject: bytes) -> Sequence[bytes]:
        return [key.digest(label, subject) for key in self._keys]

    def seal(self, plain: bytes, name: bytes, *, floor: int = 32) -> bytes:
        return self._keys[0].seal(plain, name, floor=floor)

    def open(self, box: bytes, name: bytes) -> bytes:
        key = self._by_id.get(key_id_of(box))
        if key is None:
            raise BrokenPromiseError(
                "A row was sealed with a key that is not on this keyring: "
                "put that key back, or name it after the current one as retired."
            )
        return key.open(box, name)


class AbsentKeyring:
    """Stands where a role holds no link keys: whatever needs them says so."""

    is_open = False

    def seal(self, plain: bytes, name: bytes, *, floor: int = 32) -> bytes:
        raise self._absent()

    def open(self, box: bytes, name: bytes) -> bytes:
        raise self._absent()

    def every_key(self) -> Sequence[Key]:
        raise self._absent()

    def digests(self, label: str, subject: bytes) -> Sequence[bytes]:
        raise self._absent()

    def _absent(self) -> LinkClosedError:
        return LinkClosedError(
            "This process holds no link keys: conversations, receipts, updates and "
            "reporters' chats are closed to it. Only the bot role opens them."
        )
