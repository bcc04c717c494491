"""Casework in any order: a case always has one who leads it, nothing is lost, doubled or betrayed.

What the services promise, and is held here after every step: a case that was not taken back has
somebody who leads it and may see it (an agency or a desk of the hotline, perhaps to its end), or
the line still seeks one; two lead only where a rule gives each a part of its own: who saves lives,
who looks at an accused body (decisions 17 and 20). Of a case in several countries one leads, and
the others have copies.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from bot.workshop import Workshop
from locales.texts import Library
from tests.triage.casework_faults import (
    DropsLetters,
    PassesToAnybody,
    StrikesNobody,
    TakesTwice,
)
from tests.triage.casework_machine import Casework
from tests.triage.casework_table import Stage

BETRAYED = "which never had the case|got a case that accuses it|got more|was shown in"


def played(stage: Stage, *, stories: int, steps: int, machine: type[Casework] = Casework) -> None:
    bounds = settings(
        phases=(Phase.generate,),
        max_examples=stories,
        stateful_step_count=steps,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(type("Machine", (machine,), {"stage": stage}), settings=bounds)


@pytest.mark.slow
def test_casework_in_any_order(blank: Path, library: Library) -> None:
    played(Stage(blank, library), stories=3, steps=30)


@pytest.mark.slow
def test_casework_in_any_order_for_thousands_of_steps(blank: Path, library: Library) -> None:
    played(Stage(blank, library), stories=60, steps=60)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (StrikesNobody, BETRAYED),
        (PassesToAnybody, BETRAYED),
        (TakesTwice, "taken from whoever had it|pressed twice was applied twice"),
        (DropsLetters, "a letter is lost"),
    ],
    ids=["strikes nobody", "passes to anybody", "takes twice", "drops letters"],
)
def test_a_planted_fault_is_found(
    kind: type[Workshop], told: str, blank: Path, library: Library
) -> None:
    with pytest.raises(AssertionError, match=told):
        played(Stage(blank, library, kind), stories=60, steps=40)
