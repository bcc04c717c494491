"""Scores: how readings agree with the labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp.training.corpus import LabelledTip
from reference.species import lineage
from triage.model import NOT_WILDLIFE, Reading

Pairs = Sequence[tuple[LabelledTip, Reading]]


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares from 0 to 1. `offence` counts acceptable answers; `noise` is noise kept out, `lost`
    real tips called noise; `taxa` counts a parent or a child of the right taxon as right."""

    tips: int
    offence: float
    noise: float
    lost: float
    language: float
    urgent: float
    taxa: float
    taxa_exact: float
    accused: float
    accused_recall: float
    sure: float
    sure_right: float


def score(pairs: Pairs) -> Scores:
    real = [pair for pair in pairs if is_real(pair[0])]
    noise = [pair for pair in pairs if not is_real(pair[0])]
    sure = [pair for pair in pairs if pair[1].sure]
    return Scores(
        tips=len(pairs),
        offence=share(reading.offence in tip.offences for tip, reading in pairs),
        noise=share(not reading.is_crime for _, reading in noise),
        lost=share(not reading.is_crime for _, reading in real),
        language=share(reading.language == tip.language for tip, reading in pairs),
        urgent=f_one([(tip.urgent, reading.urgent) for tip, reading in pairs]),
        taxa=taxa_f(pairs, near=True),
        taxa_exact=taxa_f(pairs, near=False),
        accused=f_one([(tip.accuses, bool(reading.accuses)) for tip, reading in pairs]),
        accused_recall=share(bool(reading.accuses) for tip, reading in pairs if tip.accuses),
        sure=share(reading.sure for _, reading in pairs),
        sure_right=share(reading.is_crime == is_real(tip) for tip, reading in sure),
    )


def is_real(tip: LabelledTip) -> bool:
    return tip.offences[0] != NOT_WILDLIFE


def share(claims: Iterable[bool]) -> float:
    held = list(claims)
    return sum(held) / len(held) if held else 0.0


def f_one(pairs: Iterable[tuple[bool, bool]]) -> float:
    held = list(pairs)
    hits = sum(right and said for right, said in held)
    return 2 * hits / max(sum(right + said for right, said in held), 1)


def taxa_f(pairs: Pairs, *, near: bool) -> float:
    """F1 over all taxa of all tips; each right taxon answers for one said taxon."""
    hits = sum(len(matched(tip.taxa, reading.taxa, near=near)) for tip, reading in pairs)
    return 2 * hits / max(sum(len(tip.taxa) + len(reading.taxa) for tip, reading in pairs), 1)


def matched(rights: Iterable[str], said: Iterable[str], *, near: bool) -> list[str]:
    left, found = list(said), []
    for right in rights:
        answer = next((taxon for taxon in left if agree(right, taxon, near=near)), None)
        if answer:
            left.remove(answer)
            found.append(right)
    return found


def agree(right: str, said: str, *, near: bool) -> bool:
    return right == said or (near and (right in lineage(said) or said in lineage(right)))
