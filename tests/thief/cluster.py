"""A stolen PostgreSQL, read past all its locks: every row that lies in a file, living, dead or half
written over, with the transaction that wrote it; and what its log still holds."""

from __future__ import annotations

import re
import struct
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from tests.postgres import binaries
from tests.thief.disk import Closeness

HEADER = 24
"""Bytes of a row before its first column, which has one of its own for its length."""
WIDTH_AT = 22
"""Where in it stands how long it is."""
NEAR = 2
"""So many transactions away is beside it: a key is made, a tip is sent, a card is noted."""
RECORD = re.compile(
    r"tx: +(\d+),.* desc: (?:HOT_)?(?:INSERT|UPDATE)(?:\+INIT)? off (\d+)(?:.* new off (\d+))?"
    r".*? blkref #0: rel \S+/(\d+) blk (\d+)(?:.* blkref #1: rel \S+ blk (\d+))?"
)
Place = tuple[int, int]
"""Of a row in its file: the block, and where in it."""
Wrote = list[set[int]]
"""Of each row in a list the transactions that wrote it, as far as they are known."""


def told_by_files(cluster: Path, marks: Sequence[bytes]) -> Wrote:
    """Rows by what stands in their first column."""
    found: Wrote = [set() for _ in marks]
    for piece in _pieces(cluster / "base"):
        for known, mark in zip(found, marks, strict=True):
            for at in _places(piece, mark):
                row = piece[at - 1 - HEADER : at - 1]
                if len(row) == HEADER and row[WIDTH_AT] == HEADER:
                    known.add(struct.unpack("<I", row[:4])[0])
    return found


def told_by_log(cluster: Path, file: int, living: Mapping[Place, int], count: int) -> Wrote:
    """Rows by where they live in that file: backwards from there, for each record says from where
    to where a row went."""
    found: Wrote = [set() for _ in range(count)]
    where = dict(living)
    for record in reversed(_log(cluster)):
        number, old, new, of, block, old_block = record.groups()
        row = where.pop((int(block), int(new or old)), None) if int(of) == file else None
        if row is not None:
            found[row].add(int(number))
            if new:
                where[int(old_block or block), int(old)] = row
    return found


def together(tips: Wrote, talks: Wrote) -> Closeness:
    """How much each tip was written with each conversation, in its transaction or beside it."""
    wrote: dict[int, set[int]] = defaultdict(set)
    for talk, numbers in enumerate(talks):
        for number in numbers:
            for near in range(number - NEAR, number + NEAR + 1):
                wrote[near].add(talk)
    shares = np.zeros((len(tips), len(talks)))
    for tip, numbers in enumerate(tips):
        for number in numbers & wrote.keys():
            shares[tip, [*wrote[number]]] += 1 / len(wrote[number])
    return shares


def in_one_order(cluster: Path, tips: Sequence[bytes], talks: Sequence[bytes]) -> Closeness:
    """How much each tip lies as far down in its file as each conversation in its own."""
    shares: Closeness = -np.abs(np.subtract.outer(_ranks(cluster, tips), _ranks(cluster, talks)))
    return shares


def between(shares: Closeness) -> Closeness:
    """Tips and conversations as one company, of whom only unlike ones are compared."""
    tips, talks = shares.shape
    return np.block([[np.zeros((tips, tips)), shares], [shares.T, np.zeros((talks, talks))]])


def _ranks(cluster: Path, marks: Sequence[bytes]) -> Closeness:
    """From 0 to 1, by where each lies first."""
    whole = b"".join(_pieces(cluster / "base"))
    ranks = np.empty(len(marks))
    ranks[np.argsort([whole.find(mark) for mark in marks])] = np.linspace(0, 1, len(marks))
    return ranks


def _log(cluster: Path) -> list[re.Match[str]]:
    folder, reader = cluster / "pg_wal", binaries()
    assert reader is not None
    first = min(one.name for one in folder.iterdir() if one.is_file())
    # It ends with an error, there where the log does.
    read = subprocess.run(
        [reader / "pg_waldump", "-p", folder, first], capture_output=True, text=True, check=False
    )
    return [*filter(None, map(RECORD.search, read.stdout.splitlines()))]


def _pieces(folder: Path) -> list[bytes]:
    return [one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()]


def _places(piece: bytes, mark: bytes) -> Iterator[int]:
    at = piece.find(mark)
    while at >= 0:
        yield at
        at = piece.find(mark, at + 1)
