"""The key that signs what leaves the house: Ed25519, in a file of its own.

It opens nothing. Whoever has it can forge an export, and nothing else: so it lies apart from the
keys that open tips, and need not be where the line runs.
"""

from __future__ import annotations

import binascii
import os
import stat
from base64 import b64decode, b64encode
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from triage.errors import BrokenPromiseError

SETTING = "ILBIRS_SIGNING_KEY"


class Signer:
    """Its repr shows nothing."""

    __slots__ = ("_key",)

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    def __repr__(self) -> str:
        return "Signer(...)"

    @property
    def public(self) -> str:
        """The public key, hexadecimal: what people compare."""
        return self._key.public_key().public_bytes_raw().hex()

    def sign(self, message: bytes) -> str:
        return self._key.sign(message).hex()


def make_signer(path: Path) -> Signer:
    """A new key, in a file that only its owner may read. Raises BrokenPromiseError if it exists."""
    key = Ed25519PrivateKey.generate()
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise BrokenPromiseError(f"{path.name} exists: keys are never overwritten.") from None
    except OSError as error:
        raise BrokenPromiseError(f"{path} cannot be made ({type(error).__name__}).") from None
    with os.fdopen(handle, "wb") as file:
        file.write(b64encode(key.private_bytes_raw()) + b"\n")
        file.flush()
        os.fsync(handle)
    return Signer(key)


def read_signer(path: Path) -> Signer:
    """Raises BrokenPromiseError naming what is wrong, never the key."""
    try:
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise BrokenPromiseError(f"{path.name} must be readable by its owner alone: chmod 600.")
        return Signer(Ed25519PrivateKey.from_private_bytes(b64decode(path.read_bytes())))
    except OSError as error:
        raise BrokenPromiseError(f"{SETTING} cannot be read ({type(error).__name__}).") from None
    except (binascii.Error, ValueError):
        raise BrokenPromiseError(f"{SETTING} does not name a signing key.") from None
