"""What a corpus must reach in every language: `minima.csv`, and the taxa of `taxa.csv`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from nlp.training.corpus import CORPUS
from reference.species import load_offences
from reference.tables import Row, read_table
from triage.model import LANGUAGES

EACH = "*"
COLUMNS = ("figure", "of", "languages", "least", "most", "reason")


@dataclass(frozen=True, slots=True)
class Minimum:
    """The bounds of one figure (of one label, where it has any) in some languages, and why."""

    figure: str
    of: str
    languages: tuple[str, ...]
    least: float
    most: float
    reason: str


@lru_cache(maxsize=1)
def load_minima() -> tuple[Minimum, ...]:
    """All bounds; a star stands for every offence, or every taxon of the list."""
    rows = read_table(CORPUS / "minima.csv", COLUMNS)
    return tuple(minimum for row in rows for minimum in _minima(row))


@lru_cache(maxsize=1)
def load_styles() -> tuple[str, ...]:
    """The styles a tip may be written in."""
    return tuple(minimum.of for minimum in load_minima() if minimum.figure == "style")


@lru_cache(maxsize=1)
def load_taxa() -> tuple[str, ...]:
    """The taxa that every language must speak of."""
    return tuple(row.required("taxon") for row in read_table(CORPUS / "taxa.csv", ("taxon",)))


def _minima(row: Row) -> Iterator[Minimum]:
    for label in _labels(row):
        yield Minimum(
            figure=row.required("figure"),
            of=label,
            languages=tuple(row["languages"].split()) or LANGUAGES,
            least=row.number("least"),
            most=row.number("most") if row["most"] else inf,
            reason=row.required("reason"),
        )


def _labels(row: Row) -> tuple[str, ...]:
    if row["of"] != EACH:
        return (row["of"],)
    return tuple(load_offences()) if row["figure"] == "offence" else load_taxa()
