"""The search finds what is planted, in every form, and nothing in what is sealed."""

from __future__ import annotations

import gzip
import secrets
import struct
import zlib
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from urllib.parse import quote

import pytest

from tests.thief.search import Search

WORD, ID, LATITUDE = "ирбис-Zulmira", 5_000_000_417, 41.42871
PLANTED: dict[str, Callable[[bytes], bytes]] = {
    "clear": lambda word: word,
    "base64 0": lambda word: b64encode(word + b"!"),
    "base64 1": lambda word: b64encode(b"\x01" + word + b"!"),
    "base64 2": lambda word: b64encode(b"\x01\x02" + word + b"!"),
    "base64 url": lambda word: urlsafe_b64encode(b"?>" + word + b"?>"),
    "hex": lambda word: word.hex().encode(),
    "HEX": lambda word: word.hex().upper().encode(),
    "UTF-16": lambda word: word.decode().encode("utf-16"),
    "URL": lambda word: quote(word.decode()).encode(),
    "JSON": lambda word: word.decode().encode("ascii", "backslashreplace"),
    "zlib": lambda word: zlib.compress(b"before " + word),
    "zlib, fast": lambda word: zlib.compress(word, 1),
    "gzip": lambda word: gzip.compress(word + b" after"),
    "hex in gzip": lambda word: gzip.compress(word.hex().encode()),
}


@pytest.fixture(scope="module")
def search() -> Search:
    return Search((WORD, ID, LATITUDE))


@pytest.mark.parametrize("form", PLANTED)
@pytest.mark.parametrize("at", [0, 5, 1_048_573])
def test_a_word_is_found_in_every_form_and_place(search: Search, form: str, at: int) -> None:
    content = bytes(at) + PLANTED[form](WORD.encode()) + b"and more"

    assert search.found([("a file", content)])


@pytest.mark.parametrize("planted", [
    ID.to_bytes(8, "big"), ID.to_bytes(8, "little"), b"\x05" + ID.to_bytes(6, "big"),
    str(ID).encode(), struct.pack("<d", LATITUDE), b"41.42871",
])  # fmt: skip
def test_a_number_is_found_as_text_and_as_bytes(search: Search, planted: bytes) -> None:
    assert search.found([("a row", b"abc" + planted)])


def test_sealed_bytes_hold_nothing(search: Search) -> None:
    assert search.found([("a vault", secrets.token_bytes(1 << 20))]) == []


def test_a_word_that_chance_would_meet_is_refused() -> None:
    with pytest.raises(ValueError, match="chance"):
        Search(("ab",))
