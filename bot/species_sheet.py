"""The species sheet of a desk: status, how to recognise the part, papers of legal trade."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator

from handlers.wording import taxon_words
from locales.texts import Safe, Texts
from reference.identification import (
    Ban,
    Identification,
    described_within,
    identify,
    load_papers,
)
from reference.species import Species, load_species
from reference.specimens import part_word

KINDS = ("species", "subspecies")


def species_lines(taxon: str, country: str, texts: Texts) -> Iterator[str]:
    """HTML lines of one message, well under its 4,096 characters. `country` is the desk's own
    (ISO 3166-1), whose red book comes first; empty where it has none."""
    species = load_species().get(taxon)
    yield texts("species-title", name=taxon_words([taxon], texts), taxon=taxon)
    if species is None:
        yield texts("species-unknown")
        return
    yield from _status(species, country, texts)
    rows = identify(taxon)
    yield from _recognise(taxon, rows, texts)
    yield from _papers(species, rows, texts)
    yield from _bans(rows, texts)
    yield texts("species-careful")


def _status(species: Species, country: str, texts: Texts) -> Iterator[str]:
    appendix = (species.cites or "none").replace("/", "-")
    yield texts(f"species-cites-{appendix}")
    is_kind, listed = species.rank in KINDS, species.red_book
    if country in listed:
        key = "species-red-book" if is_kind else "species-red-book-some"
        yield texts(key, country=_countries([country], texts))
    elif country:
        yield texts("species-red-book-unsure", country=_countries([country], texts))
    if others := [one for one in listed if one != country]:
        yield texts("species-red-book-others", names=_countries(others, texts))


def _recognise(taxon: str, rows: Iterable[Identification], texts: Texts) -> Iterator[str]:
    rows = tuple(rows)
    if not rows:
        yield texts("species-none")
        if below := described_within(taxon):
            yield texts("species-see", names=taxon_words(below, texts))
    elif rows[0].taxon != taxon:
        yield texts("species-of-group", name=taxon_words([rows[0].taxon], texts))
    for row in rows:
        yield from _marks(row, texts)
    if any(row.marks_in(texts.language).language != texts.language for row in rows):
        yield texts("species-english")


def _marks(row: Identification, texts: Texts) -> Iterator[str]:
    marks = row.marks_in(texts.language)
    yield texts("species-part", name=part_word(row.part, texts.language))
    yield html.escape(marks.features, quote=False)
    yield texts("species-confused", words=marks.confusions)


def _papers(species: Species, rows: Iterable[Identification], texts: Texts) -> Iterator[str]:
    rows = tuple(rows)
    cites = load_papers().cites[species.cites or "none"]
    national = dict.fromkeys(paper for row in rows for paper in row.papers)
    yield texts("species-papers")
    for paper in (*cites, *national):
        yield texts("species-paper", words=Safe(texts(f"species-paper-{paper}")))
    for note in dict.fromkeys(note for row in rows for note in row.notes):
        yield texts(f"species-note-{note}")


def _bans(rows: Iterable[Identification], texts: Texts) -> Iterator[str]:
    for ban in dict.fromkeys(ban for row in rows for ban in row.bans):
        key = "species-ban" if ban.until else "species-ban-open"
        yield texts(key, country=_countries([ban.country], texts), time=_day(ban))


def _day(ban: Ban) -> str:
    """A year, or day, month and year as people here write them."""
    return ".".join(reversed(ban.until.split("-")))


def _countries(codes: Iterable[str], texts: Texts) -> str:
    return ", ".join(texts(f"country-{code}") for code in codes)
