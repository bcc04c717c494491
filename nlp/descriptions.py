"""Descriptions: what people say of an animal or a plant whose name they do not know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nlp.phrases import beginning_of, cells_of


@dataclass(frozen=True, slots=True)
class Description:
    """A taxon and the beginnings of folded words that must all stand near one another."""

    taxon: str
    language: str
    parts: tuple[str, ...]


def load_descriptions() -> Iterator[Description]:
    """From `reference/cues/described.csv`: `white + spotted + cat | ...` a taxon and language."""
    for cell in cells_of("described.csv", "taxon"):
        yield from _each(*cell)


def _each(taxon: str, language: str, cell: str) -> Iterator[Description]:
    for way in cell.split("|"):
        parts = tuple(filter(None, (beginning_of(word.strip()) for word in way.split("+"))))
        if len(parts) > 1:
            yield Description(taxon, language, parts)
