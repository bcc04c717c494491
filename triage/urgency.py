"""How urgent a case is: priority 5 (a life, or now) down to 1 (none), with the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from triage.model import Reading, Reason

LOWEST = 1


class Weights(Protocol):
    """The numbers behind a priority; `base` is by offence."""

    @property
    def version(self) -> str: ...
    @property
    def base(self) -> Mapping[str, int]: ...
    @property
    def danger(self) -> int: ...
    @property
    def highest(self) -> int: ...
    @property
    def under_way(self) -> int: ...
    @property
    def live_animal(self) -> int: ...
    @property
    def rare_floor(self) -> int: ...
    @property
    def rare(self) -> tuple[str, ...]: ...
    @property
    def live_parts(self) -> tuple[str, ...]: ...
    @property
    def live_offences(self) -> tuple[str, ...]: ...


class TaxonFacts(Protocol):
    """What is known of a taxon: its name and its CITES appendix ("" for none)."""

    @property
    def key(self) -> str: ...
    @property
    def cites(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Assessment:
    """The judgement over a reading. `weights` is the version of the numbers behind it."""

    priority: int
    reasons: tuple[Reason, ...]
    weights: str


def assess(reading: Reading, taxa: Iterable[TaxonFacts], weights: Weights) -> Assessment:
    """The priority of a reading. Danger to people beats everything, noise included."""
    if reading.danger:
        return Assessment(weights.danger, (Reason("priority-danger"),), weights.version)
    if not reading.is_crime:
        return Assessment(LOWEST, (Reason("priority-not-wildlife"),), weights.version)
    steps = list(_steps(reading, weights))
    priority = min(sum(step for step, _ in steps), weights.highest)
    reasons = [reason for _, reason in steps]
    rare = next((taxon.key for taxon in taxa if taxon.cites in weights.rare), "")
    if rare and priority < weights.rare_floor:
        priority = weights.rare_floor
        reasons.append(Reason("priority-rare", (("taxon", rare),)))
    return Assessment(priority, tuple(reasons), weights.version)


def _steps(reading: Reading, weights: Weights) -> Iterator[tuple[int, Reason]]:
    offence = (("offence", reading.offence),)
    yield weights.base.get(reading.offence, LOWEST), Reason("priority-offence", offence)
    if reading.urgent:
        yield weights.under_way, Reason("priority-under-way")
    elif _changes_hands_alive(reading, weights):
        yield weights.live_animal, Reason("priority-live-animal")


def _changes_hands_alive(reading: Reading, weights: Weights) -> bool:
    if reading.offence not in weights.live_offences:
        return False
    return any(part in weights.live_parts for part in reading.parts)
