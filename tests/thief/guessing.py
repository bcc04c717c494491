"""Guessing: every plausible Telegram id through every hash that needs no key, and our own under
keys that anybody could try."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from storage.cipher import Key
from tests.thief.search import Search


def _hashed(name: str, subject: bytes) -> bytes:
    return hashlib.new(name, subject).digest()


HASHES: tuple[Callable[[bytes], bytes], ...] = tuple(
    partial(_hashed, name)
    for name in ("md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b", "blake2s")
)
LABELS = ("", "conversation", "return address", "day mark", "prompt", "officer", "chat", "ilbirs")
TRIED_KEYS = (bytes(range(32)), hashlib.sha256(b"").digest(), hashlib.sha256(b"ilbirs").digest())
KEPT = 16
"""Bytes of a hash that may have been cut."""


def guesses(ids: Sequence[int]) -> Iterator[tuple[bytes, str]]:
    keys = [Key(secret) for secret in TRIED_KEYS]
    for one in ids:
        text = str(one).encode()
        for digest in _unkeyed(text):
            yield digest[:KEPT], f"{one} hashed"
            yield digest.hex()[: 2 * KEPT].encode(), f"{one} hashed, in hex"
        for number in (one.to_bytes(8, "big"), one.to_bytes(8, "little")):
            yield from ((hashed(number)[:KEPT], f"{one} hashed") for hashed in HASHES)
        for key in keys:
            for label in LABELS[1:]:
                yield key.digest(label, text)[:KEPT], f"{one} under a guessed key"


def _unkeyed(text: bytes) -> Iterator[bytes]:
    for label in LABELS:
        for joint in (":", "|") if label else ("",):
            subject = label.encode() + joint.encode() + text
            yield from (hashed(subject) for hashed in HASHES)


def guessed(ids: Sequence[int], places: Sequence[tuple[str, bytes]]) -> list[str]:
    """Which of the ids show by a hash somewhere."""
    return Search.for_patterns(dict(guesses(ids))).found(places)
