"""Seals whole files in frames (STREAM, Hoang et al. 2015): none can be cut off, moved or swapped.

A sealed file is: version (1 byte), salt (16), then frames of at most `FRAME` bytes and their tag.
Each file has a key of its own, derived from the tip's key, the salt and the name; a frame's nonce
is its number and whether it is the last.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.cipher import KEY_SIZE, Key
from storage.padding import padme
from triage.errors import BrokenPromiseError

VERSION = b"\x01"
SALT_SIZE = 16
TAG_SIZE = 16
FRAME = 64 * 1024
LENGTH_SIZE = 8
SMALLEST = 4096


def seal_file(key: Key, name: str, blob: bytes) -> bytes:
    """Padded to a size class, then sealed under this name."""
    salt = secrets.token_bytes(SALT_SIZE)
    aead = _file_key(key, name, salt)
    plain = memoryview(_padded(blob))
    return b"".join([VERSION, salt, *_sealed(aead, plain)])


def open_file(key: Key, name: str, box: bytes) -> bytes:
    """Raises BrokenPromiseError for a file that was damaged, cut, renamed or is another tip's."""
    start = len(VERSION) + SALT_SIZE
    if box[: len(VERSION)] != VERSION or len(box) <= start:
        raise BrokenPromiseError("A sealed file has an unknown form.")
    aead = _file_key(key, name, box[len(VERSION) : start])
    try:
        plain = b"".join(_opened(aead, memoryview(box)[start:]))
    except InvalidTag:
        raise BrokenPromiseError("A sealed file does not open: damaged or moved.") from None
    return plain[LENGTH_SIZE : LENGTH_SIZE + int.from_bytes(plain[:LENGTH_SIZE], "big")]


def opened_frames(key: Key, name: str, file: BinaryIO) -> Iterator[bytes]:
    """The same, one frame after the other, for files that are not to be held in memory. That one
    was cut off shows at the end: what came before must be thrown away then. Raises
    BrokenPromiseError."""
    head = file.read(len(VERSION) + SALT_SIZE)
    if head[: len(VERSION)] != VERSION:
        raise BrokenPromiseError("A sealed file has an unknown form.")
    aead = _file_key(key, name, head[len(VERSION) :])
    left: int | None = None
    for at, (frame, is_last) in enumerate(_portions(file)):
        try:
            plain = aead.decrypt(_nonce(at, is_last=is_last), frame, None)
        except InvalidTag:
            raise BrokenPromiseError("A sealed file does not open: damaged or moved.") from None
        if left is None:
            left = int.from_bytes(plain[:LENGTH_SIZE], "big")
            plain = plain[LENGTH_SIZE:]
        yield plain[:left]
        left = max(0, left - len(plain))


def _portions(file: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Each sealed frame, and whether it is the last."""
    frame = file.read(FRAME + TAG_SIZE)
    while True:
        following = file.read(FRAME + TAG_SIZE)
        yield frame, not following
        if not following:
            return
        frame = following


def _sealed(aead: AESGCM, plain: memoryview) -> Iterator[bytes]:
    for nonce, frame in _frames(plain, FRAME):
        yield aead.encrypt(nonce, frame, None)


def _opened(aead: AESGCM, sealed: memoryview) -> Iterator[bytes]:
    for nonce, frame in _frames(sealed, FRAME + TAG_SIZE):
        yield aead.decrypt(nonce, frame, None)


def _frames(whole: memoryview, size: int) -> Iterator[tuple[bytes, memoryview]]:
    """Each frame with its nonce."""
    last = (len(whole) - 1) // size
    for at in range(last + 1):
        yield _nonce(at, is_last=at == last), whole[at * size : (at + 1) * size]


def _padded(blob: bytes) -> bytes:
    length = len(blob).to_bytes(LENGTH_SIZE, "big")
    size = max(SMALLEST, padme(LENGTH_SIZE + len(blob)))
    return b"".join([length, blob]).ljust(size, b"\0")


def _nonce(at: int, *, is_last: bool) -> bytes:
    return at.to_bytes(11, "big") + bytes([is_last])


def _file_key(key: Key, name: str, salt: bytes) -> AESGCM:
    kdf = HKDF(SHA256(), KEY_SIZE, salt=salt, info=b"file|" + name.encode())
    return AESGCM(kdf.derive(key.derive("files")))
