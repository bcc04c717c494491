"""Descriptions: what people say of an animal or a plant whose name they do not know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nlp.branches import WHOLE
from nlp.phrases import beginning_of, cells_of


@dataclass(frozen=True, slots=True)
class Description:
    """A taxon and the beginnings of folded words that must all stand near one another."""

    taxon: str
    language: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A description as somebody would say it, its beginnings of words in a row."""

    taxon: str
    language: str
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(word.removesuffix(WHOLE) for word in self.words)


def load_descriptions() -> Iterator[Description]:
    """From `reference/cues/described.csv`: `white + spotted + cat | ...` a taxon and language."""
    for told in load_told():
        parts = tuple(filter(None, map(beginning_of, told.words)))
        if len(parts) > 1:
            yield Description(told.taxon, told.language, parts)


def load_told() -> Iterator[Told]:
    """The same, as they are written."""
    for taxon, language, cell in cells_of("described.csv", "taxon"):
        for way in filter(None, cell.split("|")):
            yield Told(taxon, language, tuple(word.strip() for word in way.split("+")))
