"""Size classes: what is sealed is padded first, so that a length tells little."""

from __future__ import annotations

from triage.errors import BrokenPromiseError

HEADER = 4


def pad(plain: bytes, *, floor: int = 32) -> bytes:
    """Length, content, zeros: a power of two of at least `floor` bytes in all."""
    size = max(floor, 1 << (HEADER + len(plain) - 1).bit_length())
    return (len(plain).to_bytes(HEADER, "big") + plain).ljust(size, b"\0")


def unpad(padded: bytes) -> bytes:
    """What `pad` was given. Raises BrokenPromiseError when the length cannot be true."""
    end = HEADER + int.from_bytes(padded[:HEADER], "big")
    if end > len(padded):
        raise BrokenPromiseError("A sealed row is shorter than it says.")
    return padded[HEADER:end]


def padme(size: int) -> int:
    """The size class of a large blob (PADME, Nikitin et al. 2019): at most 12 % above `size`."""
    if size < 2:
        return size
    exponent = size.bit_length() - 1
    spare = (1 << (exponent - exponent.bit_length())) - 1
    return (size + spare) & ~spare
