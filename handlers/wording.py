"""Facts in the words of a language: a place, a taxon, a moment."""

from __future__ import annotations

from collections.abc import Iterable

from locales.texts import Texts
from reference.species import load_species
from reference.toponyms import toponym
from triage.model import Place

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
    return texts(f"time-{happened}") if happened in TIMES else happened
