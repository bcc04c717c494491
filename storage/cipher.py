"""One secret key: seals and opens records with AES-256-GCM, derives keyed hashes from it.

A sealed record is: version (1 byte), key id (4), nonce (12), ciphertext and tag. The header and the
record's name ("table|record id|column") are authenticated, so that no box opens in another place.
"""

from __future__ import annotations

import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.padding import pad, unpad
from triage.errors import BrokenPromiseError

VERSION = b"\x01"
KEY_SIZE = 32
ID_SIZE = 4
NONCE_SIZE = 12
HEADER_SIZE = len(VERSION) + ID_SIZE
FEWEST_DISTINCT_BYTES = 12


def record_name(table: str, record: str, column: str) -> bytes:
    """The additional authenticated data of one sealed column."""
    return f"{table}|{record}|{column}".encode()


def key_id_of(box: bytes) -> bytes:
    """Which key sealed this. Raises BrokenPromiseError for anything that no `Key` has sealed."""
    if box[:1] != VERSION or len(box) < HEADER_SIZE + NONCE_SIZE:
        raise BrokenPromiseError("A sealed row has an unknown form.")
    return bytes(box[1:HEADER_SIZE])


class Key:
    """A 256-bit secret. The AES key, the id and every keyed hash are derived with own labels."""

    __slots__ = ("_aead", "_derived", "_secret", "id")

    def __init__(self, secret: bytes) -> None:
        prove_strength(secret)
        self._secret = secret
        self._derived: dict[str, bytes] = {}
        self._aead = AESGCM(self.derive("seal"))
        self.id = self.derive("key id")[:ID_SIZE]

    def __repr__(self) -> str:
        return "Key(...)"

    def derive(self, label: str) -> bytes:
        """32 bytes that say nothing about the secret nor about those of another label."""
        if label not in self._derived:
            kdf = HKDF(SHA256(), KEY_SIZE, salt=b"ilbirs", info=label.encode())
            self._derived[label] = kdf.derive(self._secret)
        return self._derived[label]

    def digest(self, label: str, subject: bytes) -> bytes:
        """HMAC-SHA256 of the subject under the label's own key."""
        return hmac.digest(self.derive(label), subject, "sha256")

    def seal(self, plain: bytes, name: bytes, *, floor: int = 32) -> bytes:
        header = VERSION + self.id
        nonce = secrets.token_bytes(NONCE_SIZE)
        return header + nonce + self._aead.encrypt(nonce, pad(plain, floor=floor), header + name)

    def open(self, box: bytes, name: bytes) -> bytes:
        """Raises BrokenPromiseError for a damaged box, another key's, or another record's."""
        key_id_of(box)
        header, rest = box[:HEADER_SIZE], box[HEADER_SIZE:]
        try:
            padded = self._aead.decrypt(rest[:NONCE_SIZE], rest[NONCE_SIZE:], header + name)
        except InvalidTag:
            raise BrokenPromiseError("A sealed row does not open: damaged or moved.") from None
        return unpad(padded)


def prove_strength(secret: bytes) -> None:
    """Refuses what no generator of random bytes would give."""
    if len(secret) != KEY_SIZE or len(set(secret)) < FEWEST_DISTINCT_BYTES:
        raise BrokenPromiseError(f"A key must be {KEY_SIZE} random bytes.")
