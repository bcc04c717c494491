"""What a thief sees of tips without any key: for each, a closeness to every other, by column."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.thief.haul import tables

Closeness = NDArray[np.float64]
"""n by n: how near two tips are to each other; more is nearer."""
NAMING = ("tip_id", "id", "subject", "case_id", "dispatch_id", "key")


@dataclass(frozen=True)
class Seen:
    """One column of one table: what stands there for each tip."""

    name: str
    values: Mapping[str, Sequence[Hashable]]


def seen(database: Path) -> tuple[list[str], list[Seen]]:
    """The tips in the order of the disk, and every column of every table that leads to one."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as records:
        tips = [tip for (tip,) in records.execute("SELECT id FROM tips ORDER BY rowid")]
        owners = _owners(records, tips)
        found = [one for table in tables(records) for one in _columns(records, table, owners)]
    return tips, found


def _owners(records: sqlite3.Connection, tips: Sequence[str]) -> dict[str, list[str]]:
    """Whatever id on the disk leads to which tips: itself, its case, the case's dispatches."""
    owners: dict[str, list[str]] = defaultdict(list, {tip: [tip] for tip in tips})
    for tip, case in records.execute("SELECT id, case_id FROM tips WHERE case_id IS NOT NULL"):
        owners[case].append(tip)
    for dispatch, case in records.execute("SELECT id, case_id FROM dispatches").fetchall():
        owners[dispatch] = list(owners[case])
    return owners


def _columns(
    records: sqlite3.Connection, table: str, owners: Mapping[str, Sequence[str]]
) -> Iterator[Seen]:
    asked = records.execute(f'SELECT * FROM "{table}"')
    names = [one[0] for one in asked.description]
    rows = asked.fetchall()
    leading = [name for name in NAMING if name in names]
    found: dict[str, dict[str, list[Hashable]]] = {}
    for at, row in enumerate(rows):
        tips = next((owners[row[names.index(one)]] for one in leading
                     if row[names.index(one)] in owners), ())  # fmt: skip
        for name, value in (*zip(names, row, strict=True), ("its order", at)):
            for tip in tips:
                for what, much in _facets(name, value):
                    found.setdefault(what, {}).setdefault(tip, []).append(much)
    yield from (Seen(f"{table}: {what}", values) for what, values in found.items())


def _facets(name: str, value: Hashable) -> Iterator[tuple[str, Hashable]]:
    """The value; of sealed ones their length, and how they begin (the key's id)."""
    if isinstance(value, bytes):
        yield f"length of {name}", len(value)
        yield f"beginning of {name}", value[:8]
    if value is not None:
        yield name, value


def closenesses(tips: Sequence[str], one: Seen) -> Iterator[tuple[str, Closeness]]:
    """By the same value, and, of numbers, by the nearest."""
    yield f"{one.name} is the same", _same(tips, one.values)
    first = [one.values.get(tip, [None])[0] for tip in tips]
    if any(isinstance(value, int) for value in first):
        numbers = np.array([float("nan") if not isinstance(value, int) else float(value)
                            for value in first])  # fmt: skip
        apart = np.abs(numbers[:, None] - numbers[None, :])
        yield f"{one.name} is near", -np.nan_to_num(apart, nan=float(np.nanmax(apart)))


def _same(tips: Sequence[str], values: Mapping[str, Sequence[Hashable]]) -> Closeness:
    places: dict[Hashable, list[int]] = defaultdict(list)
    for at, tip in enumerate(tips):
        for value in {*values.get(tip, ())}:
            places[value].append(at)
    same = np.zeros((len(tips), len(tips)))
    for among in places.values():
        same[np.ix_(among, among)] += 1
    return same
