"""`ilbirs export`: a case leaves the house as one signed file, and the log says so."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.cli.custody_house import COPY, PICTURE, fill
from tests.cli.terminal import Outcome, Terminal

pytestmark = pytest.mark.slow

WANTED = ("export", "KT-482", "--desk", "kg_customs", "--by", "Bakyt", "-o", "case.zip")


@pytest.fixture
async def office(configured: Terminal) -> Terminal:
    await fill(configured)
    await configured.runs("custody", "key", "--new", "signing.key")
    configured.settings["ILBIRS_SIGNING_KEY"] = str(configured.folder / "signing.key")
    return configured


async def taken_out(office: Terminal) -> zipfile.ZipFile:
    done = await office.runs(*WANTED)
    assert done.code == 0, done.err
    return zipfile.ZipFile(office.folder / "case.zip")


def read(archive: zipfile.ZipFile, name: str) -> Any:
    return json.loads(archive.read(name))


def verified(office: Terminal, *words: str) -> Outcome:
    """With the verifier out of the archive, by a python that knows nothing of us."""
    with zipfile.ZipFile(office.folder / "case.zip") as archive:
        archive.extract("verify_export.py", office.folder / "out")
    script = office.folder / "out/verify_export.py"
    command = [sys.executable, "-I", str(script), str(office.folder / "case.zip"), *words]
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", env={}, check=False)
    return Outcome(done.returncode, done.stdout, done.stderr)


async def test_a_case_is_taken_out_and_verifies_by_itself(office: Terminal) -> None:
    with await taken_out(office) as archive:
        (file,) = read(archive, "case.json")["files"]
        assert archive.read(file["original"]) == PICTURE
        assert [archive.read(path) for path in file["copies"]] == [COPY]
    public = (await office.runs("custody", "key")).out.split()[-1]

    done = verified(office, "--key", public)

    assert (done.code, done.out) == (0, "WHOLE: nothing was changed.\n"), done.err
    assert (office.folder / "case.zip").stat().st_mode & 0o777 == 0o600


async def test_the_case_speaks_darwin_core_and_iccs(office: Terminal) -> None:
    with await taken_out(office) as archive:
        case = read(archive, "case.json")

    (occurrence,) = case["occurrences"]
    assert occurrence["scientificName"] == "Panthera uncia"
    assert occurrence["vernacularName"] == "snow leopard"
    assert (occurrence["decimalLatitude"], occurrence["geodeticDatum"]) == (41.4281, "WGS84")
    assert occurrence["eventDate"] == "2026-05-04"
    assert case["offence"]["iccs_code"] == "10042"
    assert case["reports"][0]["words"]


async def test_the_log_says_so_and_other_bodies_lines_are_digests(office: Terminal) -> None:
    with await taken_out(office) as archive:
        lines = read(archive, "log.json")["lines"]
        everything = b"".join(archive.read(name) for name in archive.namelist())

    assert [line.get("event") for line in lines] == [
        "received", "file received", "dispatched", None, "seen", "taken", "exported",
    ]  # fmt: skip
    assert b"kg_ecology" not in everything
    assert b"telegram-file-id" not in everything
    assert "lines 7" in (await office.runs("custody", "verify")).out


async def test_what_cannot_be_taken_out_is_refused_in_words(office: Terminal) -> None:
    elsewhere = await office.runs(*WANTED[:3], "kg_border", *WANTED[4:])
    spoil(office.folder / "var/vault/original")
    spoiled = await office.runs(*WANTED)
    del office.settings["ILBIRS_SIGNING_KEY"]
    unsigned = await office.runs(*WANTED)

    assert (elsewhere.code, "no cases KT-482" in elsewhere.err) == (2, True)
    assert (spoiled.code, "damaged" in spoiled.err) == (2, True)
    assert (unsigned.code, "ilbirs custody key --new" in unsigned.err) == (2, True)
    assert not (office.folder / "case.zip").exists()


def spoil(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


async def test_neither_a_key_nor_an_export_is_overwritten(office: Terminal) -> None:
    key, case = office.folder / "signing.key", office.folder / "case.zip"
    before = laid(key, case)

    made = await office.runs("custody", "key", "--new", "signing.key")
    done = await office.runs(*WANTED)

    assert (made.code, "never overwritten" in made.err) == (2, True)
    assert (done.code, "never overwritten" in done.err) == (2, True)
    assert laid(key, case) == before
    assert (key.stat().st_mode & 0o777, case.stat().st_size) == (0o600, 0)


def laid(key: Path, case: Path) -> bytes:
    """The key as it is, beside an export that is there already."""
    case.touch()
    return key.read_bytes()
