"""As many accusations are heard as was asked for, whatever numbers the weights come out as."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.bearings import UNNAMED
from nlp.suspicion import SPOKEN, Suspicion
from nlp.training.corpus import LabelledTip
from nlp.training.floors import HEARD, UNNAMED_HEARD, Floors, floors_of

EVEN = dict.fromkeys(SPOKEN, 0.5)
MARGINS = st.floats(-5, 5)


def tip(*, accuses: bool) -> LabelledTip:
    return LabelledTip("t", "en", "", (), ("poaching",), urgent=False, accuses=accuses)


@given(st.lists(MARGINS, min_size=1, max_size=40), st.lists(MARGINS, min_size=1, max_size=40))
def test_at_least_as_many_are_heard_as_asked(named: list[float], unnamed: list[float]) -> None:
    tips = [tip(accuses=True)] * (len(named) + len(unnamed))
    are_named = [True] * len(named) + [False] * len(unnamed)
    floors = floors_of(tips, named + unnamed, are_named)
    assert sum(one >= floors.named for one in named) >= HEARD * len(named) - 1e-9
    assert sum(one >= floors.unnamed for one in unnamed) >= UNNAMED_HEARD * len(unnamed) - 1e-9


def test_who_accuses_nobody_sets_no_floor() -> None:
    tips = [tip(accuses=True), tip(accuses=True), tip(accuses=False), tip(accuses=False)]
    assert floors_of(tips, [1.0, 2.0, -9.0, 9.0], [True, False, True, False]) == Floors(1.0, 2.0)


@given(MARGINS, MARGINS)
def test_a_floor_lies_at_zero_afterwards(named: float, unnamed: float) -> None:
    weights = Floors(named, unnamed).at_zero({"always": named, f"{UNNAMED} always": 1.0})
    suspicion = Suspicion(weights)
    assert suspicion.margin((), EVEN) == pytest.approx(0, abs=1e-3)
    assert suspicion.margin({UNNAMED}, EVEN) == pytest.approx(named + 1 - unnamed, abs=1e-3)
