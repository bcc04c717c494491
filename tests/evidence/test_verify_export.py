"""The stand-alone verifier's own arithmetic, beside the library that signs."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.verify_export import ORDER, P, is_signed, point_of

RFC_KEY = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
RFC_SIGNATURE = bytes.fromhex(
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
    "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
)


def test_the_example_of_the_standard_holds() -> None:
    """RFC 8032, 7.1, test 2."""
    assert is_signed(RFC_KEY, b"\x72", RFC_SIGNATURE)
    assert not is_signed(RFC_KEY, b"\x73", RFC_SIGNATURE)


@settings(max_examples=25, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=200), st.integers(0, 511))
def test_it_agrees_with_the_library(secret: bytes, message: bytes, bit: int) -> None:
    key = Ed25519PrivateKey.from_private_bytes(secret)
    public, signature = key.public_key().public_bytes_raw(), key.sign(message)
    flipped = bytearray(signature)
    flipped[bit // 8] ^= 1 << bit % 8

    assert is_signed(public, message, signature)
    assert not is_signed(public, message, bytes(flipped))
    assert not is_signed(public, message + b"\0", signature)


def test_a_signature_has_one_form() -> None:
    """Threat: the same signature with the order added would be another one of equal worth."""
    factor = int.from_bytes(RFC_SIGNATURE[32:], "little") + ORDER
    other = RFC_SIGNATURE[:32] + factor.to_bytes(32, "little")

    assert not is_signed(RFC_KEY, b"\x72", other)
    assert not is_signed(RFC_KEY, b"\x72", RFC_SIGNATURE[:40])
    assert point_of((P + 1).to_bytes(32, "little")) is None
