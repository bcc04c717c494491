"""Whose word counts when a tip is judged: the reporter's, the pin's, the machine's."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from storage.store import SqlStore
from tests.clock import FixedClock
from tests.storage.samples import TIP
from tests.triage.routing_stories import CLEAR, NARYN
from tests.triage.working import Map, Office
from triage.model import (
    NOWHERE,
    Correction,
    Pin,
    Place,
    TipWords,
)
from triage.scrutiny import corrected

PIN = Pin(43.0, 50.0, "point")


@dataclass(frozen=True)
class Shore(Map):
    """Where a point lies elsewhere than the words say."""

    here: Place = NOWHERE

    def located(self, point: tuple[float, float] | None = None) -> Place:
        return self.here if point else self.place


@pytest.mark.parametrize(
    ("here", "named", "found"),
    [
        (Place(trouble="sea"), NARYN, NARYN),
        (Place(trouble="sea"), NOWHERE, Place(trouble="sea")),
        (Place(country="KZ"), NARYN, Place(country="KZ")),
    ],
)
async def test_a_pin_in_open_water_gives_way_to_a_place_that_is_named(
    store: SqlStore, clock: FixedClock, here: Place, named: Place, found: Place
) -> None:
    office = Office(store, clock, Shore(named, here=here))
    await office.receives(CLEAR, None, PIN)

    await office.works()

    async with store.unit() as unit:
        case = await unit.cases.of_tip(TIP)
    assert case
    assert case.facts.place == found


TOLD = replace(CLEAR, taxa=("saiga", "wolf"))


@pytest.mark.parametrize(
    ("fix", "taxa", "offence"),
    [
        (Correction(), ("saiga", "wolf"), "poaching"),
        (Correction(taxon="wolf"), ("wolf", "saiga"), "poaching"),
        (Correction(taxon="argali"), ("argali", "saiga", "wolf"), "poaching"),
        (Correction(offence="market_sale"), ("saiga", "wolf"), "market_sale"),
    ],
)
def test_the_reporters_own_word_stands_first(
    fix: Correction, taxa: tuple[str, ...], offence: str
) -> None:
    shown = corrected(TOLD, TipWords("words", "en", correction=fix))

    assert (shown.taxa, shown.offence) == (taxa, offence)


def test_an_offence_that_the_reporter_named_is_sure() -> None:
    fix = TipWords("words", "en", correction=Correction(offence="poaching"))

    assert corrected(replace(TOLD, sure=False), fix).sure
    assert not corrected(TOLD, replace(fix, sent_anyway=True)).sure
