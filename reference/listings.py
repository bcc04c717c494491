"""Listings: how far a taxon is protected, as a priority needs it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reference.species import lineage, load_species

OWN_RANKS = ("species", "subspecies")
"""Of a genus or family the red book lists some member: that proves nothing of the animal seen."""

VAGUE_RANKS = ("class", "order")


@dataclass(frozen=True, slots=True)
class Listing:
    """A taxon with its parents (`line`), its CITES appendix and the countries whose red book
    lists this very species. `is_vague` where the name ("birds") may be any of very many."""

    key: str
    line: tuple[str, ...]
    group: str
    cites: str
    red_book: tuple[str, ...]
    sensitivity: int
    is_vague: bool = False


def listings_of(taxa: Iterable[str]) -> tuple[Listing, ...]:
    """Of those that we know, in the same order."""
    return tuple(_listing(key) for key in taxa if key in load_species())


def _listing(key: str) -> Listing:
    known = load_species()[key]
    red_book = known.red_book if known.rank in OWN_RANKS else ()
    is_vague = known.rank in VAGUE_RANKS
    listed = (known.group, known.cites, red_book, known.sensitivity)
    return Listing(key, lineage(key), *listed, is_vague)
