"""Figures: how the answers of an entrant agree with the labels."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bench.reading.answers import Answer
from nlp.training.corpus import LabelledTip
from nlp.training.scores import f_one, is_real, matched, share
from triage.model import LANGUAGES, NOT_WILDLIFE

Told = Sequence[tuple[LabelledTip, Answer]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A share from 0 to 1; the measure gets how many real tips may be lost. `of` is the part of
    an answer that it judges."""

    title: str
    of: str
    measure: Callable[[Told, int], float]
    is_better_higher: bool = True

    def value(self, told: Told, may_lose: int) -> float | None:
        """None for who does not answer this."""
        is_told = all(getattr(answer, self.of) is not None for _, answer in told)
        return self.measure(told, may_lose) if is_told and told else None


def offence(told: Told, _may_lose: int = 0) -> float:
    return share(answer.offence in tip.offences for tip, answer in told)


def offence_by_language(told: Told) -> Mapping[str, float]:
    spoken = {code: [one for one in told if one[0].language == code] for code in LANGUAGES}
    return {code: offence(its) for code, its in spoken.items() if its}


def weakest(told: Told, _may_lose: int) -> float:
    return min(offence_by_language(told).values())


def noise_kept_out(told: Told, _may_lose: int) -> float:
    return share(answer.offence == NOT_WILDLIFE for tip, answer in told if not is_real(tip))


def lost(told: Told, _may_lose: int = 0) -> float:
    return share(answer.offence == NOT_WILDLIFE for tip, answer in told if is_real(tip))


def count_lost(told: Told) -> int:
    return sum(answer.offence == NOT_WILDLIFE for tip, answer in told if is_real(tip))


def noise_when_careful(told: Told, may_lose: int) -> float:
    """Noise kept out by the mildest threshold that loses no more real tips than it may."""
    real = sorted((_noise(answer) for tip, answer in told if is_real(tip)), reverse=True)
    bar = real[may_lose] if may_lose < len(real) else float("-inf")
    return share(_noise(answer) > bar for tip, answer in told if not is_real(tip))


def urgent(told: Told, _may_lose: int) -> float:
    return f_one((tip.urgent, bool(answer.urgent)) for tip, answer in told)


def language(told: Told, _may_lose: int) -> float:
    return share(answer.language == tip.language for tip, answer in told)


def taxa(told: Told, _may_lose: int) -> float:
    """F1 over all taxa of all tips; a parent or a child of the right one counts."""
    said = [(tip.taxa, answer.taxa or ()) for tip, answer in told]
    hits = sum(len(matched(right, its, near=True)) for right, its in said)
    return 2 * hits / max(sum(len(right) + len(its) for right, its in said), 1)


def accused(told: Told, _may_lose: int) -> float:
    return f_one((tip.accuses, bool(answer.accused)) for tip, answer in told)


def _noise(answer: Answer) -> float:
    return float("-inf") if answer.noise is None else answer.noise


FIGURES: tuple[Figure, ...] = (
    Figure("offence acceptable", "offence", offence),
    Figure("offence, weakest language", "offence", weakest),
    Figure("noise kept out", "offence", noise_kept_out),
    Figure("real tips lost", "offence", lost, is_better_higher=False),
    Figure("noise kept out, losing as few", "noise", noise_when_careful),
    Figure("urgent F1", "urgent", urgent),
    Figure("language", "language", language),
    Figure("taxa F1, kin counts", "taxa", taxa),
    Figure("accused F1", "accused", accused),
)
