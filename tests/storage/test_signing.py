"""The key that signs: made once, read by its owner alone, and never shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.verify_export import is_signed
from storage.signing import make_signer, read_signer
from triage.errors import BrokenPromiseError


def test_what_was_made_is_read_again_and_signs(tmp_path: Path) -> None:
    made = make_signer(tmp_path / "signing.key")
    read = read_signer(tmp_path / "signing.key")

    signature = bytes.fromhex(read.sign(b"a manifest"))
    assert read.public == made.public
    assert is_signed(bytes.fromhex(made.public), b"a manifest", signature)
    assert repr(made) == "Signer(...)"


def test_a_key_is_never_overwritten_nor_put_nowhere(tmp_path: Path) -> None:
    make_signer(tmp_path / "signing.key")

    with pytest.raises(BrokenPromiseError, match="never overwritten"):
        make_signer(tmp_path / "signing.key")
    with pytest.raises(BrokenPromiseError, match="cannot be made"):
        make_signer(tmp_path / "nowhere" / "signing.key")


@pytest.mark.parametrize(
    ("content", "mode", "fault"),
    [
        (b"", 0o600, "no"),
        (b"not base64 at all!", 0o600, "does not name a signing key"),
        (b"c2hvcnQ=", 0o600, "does not name a signing key"),
        (b"c2hvcnQ=", 0o640, "chmod 600"),
    ],
)
def test_what_is_no_key_is_refused(tmp_path: Path, content: bytes, mode: int, fault: str) -> None:
    path = tmp_path / "signing.key"
    path.write_bytes(content)
    path.chmod(mode)

    with pytest.raises(BrokenPromiseError, match=fault):
        read_signer(path)


def test_a_key_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(BrokenPromiseError, match="cannot be read"):
        read_signer(tmp_path / "signing.key")
