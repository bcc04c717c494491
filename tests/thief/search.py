"""The search: hundreds of thousands of patterns at once, in every byte of what was taken."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from tests.thief.forms import forms

GRAM = 6
"""Bytes by which a pattern is first noticed; shorter ones would be met by chance."""
CHUNK = 1 << 20
TABLE_BITS = 24
MASK = np.uint64((1 << (8 * GRAM)) - 1)
SPREAD = np.uint64(0x9E3779B97F4A7C15)
PACKED = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]")
PORTION, MOST_UNPACKED, MOST_PACKED = 64, 1 << 20, 1 << 20
Secret = str | int | float


class Search:
    """For secrets in every form; a finding is a secret, its form and where it lies."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        patterns = {form: f"{one!r} as {name}" for one in secrets for name, form in forms(one)}
        self._init(patterns)

    @classmethod
    def for_patterns(cls, patterns: Mapping[bytes, str]) -> Search:
        search = cls(())
        search._init(patterns)
        return search

    def _init(self, patterns: Mapping[bytes, str]) -> None:
        if short := [form for form in patterns if len(form) < GRAM]:
            raise ValueError(f"too short to mean anything: {short[:3]}")
        self.size = len(patterns)
        self._known: dict[bytes, list[tuple[bytes, str]]] = defaultdict(list)
        for form, name in patterns.items():
            self._known[form[:GRAM]].append((form, name))
        self._marks = np.zeros(1 << TABLE_BITS, dtype=np.bool_)
        grams = b"".join(gram + bytes(8 - GRAM) for gram in self._known)
        self._marks[_hashed(np.frombuffer(grams, dtype="<u8"))] = True

    def found(self, places: Iterable[tuple[str, bytes]]) -> list[str]:
        return sorted(
            {f"{one} in {place}" for place, content in places for one in self.in_(content)}
        )

    def in_(self, content: bytes) -> set[str]:
        """Also in what is packed there."""
        hits = self.in_clear(content)
        for inner in unpacked(content):
            hits |= {f"{hit}, packed" for hit in self.in_clear(inner)}
        return hits

    def in_clear(self, content: bytes) -> set[str]:
        return {
            name
            for at in self._noticed(content)
            for form, name in self._known.get(content[at : at + GRAM], ())
            if content.startswith(form, at)
        }

    def _noticed(self, content: bytes) -> Iterator[int]:
        for start in range(0, len(content), CHUNK):
            chunk = content[start : start + CHUNK + GRAM].ljust(16, b"\0") + bytes(8)
            for shift in range(8):
                count = (len(chunk) - shift) // 8
                windows = np.frombuffer(chunk, dtype="<u8", count=count, offset=shift)
                (hits,) = np.nonzero(self._marks[_hashed(windows & MASK)])
                yield from (start + shift + 8 * int(hit) for hit in hits)


def _hashed(windows: NDArray[np.uint64]) -> NDArray[np.uint64]:
    return (windows * SPREAD) >> np.uint64(64 - TABLE_BITS)


def unpacked(content: bytes) -> Iterator[bytes]:
    """What every zlib or gzip stream holds that begins anywhere, as far as it opens."""
    for match in PACKED.finditer(content):
        opened = _opened(content[match.start() : match.start() + MOST_PACKED])
        if len(opened) >= GRAM:
            yield opened


def _opened(stream: bytes) -> bytes:
    machine, found = zlib.decompressobj(wbits=47), b""
    for at in range(0, len(stream), PORTION):
        try:
            found += machine.decompress(stream[at : at + PORTION])
        except zlib.error:
            return found
        if machine.eof or len(found) > MOST_UNPACKED:
            break
    return found
