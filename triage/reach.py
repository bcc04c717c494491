"""Who can be reached, in a desk's chat or on paper, and who of a route takes a case now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from triage.model import AgencyKey, Desk, DeskState, Reason, Role
from triage.routing import Recipient

BESIDE_PAPER = "why-beside-paper"


@dataclass(frozen=True, slots=True)
class Reach:
    bound: frozenset[AgencyKey] = frozenset()
    on_paper: frozenset[AgencyKey] = frozenset()

    @classmethod
    def of(cls, desks: Iterable[Desk]) -> Reach:
        states = [(desk.agency, desk.state) for desk in desks]
        return cls(
            frozenset(agency for agency, state in states if state is DeskState.BOUND),
            frozenset(agency for agency, state in states if state is DeskState.OTHERWISE),
        )

    def __contains__(self, agency: AgencyKey) -> bool:
        return agency in self.bound or agency in self.on_paper


def takers(recipients: Sequence[Recipient], reach: Reach) -> Iterator[Recipient]:
    """Each with the agency that takes it now; those after it stand in should that desk fail."""
    taken: set[AgencyKey] = set()
    for one in recipients:
        line = (one.agency, *one.fallbacks) if one.role is Role.LEAD else (one.agency,)
        free = [key for key in line if key in reach and key not in taken]
        for agency, reasons in _seated(one, free, reach):
            taken.add(agency)
            left = line[line.index(agency) + 1 :]
            on_paper = agency in reach.on_paper
            yield Recipient(agency, one.role, (*one.reasons, *reasons), left, on_paper)


def _seated(
    one: Recipient, free: Sequence[AgencyKey], reach: Reach
) -> Iterator[tuple[AgencyKey, tuple[Reason, ...]]]:
    """Paper takes days: beside a lead on paper the next that has a desk leads at once."""
    if not free:
        return
    first = free[0]
    yield first, () if first == one.agency else (_reason("why-stands-in", one.agency),)
    beside = next((key for key in free if key in reach.bound), None)
    if first in reach.on_paper and beside is not None:
        yield beside, (_reason(BESIDE_PAPER, first),)


def _reason(key: str, agency: AgencyKey) -> Reason:
    return Reason(key, (("agency", agency),))
