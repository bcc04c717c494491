"""Answers: what one reads in a tip, as far as one reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from triage.model import NOT_WILDLIFE, Reading


@dataclass(frozen=True, slots=True)
class Answer:
    """None where nothing is said. The higher `noise`, the surer it is that no crime is told; only
    its order counts, so a chance will do and a margin too."""

    offence: str | None = None
    noise: float | None = None
    urgent: bool | None = None
    language: str | None = None
    taxa: tuple[str, ...] | None = None
    accused: bool | None = None


def answer_of(reading: Reading) -> Answer:
    return Answer(
        offence=reading.offence,
        noise=reading.offences[NOT_WILDLIFE],
        urgent=reading.urgent,
        language=reading.language,
        taxa=reading.taxa,
        accused=bool(reading.accuses),
    )


def answer_from(written: Mapping[str, Any]) -> Answer:
    """Back from JSON."""
    taxa = written["taxa"]
    return Answer(**{**written, "taxa": taxa if taxa is None else tuple(taxa)})
