"""Facts in the words of a language: a place, a taxon, a moment; and what others say, in a line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from locales.texts import Texts
from reference.species import load_species
from reference.toponyms import toponym
from triage.model import Place

TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of writing for whatever follows (Unicode Annex 9)."""
TIMES = frozenset({"now", "today", "yesterday", "week", "earlier"})


def place_words(place: Place | None, texts: Texts) -> str:
    """Name, region and country, as much as is known; empty when nothing is."""
    if place is None or place.country is None:
        return ""
    keys = (f"region-{place.region}", f"country-{place.country}")
    name = toponym(place.name, place.country, texts.language)
    parts = [name, *(texts(key) for key in keys if texts.knows(key))]
    return ", ".join(dict.fromkeys(filter(None, parts)))


def taxon_words(taxa: Iterable[str], texts: Texts) -> str:
    """The common names in the reader's language; a taxon we do not list keeps its own name."""
    species = load_species()
    names = (species[key].name_in(texts.language) if key in species else key for key in taxa)
    return ", ".join(dict.fromkeys(names))


def time_words(happened: str, texts: Texts) -> str:
    return texts(f"time-{happened}") if happened in TIMES else in_a_line(happened)


def in_a_line(words: str) -> str:
    """Somebody else's words within a line of ours.

    Threat: with a break or a turn in them they become a line that we seem to have said."""
    return " ".join(TURNS.sub("", words).split())
