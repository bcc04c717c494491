"""A bundle verifies by itself, far from our house; nothing in it can be changed unseen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import pytest

from evidence.bundle import VERIFIER, open_bundle
from storage.signing import Signer, make_signer
from tests.clock import MORNING
from triage.errors import RefusedError
from triage.model import CaseId, CustodyLine, Happening, beginning, chained

CASE = CaseId("case-one")
PHOTO = b"\xff\xd8 a photo of two skins" * 5000
DIGEST = sha256(PHOTO).hexdigest()
HAPPENED = (
    Happening(MORNING, "received"),
    Happening(MORNING, "file received", detail=f"photo-one tip:tip-one sha256:{DIGEST}"),
    Happening(MORNING, "dispatched", "kg_ecology"),
    Happening(MORNING, "exported", "kg_customs:Бакыт \ud83d", "export:one originals:photos"),
)


async def portions(blob: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(blob), 7000):
        yield blob[at : at + 7000]


def lines() -> list[CustodyLine]:
    return list(chained(beginning(CASE), [(one, "5a17" * 8) for one in HAPPENED]))


def told(line: CustodyLine) -> dict[str, object]:
    chain = {"number": line.number, "previous": line.previous, "body": line.body}
    if line.event == "dispatched":
        return chain
    said = {"salt": line.salt, "at": line.at.isoformat(), "event": line.event, "by": line.by}
    return chain | said | {"detail": line.detail}


@pytest.fixture
def signer(tmp_path: Path) -> Signer:
    return make_signer(tmp_path / "signing.key")


@pytest.fixture
async def bundle(tmp_path: Path, signer: Signer) -> Path:
    path = tmp_path / "case.zip"
    with open_bundle(path, MORNING) as one:
        one.add("README.txt", b"Keep it locked away.")
        await one.pour("originals/001.jpg", portions(PHOTO), original="photo-one")
        log = {"beginning": beginning(CASE).digest, "lines": [told(line) for line in lines()]}
        one.add_object("log.json", log)
        one.add_object("case.json", {"words": "илбирс"})
        last = lines()[-1]
        one.seal({"log": {"length": last.number, "head": last.digest}}, signer)
    return path


def verified(path: Path, *words: str) -> tuple[int, str]:
    """By a python of its own, which knows nothing of us."""
    command = [sys.executable, "-I", str(VERIFIER), str(path), *words]
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", env={}, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


def rewritten(path: Path, changes: dict[str, bytes | None], **more: bytes) -> Path:
    """The archive with other files in it: None leaves one out."""
    new = path.with_name("other.zip")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(new, "w") as archive:
        for name in old.namelist():
            blob = changes.get(name, old.read(name))
            if blob is not None:
                archive.writestr(name, blob)
        for name, blob in more.items():
            archive.writestr(name, blob)
    return new


def test_a_bundle_is_whole_and_says_who_signed_it(bundle: Path, signer: Signer) -> None:
    code, shown = verified(bundle, "--key", signer.public)

    assert (code, shown) == (0, "WHOLE: nothing was changed.\n")
    assert signer.public in verified(bundle)[1]


def test_the_verifier_in_it_is_ours_and_short(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        inside = archive.read("verify_export.py")

    assert inside == VERIFIER.read_bytes()
    assert len(inside.splitlines()) < 150
    assert not any(word in inside for word in (b"from evidence", b"import triage", b"cryptography"))


def test_only_its_owner_may_read_it_and_nothing_is_overwritten(bundle: Path) -> None:
    assert bundle.stat().st_mode & 0o777 == 0o600

    with pytest.raises(RefusedError), open_bundle(bundle, MORNING):
        raise AssertionError("it was opened")
    assert bundle.stat().st_size


def test_a_bundle_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), open_bundle(tmp_path / "half.zip", MORNING):
        _ = 1 / 0

    assert not (tmp_path / "half.zip").exists()


@pytest.mark.slow
def test_a_flipped_byte_in_any_file_is_found(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}

    for name, blob in files.items():
        for at in (0, len(blob) // 2, len(blob) - 1):
            flipped = blob[:at] + bytes([blob[at] ^ 1]) + blob[at + 1 :]
            code, shown = verified(rewritten(bundle, {name: flipped}))
            assert code == 1, (name, at)
            assert "BROKEN: do not rely on it." in shown


@pytest.mark.slow
def test_a_flipped_byte_of_what_lies_there_changes_no_file_unseen(bundle: Path) -> None:
    """Of the archive itself: what it says of times and sizes is nobody's evidence."""
    whole = bundle.read_bytes()
    with zipfile.ZipFile(bundle) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for at in range(0, len(whole), max(1, len(whole) // 150)):
        spoiled = bundle.with_name("spoiled.zip")
        spoiled.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        if verified(spoiled)[0] == 0:
            with zipfile.ZipFile(spoiled) as archive:
                assert {name: archive.read(name) for name in archive.namelist()} == files


@pytest.mark.parametrize("name", ["README.txt", "originals/001.jpg", "log.json", "manifest.sig"])
def test_a_file_that_was_left_out_is_missed(bundle: Path, name: str) -> None:
    code, shown = verified(rewritten(bundle, {name: None}))

    assert code == 1
    assert name in shown


def test_a_file_that_was_put_in_is_found(bundle: Path) -> None:
    code, shown = verified(rewritten(bundle, {}, planted=b"he did it"))

    assert (code, "planted stands in no manifest" in shown) == (1, True)


def log_of(bundle: Path) -> dict[str, object]:
    with zipfile.ZipFile(bundle) as archive:
        log: dict[str, object] = json.loads(archive.read("log.json"))
    return log


@pytest.mark.parametrize(
    ("number", "change", "fault"),
    [
        (4, {"event": "seen"}, "line 4 of the log says something else"),
        (2, {"previous": "00" * 32}, "line 2 of the log does not follow"),
        (3, {"body": "00" * 32}, "line 4 of the log does not follow"),
        (4, {"body": "00" * 32}, "the log does not end where"),
    ],
)
def test_whoever_signs_a_changed_log_is_found_by_its_chain(
    bundle: Path, signer: Signer, number: int, change: dict[str, str], fault: str
) -> None:
    """Even with the key that signs: the chain's head stands in our anchors."""
    log = log_of(bundle)
    log["lines"][number - 1].update(change)  # type: ignore[index]

    assert fault in verified(signed_anew(bundle, signer, log))[1]


def test_an_original_must_be_the_one_that_the_log_entered(bundle: Path, signer: Signer) -> None:
    path = signed_anew(bundle, signer, log_of(bundle), photo=b"another photo")

    assert "originals/001.jpg is not the file that came" in verified(path)[1]


def signed_anew(bundle: Path, signer: Signer, log: dict[str, object], photo: bytes = PHOTO) -> Path:
    path = bundle.with_name("anew.zip")
    last = lines()[-1]
    with zipfile.ZipFile(path, "w") as archive:
        files = {"originals/001.jpg": photo, "log.json": json.dumps(log).encode()}
        listed = [
            {"path": name, "sha256": sha256(blob).hexdigest()} for name, blob in files.items()
        ]
        listed[0]["original"] = "photo-one"
        whole = {"files": listed, "log": {"length": last.number, "head": last.digest}}
        manifest = json.dumps(whole).encode()
        signed = {"key": signer.public, "signature": signer.sign(manifest)}
        files |= {"manifest.json": manifest, "manifest.sig": json.dumps(signed).encode()}
        for name, blob in files.items():
            archive.writestr(name, blob)
    return path


def test_another_key_is_named(bundle: Path, tmp_path: Path, signer: Signer) -> None:
    other = make_signer(tmp_path / "other.key")

    code, shown = verified(bundle, "--key", other.public)

    assert code == 1
    assert f"it was signed with another key: {signer.public}" in shown


def test_what_is_no_archive_is_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "case.zip"
    path.write_bytes(os.urandom(300))

    code, shown = verified(path)

    assert (code, "it cannot be read" in shown) == (1, True)
