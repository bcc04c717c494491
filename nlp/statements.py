"""Statements: what a finished Doc says, as a Reading."""

from __future__ import annotations

from spacy.tokens import Doc

from nlp.attributes import Findings, findings_of
from nlp.pipeline import HEADS
from nlp.senses import is_bare_name, load_implied
from nlp.settings import Settings
from reference.species import lineage
from triage.model import NOT_WILDLIFE, Reading


def state(doc: Doc, settings: Settings) -> Reading:
    """The Reading of a Doc that went through the whole pipeline."""
    found, chances = findings_of(doc), offence_chances(doc)
    offence = max(chances, key=lambda key: chances[key])
    language = max(HEADS["language"][1], key=lambda code: doc.cats[code])
    is_crime, is_bare = offence != NOT_WILDLIFE, is_bare_name(found.text, found.spans)
    urgency = doc.cats["urgent"]
    spans = [*found.spans, found.guess] if found.guess and is_crime else found.spans
    return Reading(
        language=language,
        offence=offence,
        offences=chances,
        sure=not is_bare and is_sure(chances[NOT_WILDLIFE], settings),
        taxa=taxa_of(found, language, offence) if is_crime or is_bare else (),
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


def taxa_of(found: Findings, language: str, offence: str) -> tuple[str, ...]:
    """The taxa named, the general ones left out beside their kin; else the one guessed from all
    the words; else the one implied."""
    named = values_of(found, "taxon")
    if found.guess:
        return (found.guess.value,)
    parents = {parent for taxon in named for parent in lineage(taxon)[1:]}
    implied = load_implied().taxon(language, offence, values_of(found, "part"))
    return tuple(taxon for taxon in named if taxon not in parents) or implied


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
