"""Statements: what a finished Doc says, as a Reading."""

from __future__ import annotations

from spacy.tokens import Doc

from nlp.attributes import Findings, findings_of
from nlp.company import victims
from nlp.components.plain import load_plain
from nlp.denials import denied
from nlp.kinds import told_apart
from nlp.pipeline import HEADS
from nlp.senses import is_bare_name, load_implied
from nlp.settings import Settings
from nlp.verdicts import verdict
from reference.species import lineage
from triage.model import NOT_WILDLIFE, Reading


def state(doc: Doc, settings: Settings) -> Reading:
    """The Reading of a Doc that went through the whole pipeline."""
    found, chances = findings_of(doc), offence_chances(doc)
    offence = verdict(chances)
    language = max(HEADS["language"][1], key=lambda code: doc.cats[code])
    is_crime, is_bare = offence != NOT_WILDLIFE, is_bare_name(found.text, found.spans)
    is_doubtful = is_bare or (not is_crime and load_plain().is_open(found))
    urgency = doc.cats["urgent"]
    spans = [*found.spans, found.guess] if found.guess and is_crime else found.spans
    return Reading(
        language=language,
        offence=offence,
        offences=chances,
        sure=not is_doubtful and is_sure(chances[NOT_WILDLIFE], settings),
        taxa=taxa_of(doc, language, offence) if is_crime or is_bare else (),
        is_guess=found.guess is not None,
        urgent=is_crime and urgency >= settings.urgent_at,
        urgency=urgency,
        danger=found.danger,
        accuses=tuple(found.accuses),
        quantities=tuple(found.quantities),
        parts=values_of(found, "part"),
        places=words_of(found, "place"),
        spans=tuple(sorted(spans, key=lambda span: (span.start, span.end))),
        model=settings.name,
    )


def taxa_of(doc: Doc, language: str, offence: str) -> tuple[str, ...]:
    """The taxa named and not denied, the general ones left out beside their kin, and those that
    only keep others company; else the one guessed from all the words; else the one implied."""
    found, struck = findings_of(doc), denied(doc)
    spans = [span for span in found.spans if span.label == "taxon" and span not in struck]
    named = tuple(dict.fromkeys(span.value for span in spans))
    parents = {parent for taxon in named for parent in lineage(taxon)[1:]}
    apart = parents & told_apart(doc, spans)
    told = victims((taxon for taxon in named if taxon not in parents - apart), offence, apart)
    if told:
        return told
    if found.guess:
        return (found.guess.value,)
    return load_implied().taxon(language, offence, values_of(found, "part"))


def offence_chances(doc: Doc) -> dict[str, float]:
    return {key: doc.cats[key] for key in HEADS["offence"][1]}


def is_sure(noise: float, settings: Settings) -> bool:
    return noise >= settings.sure_noise_at or 1 - noise >= settings.sure_crime_at


def values_of(found: Findings, label: str) -> tuple[str, ...]:
    """Each value once, in the order of the text."""
    return tuple(dict.fromkeys(span.value for span in found.spans if span.label == label))


def words_of(found: Findings, label: str) -> tuple[str, ...]:
    spans = (span for span in found.spans if span.label == label)
    return tuple(dict.fromkeys(found.text[span.start : span.end] for span in spans))
