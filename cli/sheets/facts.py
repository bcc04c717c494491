"""The facts on a sheet: one row each, a label and what is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bot.card_lines import NEAR_BORDER_KM, local_time, reason_words
from cli.sheets.markup import Row, plain
from handlers.wording import place_words, taxon_words, time_words
from locales.texts import Safe, Texts
from reference.species import load_species
from triage.mended import meant, taxa_of
from triage.model import Case, PinMeaning, Reason, TipWords
from triage.papers import Paper

EXACT_KM = 0.1
DATUM = "WGS 84"


def fact_rows(paper: Paper, texts: Texts, agencies: Mapping[str, str]) -> Iterator[Row]:
    case, first = paper.case, paper.tips[0]
    graded = texts("sheet-priority-of", priority=case.priority)
    why = spoken(case.facts.urgent, texts, agencies)
    yield texts("sheet-priority"), f"<b>{graded}</b>{f': {why}' if why else ''}"
    yield texts("sheet-received"), local_time(first.sent, case.country)
    if first.content.happened:
        yield texts("sheet-happened"), plain(time_words(first.content.happened, texts))
    yield texts("sheet-offence"), _offence(case, texts)
    yield texts("sheet-species"), _species(case, texts)
    yield from _place_rows(case, first.content, texts)
    yield from source_rows(first.content, texts)
    if len(paper.tips) > 1:
        reports = texts("joined-reports", tips=len(paper.tips), sources=case.sources)
        yield texts("sheet-sources"), reports
    yield texts("sheet-why"), spoken(paper.dispatch.reasons, texts, agencies)


def spoken(reasons: Iterable[Reason], texts: Texts, agencies: Mapping[str, str]) -> str:
    said = (reason_words(one, texts, dict(agencies)) for one in reasons)
    return "; ".join(dict.fromkeys(said))


def _offence(case: Case, texts: Texts) -> str:
    name = texts(f"offence-{case.offence}")
    return name if meant(case.facts).sure else texts("sheet-unsure", name=Safe(name))


def _species(case: Case, texts: Texts) -> str:
    named = [_taxon(taxon, texts) for taxon in taxa_of(case.facts)]
    return "<br>".join(named) or texts("sheet-species-unknown")


def _taxon(taxon: str, texts: Texts) -> str:
    known = load_species()
    listed = known[taxon].cites if taxon in known else ""
    is_listed = listed not in ("", "none")
    cites = texts("desk-cites", appendix=listed) if is_listed else texts("desk-cites-none")
    return f"<b>{plain(taxon_words([taxon], texts))}</b> (<i>{plain(taxon)}</i>), {cites}"


def _place_rows(case: Case, content: TipWords, texts: Texts) -> Iterator[Row]:
    place = case.facts.where
    is_coarse = content.pin is not None and content.pin.meaning is PinMeaning.NEAR
    is_coarse = is_coarse and place == case.facts.place
    words = place_words(place, texts)
    near = texts("sheet-near", place=words) if is_coarse else plain(words)
    yield texts("sheet-place"), near if words else texts("sheet-place-unknown")
    if place.lat is not None and place.lon is not None:
        digits = 1 if is_coarse else 5
        point = f"{place.lat:.{digits}f}, {place.lon:.{digits}f} ({DATUM})"
        yield texts("sheet-point"), ", ".join(filter(None, (point, _exact(place.radius_km, texts))))
    if place.border_km is not None and place.border_km < NEAR_BORDER_KM and place.border_with:
        key = f"country-{place.border_with}"
        country = texts(key) if texts.knows(key) else place.border_with
        border = texts("desk-border", km=f"{place.border_km:.0f}", country=country)
        yield texts("sheet-border"), border


def _exact(radius: float, texts: Texts) -> str:
    return texts("sheet-exact", km=f"{radius:.1f}") if radius >= EXACT_KM else ""


def source_rows(content: TipWords, texts: Texts) -> Iterator[Row]:
    """What stands in a tip beside its words."""
    if content.place_words:
        yield texts("sheet-place-words"), plain(content.place_words)
    for forward in content.forwards:
        yield texts("sheet-forward"), plain(f"{forward.title} {forward.link}".strip())
    for suspect in content.suspects:
        yield texts("sheet-suspect"), plain(suspect)
