"""The disk of a running line is stolen: it names nobody, joins no tips, and leads to no id."""

from __future__ import annotations

import gzip
import hashlib
import shutil
import sqlite3
from base64 import b64encode
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage.cipher import Key
from tests.thief.guessing import TRIED_KEYS, guessed
from tests.thief.joining import advantages, joined
from tests.thief.night import Loot
from tests.thief.search import Search

pytestmark = pytest.mark.slow

PLACES = (
    "ilbirs.db",
    "ilbirs.db-wal",
    "keys.db",
    "backup/data",
    "backup/keys",
    "ilbirs.log",
    "vault/",
)


def test_nothing_of_anybody_lies_anywhere(loot: Loot) -> None:
    names = [name for name, _ in loot.haul]

    assert all(any(name.startswith(place) for name in names) for place in PLACES)
    assert loot.play.letters > 0
    assert any(telling.is_silent for telling in loot.play.crowd.tellings)
    assert Search(loot.secrets).found(loot.haul) == []


def test_what_is_coarse_is_found(loot: Loot) -> None:
    """Else the test above could not fail."""
    found = Search(("kg_sets", "2026-05-04")).found(loot.haul)

    assert len({one.partition(" as ")[0] for one in found}) == 2


LEAKS: dict[str, Callable[[Loot], bytes]] = {
    "ilbirs.db": lambda loot: str(loot.play.people[3].id).encode(),
    "ilbirs.db-wal": lambda loot: loot.play.people[4].id.to_bytes(6, "big"),
    "keys.db": lambda loot: b64encode(loot.play.crowd.reporters[1].name.encode()),
    "backup/data": lambda loot: gzip.compress(loot.play.crowd.tellings[2].mark.encode()),
    "ilbirs.log": lambda loot: loot.play.crowd.reporters[5].phone.encode(),
    "vault/": lambda loot: loot.play.crowd.reporters[6].username.encode("utf-16"),
}


@pytest.mark.parametrize("place", LEAKS)
def test_a_planted_leak_is_found_where_it_lies(loot: Loot, place: str) -> None:
    at = next(at for at, (name, _) in enumerate(loot.haul) if name.startswith(place))
    name, content = loot.haul[at]
    middle = len(content) // 2
    planted = content[:middle] + LEAKS[place](loot) + content[middle:]

    (found, *_) = Search(loot.secrets).found([(name, planted)])

    assert found.endswith(f"in {name}")


def test_two_tips_of_one_person_are_not_nearer_than_chance(loot: Loot) -> None:
    looks = advantages(loot.folder, loot.owners, seed=1)

    assert len(loot.owners) > 0.9 * len(loot.play.crowd.tellings)
    assert len(looks) > 100
    assert joined(looks) == {}


JOINING = {
    "the same value": ("ALTER TABLE tips ADD COLUMN face BLOB",
                       "UPDATE tips SET face = :face WHERE id = :tip"),
    "length": ("UPDATE tips SET content = zeroblob(999)",
               "UPDATE tips SET content = zeroblob(1000 + :owner) WHERE id = :tip"),
    "order": ("UPDATE tips SET rowid = rowid + 1000000",
              "UPDATE tips SET rowid = 1000 * :owner + :at WHERE id = :tip"),
    "time": ("ALTER TABLE receipts ADD COLUMN at INTEGER",
             "UPDATE receipts SET at = 60 * :owner + :at % 7 WHERE tip_id = :tip"),
    "a shared trace": ("DELETE FROM traces",
                       "INSERT INTO traces VALUES (:face, '2026-05-04', :tip)"),
}  # fmt: skip


@pytest.mark.parametrize("way", JOINING)
def test_a_planted_link_between_tips_is_found(loot: Loot, tmp_path: Path, way: str) -> None:
    shutil.copytree(loot.folder, tmp_path / "disk")
    first, then = JOINING[way]
    with closing(sqlite3.connect(tmp_path / "disk" / "ilbirs.db")) as records, records:
        records.execute(first)
        for at, (tip, owner) in enumerate(loot.owners.items()):
            face = hashlib.sha256(b"salt %d" % owner).digest()[:16]
            records.execute(then, {"tip": tip, "owner": owner, "face": face, "at": at})

    assert joined(advantages(tmp_path / "disk", loot.owners, seed=1))


def test_no_id_is_guessed_by_a_hash_without_the_key(loot: Loot) -> None:
    assert {person.id for person in loot.play.people} <= {*loot.ids}
    assert guessed(loot.ids, loot.haul) == []


HASHED: dict[str, Callable[[bytes], bytes]] = {
    "plain": lambda subject: hashlib.sha256(subject).digest(),
    "labelled": lambda subject: hashlib.blake2b(b"conversation:" + subject).digest(),
    "cut, in hex": lambda subject: hashlib.md5(subject).hexdigest().encode(),
    "a key anybody tries": lambda subject: Key(TRIED_KEYS[0]).digest("conversation", subject),
}


@pytest.mark.parametrize("how", HASHED)
def test_a_planted_hash_of_an_id_is_guessed(loot: Loot, how: str) -> None:
    planted = HASHED[how](str(loot.play.people[7].id).encode())

    found = guessed(loot.ids, [("a column", bytes(40) + planted)])

    assert any(str(loot.play.people[7].id) in one for one in found)
