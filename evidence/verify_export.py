"""Verifies an exported case by itself: python3 verify_export.py case.zip [--key HEX]

Needs Python 3.9 or newer and nothing else. Checks the signature (Ed25519, RFC 8032), the SHA-256 of
every file, the chain of the custody log, and that originals are those which the log has entered.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

MANIFEST, SIGNATURE, LOG = "manifest.json", "manifest.sig", "log.json"
FORM = "ilbirs custody 1"
ENTERED = re.compile(r"(\S+) tip:\S+ sha256:([0-9a-f]{64})")
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)
BASE = bytes([0x58]) + bytes([0x66]) * 31
Point = tuple[int, int, int, int]


def added(one: Point, two: Point) -> Point:
    a, b = (one[1] - one[0]) * (two[1] - two[0]) % P, (one[1] + one[0]) * (two[1] + two[0]) % P
    c, d = 2 * one[3] * two[3] * D % P, 2 * one[2] * two[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(factor: int, point: Point) -> Point:
    total: Point = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            total = added(total, point)
        point, factor = added(point, point), factor >> 1
    return total


def point_of(packed: bytes) -> Point | None:
    """None: no point of the curve is written so."""
    number = int.from_bytes(packed, "little")
    y, sign = number & (2**255 - 1), number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if (x * x - square) % P == 0 else x * ROOT % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P


def is_signed(key: bytes, message: bytes, signature: bytes) -> bool:
    base, owner, second = point_of(BASE), point_of(key), point_of(signature[:32])
    factor = int.from_bytes(signature[32:], "little")
    if not (base and owner and second) or len(signature) != 64 or factor >= ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    left = times(factor, base)
    right = added(second, times(int.from_bytes(digest, "little") % ORDER, owner))
    return all((left[at] * right[2] - right[at] * left[2]) % P == 0 for at in (0, 1))


def broken_signature(archive: zipfile.ZipFile, expected: str) -> Iterator[str]:
    signed = json.loads(archive.read(SIGNATURE))
    key, signature = bytes.fromhex(signed["key"]), bytes.fromhex(signed["signature"])
    if not is_signed(key, archive.read(MANIFEST), signature):
        yield "the signature does not fit the manifest"
    if expected and key.hex() != expected.lower():
        yield f"it was signed with another key: {key.hex()}"


def hashed(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as file:
        while portion := file.read(1 << 16):
            digest.update(portion)
    return digest.hexdigest()


def broken_files(archive: zipfile.ZipFile, manifest: Mapping[str, Any]) -> Iterator[str]:
    names = archive.namelist()
    listed = {one["path"]: one["sha256"] for one in manifest["files"]}
    for name in sorted({*listed} - {*names}):
        yield f"{name} is missing"
    for name in sorted({*names} - {*listed} - {MANIFEST, SIGNATURE}):
        yield f"{name} stands in no manifest"
    if len(names) != len(set(names)):
        yield "a name is there twice"
    for name in sorted({*names} & {*listed}):
        if hashed(archive, name) != listed[name]:
            yield f"{name} was changed"


def broken_log(log: Mapping[str, Any], manifest: Mapping[str, Any]) -> Iterator[str]:
    previous, number, entered = log["beginning"], 0, dict[str, str]()
    for number, line in enumerate(log["lines"], start=1):
        if "event" in line:
            said = [line[name] for name in ("salt", "at", "event", "by", "detail")]
            if hashlib.sha256(json.dumps(said).encode()).hexdigest() != line["body"]:
                yield f"line {number} of the log says something else than it did"
        if (line["number"], line["previous"]) != (number, previous):
            yield f"line {number} of the log does not follow the line before it"
        whole = f"{FORM}\n{number}\n{previous}\n{line['body']}"
        previous = hashlib.sha256(whole.encode()).hexdigest()
        if came := ENTERED.fullmatch(line.get("detail", "")):
            entered[came[1]] = came[2]
    if manifest["log"] != {"length": number, "head": previous}:
        yield "the log does not end where the manifest says"
    for file in manifest["files"]:
        if "original" in file and entered.get(file["original"]) != file["sha256"]:
            yield f"{file['path']} is not the file that came"


def broken(archive: zipfile.ZipFile, expected: str) -> Iterator[str]:
    yield from broken_signature(archive, expected)
    manifest = json.loads(archive.read(MANIFEST))
    yield from broken_files(archive, manifest)
    yield from broken_log(json.loads(archive.read(LOG)), manifest)


def main() -> int:
    parser = argparse.ArgumentParser(description="Verify an exported case.")
    parser.add_argument("archive")
    parser.add_argument("--key", default="", help="the public key, as the hotline told it you")
    given = parser.parse_args()
    try:
        with zipfile.ZipFile(given.archive) as archive:
            faults = list(broken(archive, given.key))
            signer = json.loads(archive.read(SIGNATURE))["key"]
    except Exception as error:
        faults, signer = [f"it cannot be read ({type(error).__name__}: {error})"], "unknown"
    told = [f"BROKEN  {fault}" for fault in faults]
    if not given.key:
        told += [f"NOTE    Signed with the key {signer}: is it the hotline's?"]
    told += ["BROKEN: do not rely on it." if faults else "WHOLE: nothing was changed.", ""]
    sys.stdout.write("\n".join(told))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
