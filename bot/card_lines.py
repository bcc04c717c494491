"""The lines of a desk's card: what, where, when, how sure, and why here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.file_lines import evidence_lines
from handlers.wording import in_a_line, place_words, taxon_words, time_words
from locales.texts import Safe, Texts
from reference.species import load_species
from triage.mended import OFFENCE, PLACE, TAXON, meant, taxa_of
from triage.model import (
    UNCORRECTED,
    WORKED,
    Case,
    Dispatch,
    DispatchState,
    Evidence,
    Letter,
    PinMeaning,
    Reason,
    Role,
    Tip,
    TipId,
    TipWords,
)
from triage.passed import NOTHING_PASSED, Passed
from triage.watches import is_asked, is_watched

ZONES = {
    "KG": "Asia/Bishkek", "KZ": "Asia/Almaty", "TJ": "Asia/Dushanbe", "UZ": "Asia/Tashkent",
    "TM": "Asia/Ashgabat",
}  # fmt: skip
MARKS = {5: "🔴", 4: "🟠", 3: "🟡", 2: "🔵", 1: "⚪️"}
PLACE_ON_CARD = 300
REASON_ON_CARD = 200
FEW = 5
"""Of many channels and numbers a card shows the first ones; the rest follows."""
NEAR_BORDER_KM = 50
ALIKE = 2
"""Of cases that may be the same, and of the reasons for each, a card shows the first."""


@dataclass(frozen=True, slots=True)
class Material:
    """All that a card is made of. `agency` names agencies in the desk's language by key."""

    dispatch: Dispatch
    case: Case
    tip: Tip | None
    evidence: tuple[Evidence, ...]
    agencies: dict[str, str]
    is_again: bool = False
    tips: int = 1
    """How many tips speak of the case."""
    has_unseen: bool = False
    """One joined after an officer had acknowledged it."""
    alike: tuple[tuple[str, tuple[Reason, ...]], ...] = ()
    """Cases of this desk that may be the same: their numbers there, and why."""
    notes: int = 0
    """How many the desk wrote."""
    letters: tuple[Letter, ...] = ()
    """What the desk asked, the oldest first."""
    passing: Passed = NOTHING_PASSED
    """Its way between desks, as far as this one may know."""
    joined: tuple[tuple[TipId, str], ...] = ()
    """For the menu that splits one off: tips that joined, and how each begins."""
    view: str = ""
    """The menu under the card."""


def head(material: Material, texts: Texts) -> Iterator[str]:
    if material.is_again:
        yield texts("desk-again")
    if material.case.facts.reading.danger:
        yield texts("desk-danger")
    yield title(material, texts)
    yield texts(_part(material.dispatch))
    watch = material.dispatch.watch
    if watch and watch.is_late and is_watched(material.dispatch):
        yield texts("duty-late")
    yield from _company(material, texts)


def _part(dispatch: Dispatch) -> str:
    """Who was asked in another's place is not one who only hears of it."""
    if dispatch.role is Role.COPY and is_asked(dispatch):
        return "duty-asked"
    return f"desk-{dispatch.role}"


def _company(material: Material, texts: Texts) -> Iterator[str]:
    """Who else speaks of it, and what else may be the same."""
    if material.tips > 1:
        yield texts("joined-reports", tips=material.tips, sources=material.case.sources)
    if material.case.is_burst:
        yield texts("joined-burst")
    for number, reasons in material.alike[:ALIKE]:
        spoken = (reason_words(one, texts, material.agencies) for one in reasons[:ALIKE])
        yield texts("joined-alike", number=number, reasons=Safe("; ".join(dict.fromkeys(spoken))))


def title(material: Material, texts: Texts) -> str:
    priority = material.case.priority
    number = material.dispatch.number
    return texts("desk-title", mark=MARKS[priority], priority=priority, number=number)


def facts(material: Material, texts: Texts) -> Iterator[str]:
    yield from _species(material.case, texts)
    yield _offence(material.case, texts)
    yield from where_lines(material, texts)
    yield from _times(material, texts)
    yield from evidence_lines(material.evidence, texts)


def _species(case: Case, texts: Texts) -> Iterator[str]:
    taxa = taxa_of(case.facts)
    if not taxa:
        yield texts("desk-species-unknown")
    known = load_species()
    for taxon in taxa[:4]:
        listed = known[taxon].cites if taxon in known else "none"
        cites = (
            texts("desk-cites-none") if listed in ("", "none")
            else texts("desk-cites", appendix=listed)
        )  # fmt: skip
        name = taxon_words([taxon], texts)
        line = texts("desk-species", name=name, taxon=taxon, cites=Safe(cites))
        yield f"{line}{_read(case, TAXON, texts)}"


def _offence(case: Case, texts: Texts) -> str:
    is_sure = meant(case.facts).sure
    name = texts(f"offence-{case.offence}")
    line = texts("desk-offence" if is_sure else "desk-offence-unsure", name=name)
    return f"{line}{_read(case, OFFENCE, texts)}"


def _read(case: Case, field: str, texts: Texts) -> str:
    """The machine's answer, beside an officer's."""
    mending = case.facts.mending(field)
    if mending is None or mending.value == case.facts.reading.offence:
        return ""
    reading, place = case.facts.reading, case.facts.place
    said = {
        TAXON: taxon_words(reading.taxa[:1], texts),
        OFFENCE: texts(f"offence-{reading.offence}"),
        PLACE: place_words(place, texts),
    }
    return " " + texts("desk-read-as", words=said[field] or "?")


