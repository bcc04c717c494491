"""The component that takes a plain tip at its word: an animal, a deed, nothing harmless beside."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import Findings, findings_of
from nlp.phrases import rows_of
from reference.species import load_offences
from triage.model import NOT_WILDLIFE

NOISE_LEFT = 0.04
"""Of the taught tips that name a taxon and a deed and nothing harmless 35 are noise, 937 real:
what a few words cannot tell the classifier, who knows most names from idle talk as well."""


@dataclass(frozen=True, slots=True)
class Plain:
    """Cues of what is done to animals and plants, and of what makes such words harmless."""

    deeds: frozenset[str]
    harmless: frozenset[str]

    def __call__(self, doc: Doc) -> Doc:
        if self.is_plain(findings_of(doc)) and doc.cats[NOT_WILDLIFE] > NOISE_LEFT:
            believe(doc)
        return doc

    def is_plain(self, found: Findings) -> bool:
        return self.tells_deed(found) and self.harmless.isdisjoint(found.cues)

    def tells_deed(self, found: Findings) -> bool:
        """Whether a taxon and a deed are named."""
        return _is_named(found) and not self.deeds.isdisjoint(found.cues)

    def is_open(self, found: Findings) -> bool:
        """Whether a person should see it, however harmless it reads: a taxon is named, and a deed
        or nothing harmless. Of 930 harmless tips that were taught 19 are so and without a deed."""
        return _is_named(found) and (
            not self.deeds.isdisjoint(found.cues) or self.harmless.isdisjoint(found.cues)
        )


def _is_named(found: Findings) -> bool:
    return any(span.label == "taxon" for span in found.spans)


def believe(doc: Doc) -> None:
    """Shares the chance of noise, but for a rest, among the offences in their proportion."""
    crime = 1 - doc.cats[NOT_WILDLIFE]
    for key in load_offences():
        if key != NOT_WILDLIFE:
            share = doc.cats[key] / crime if crime > 0 else 1 / (len(load_offences()) - 1)
            doc.cats[key] = share * (1 - NOISE_LEFT)
    doc.cats[NOT_WILDLIFE] = NOISE_LEFT


@lru_cache(maxsize=1)
def load_plain() -> Plain:
    cues = {row["kind"]: _cues(row["concepts"].split("|")) for row in rows_of("plain.csv")}
    return Plain(cues["deed"], cues["harmless"])


def _cues(concepts: Collection[str]) -> frozenset[str]:
    return frozenset(f"concept {concept}" for concept in concepts)


@Language.factory("ilbirs_plain", requires=["doc._.findings", "doc.cats"], assigns=["doc.cats"])
def make_plain(nlp: Language, name: str) -> Plain:
    return load_plain()
