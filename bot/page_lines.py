"""Pages about a case, in messages that fit: its species, its notes, the case as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.brief_words import what, where
from bot.card_lines import MARKS, Material, escaped, local_time, reason_words
from bot.overview_lines import OpenCase, short_time
from bot.portions import LIMIT, cut, units
from bot.species_sheet import species_lines
from handlers.wording import place_words, time_words
from locales.markup import visible
from locales.texts import Safe, Texts
from triage.mended import meant, taxa_of
from triage.model import Note, Reason

MOST_TAXA = 4
"""As many as the card names."""
SPOKEN = 900
"""Letters: what one reads out over a radio, or writes on one page."""
TIME_SPOKEN = 80


def species_pages(material: Material, country: str, texts: Texts) -> list[str]:
    """A message each. `country` is the desk's own."""
    taxa = taxa_of(material.case.facts)[:MOST_TAXA]
    return ["\n".join(species_lines(taxon, country, texts)) for taxon in taxa]


def text_pages(material: Material, texts: Texts) -> list[str]:
    """For the radio and for paper: nothing bold, no link, not a word of the reporter but when."""
    words = visible("\n".join(_spoken(material, texts)))
    return [escaped(cut(words, SPOKEN)[0])]


def _spoken(material: Material, texts: Texts) -> Iterator[str]:
    case, dispatch = material.case, material.dispatch
    if case.facts.reading.danger:
        yield texts("desk-danger")
    yield texts("page-text-title", number=dispatch.number, priority=case.priority)
    yield texts("page-text-species", name=what(case, texts))
    key = "desk-offence" if meant(case.facts).sure else "desk-offence-unsure"
    yield texts(key, name=Safe(texts(f"offence-{case.offence}")))
    place = case.facts.where
    yield texts("page-text-where", place=place_words(place, texts) or where(case, texts))
    if place.lat is not None and place.lon is not None:
        yield texts("page-text-point", place=f"{place.lat:.4f}, {place.lon:.4f}")
    if material.tip and (happened := material.tip.content.happened):
        yield texts("desk-when", time=cut(time_words(happened, texts), TIME_SPOKEN)[0])
    since = dispatch.since or (material.tip.sent if material.tip else None)
    if since:
        yield texts("desk-received", time=local_time(since, case.country))


def note_pages(material: Material, notes: Sequence[Note], texts: Texts) -> list[str]:
    """All of them in full, the oldest first."""
    title = texts("page-notes-title", number=material.dispatch.number)
    country = material.case.country
    return packed([title, *(_note(one, country, material.agencies) for one in notes)])


def _note(note: Note, country: str, agencies: dict[str, str]) -> str:
    by = agencies.get(note.source, note.source) if note.source else note.by
    return f"<b>{local_time(note.at, country)} · {escaped(by)}</b>\n{escaped(note.words)}"


def similar_pages(material: Material, others: Sequence[OpenCase], texts: Texts) -> list[str]:
    """Each with all that speaks for it."""
    title = texts("page-similar-title", number=material.dispatch.number)
    why = {number: _reasons(material, reasons, texts) for number, reasons in material.alike}
    return packed([title, *(_other(one, why, texts) for one in others)])


def _reasons(material: Material, reasons: Iterable[Reason], texts: Texts) -> str:
    return "; ".join(dict.fromkeys(reason_words(one, texts, material.agencies) for one in reasons))


def _other(one: OpenCase, why: Mapping[str, str], texts: Texts) -> str:
    number, case = one.dispatch.number, one.case
    words = [f"{MARKS[case.priority]} <b>{escaped(number)}</b>"]
    words += [escaped(what(case, texts)), escaped(where(case, texts))]
    if one.dispatch.since:
        words.append(short_time(one.dispatch.since, case.country))
    return f"{' · '.join(words)}\n{why.get(number, '')}".strip()


def packed(blocks: Iterable[str]) -> list[str]:
    """As few messages as hold all blocks, each block whole."""
    pages: list[str] = []
    for block in blocks:
        joined = f"{pages[-1]}\n\n{block}" if pages else block
        if pages and units(visible(joined)) <= LIMIT:
            pages[-1] = joined
        else:
            pages.append(block)
    return pages