def where_lines(material: Material, texts: Texts) -> Iterator[str]:
    """The place first, and how exact it is; then the reporter's own words and the border."""
    assert material.tip is not None
    place, content = material.case.facts.where, material.tip.content
    read = _read(material.case, PLACE, texts)
    words = place_words(place, texts)
    is_coarse = content.pin is not None and content.pin.meaning is PinMeaning.NEAR and not read
    if words:
        yield texts("desk-where-coarse" if is_coarse else "desk-where", place=words) + read
    else:
        yield texts("desk-where-unknown")
    if content.place_words:
        yield texts("desk-where-words", words=in_a_line(content.place_words[:PLACE_ON_CARD]))
    if place.border_km is not None and place.border_km < NEAR_BORDER_KM and place.border_with:
        key = f"country-{place.border_with}"
        country = texts(key) if texts.knows(key) else place.border_with
        yield texts("desk-border", km=f"{place.border_km:.0f}", country=country)


def _times(material: Material, texts: Texts) -> Iterator[str]:
    assert material.tip is not None
    if happened := material.tip.content.happened:
        yield texts("desk-when", time=time_words(happened, texts))
    yield texts("desk-received", time=local_time(material.tip.sent, material.case.country))


def local_time(moment: datetime, country: str) -> str:
    """As a clock on the wall there shows it; UTC, said so, where no country is known."""
    if country not in ZONES:
        return moment.strftime("%d.%m.%Y %H:%M UTC")
    return moment.astimezone(ZoneInfo(ZONES[country])).strftime("%d.%m.%Y %H:%M")


def sources(material: Material, texts: Texts) -> Iterator[str]:
    assert material.tip is not None
    yield from source_lines(material.tip.content, texts)


def source_lines(content: TipWords, texts: Texts) -> Iterator[str]:
    for forward in content.forwards[:FEW]:
        yield texts("desk-forward", title=in_a_line(forward.title), link=forward.link)
    for suspect in content.suspects[:FEW]:
        yield texts("desk-suspect", number=in_a_line(suspect))


def told(material: Material, texts: Texts, words: str) -> Iterator[str]:
    if not words:
        return
    key = f"lang-{material.case.facts.reading.language}"
    language = texts(key) if texts.knows(key) else "?"
    yield ""
    yield texts("desk-words", language=language)
    yield f"<blockquote>{escaped(words)}</blockquote>"


def escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def why(material: Material, texts: Texts) -> Iterator[str]:
    reading = material.case.facts.reading
    if reading.offences:
        yield texts("desk-sure", percent=round(100 * reading.offences[reading.offence]))
    if material.tip and material.tip.content.correction != UNCORRECTED:
        yield texts("desk-corrected")
    here = _spoken(material.dispatch.reasons, material, texts)
    urgent = [one for one in _spoken(material.case.facts.urgent, material, texts)
              if one not in here]  # fmt: skip
    if here:
        yield texts("desk-why", reasons=Safe("; ".join(here)))
    if urgent:
        reasons, priority = Safe("; ".join(urgent)), material.case.priority
        yield texts("desk-why-priority", priority=priority, reasons=reasons)


def _spoken(reasons: Iterable[Reason], material: Material, texts: Texts) -> list[str]:
    return list(dict.fromkeys(reason_words(one, texts, material.agencies) for one in reasons))


def reason_words(reason: Reason, texts: Texts, agencies: dict[str, str]) -> str:
    """A reason in the desk's language; the text itself names kinds, offences and countries."""
    values = {name: _spelled(name, value, texts, agencies) for name, value in reason.values}
    return texts(reason.key, **values)


def _spelled(name: str, value: str, texts: Texts, agencies: dict[str, str]) -> str:
    if name == "agency":
        return agencies.get(value, value)
    return taxon_words([value], texts) if name == "taxon" else value


def seen(material: Material, texts: Texts) -> Iterator[str]:
    """Who acknowledged it, who has it, how it ended."""
    lines = [*_seen(material, texts), *_worked(material, texts)]
    if lines:
        yield ""
    yield from lines


def _seen(material: Material, texts: Texts) -> Iterator[str]:
    dispatch = material.dispatch
    is_all = dispatch.progress.holder and dispatch.progress.holder.name == dispatch.seen_by
    if dispatch.state in WORKED and dispatch.seen_at and not is_all:
        time = local_time(dispatch.seen_at, material.case.country)
        yield texts("desk-seen", officer=dispatch.seen_by, time=time)


def _worked(material: Material, texts: Texts) -> Iterator[str]:
    dispatch, country = material.dispatch, material.case.country
    holder, closing = dispatch.progress.holder, dispatch.progress.closing
    if holder and dispatch.state is DispatchState.TAKEN:
        time = local_time(holder.since, country)
        yield texts("desk-holder", officer=holder.name, time=time)
    if material.notes:
        yield texts("desk-notes", count=material.notes)
    if closing and dispatch.state is DispatchState.CLOSED:
        outcome, time = texts(f"outcome-{closing.outcome}"), local_time(closing.at, country)
        yield texts("desk-closed", outcome=outcome, officer=closing.by, time=time)
        if closing.reason:
            yield texts("desk-closed-why", reason=closing.reason[:REASON_ON_CARD])
