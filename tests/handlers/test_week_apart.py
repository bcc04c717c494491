"""Numbers tell an accused desk nothing of what is kept from it."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.accused_scenes import RANGER, Scene, staged
from tests.handlers.passing_turns import opens
from tests.handlers.test_late_accusing import RANGER as LATE
from tests.handlers.test_late_accusing import adds
from tests.hotline import Hotline
from tests.stories import reports

pytestmark = pytest.mark.slow


async def told(scene: Scene, agency: str) -> str:
    desk = scene.desks[agency]
    await scene.hotline.hears(scene.officers[agency].says("/week", in_=desk))
    return desk.screen.text


@pytest.fixture
async def scene(hotline: Hotline) -> Scene:
    """A ranger is accused from the start; the ministry above him runs the first triage desk."""
    scene = await staged(hotline)
    await reports(hotline, scene.amina, RANGER)
    return scene


@pytest.mark.parametrize("agency", ["kg_sets", "kg_mnrets", "triage"])
async def test_who_is_accused_cannot_count_the_case(scene: Scene, agency: str) -> None:
    shown = await told(scene, agency)

    assert shown.count("Cases received: 0") == 2
    assert "Open now: nothing" in shown
    assert "hidden" not in shown.split("Counts below")[0]


async def test_the_other_triage_desk_counts_it(scene: Scene) -> None:
    assert "This week, since 04.05.\nCases received: hidden" in await told(scene, "triage2")


async def test_what_others_put_right_does_not_move_the_numbers_of_the_accused(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person, desk: Group, triage: Group
) -> None:
    await reports(hotline, amina)
    await adds(hotline, amina, f"At Osh bazaar {LATE}")
    await hotline.hears(bakyt.says("/week", in_=desk))
    before = desk.screen.text

    await opens(hotline, nurlan, triage, "Correct…", "Species")
    await hotline.hears(nurlan.says("saiga", in_=triage, reply_to=triage.screen))
    assert triage.sees("Species: saiga")
    await hotline.hears(bakyt.says("/week", in_=desk))

    assert desk.screen.text == before
    assert "snow leopard: 1" in before


async def test_what_an_officer_puts_right_is_counted_so(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)

    await opens(hotline, bakyt, desk, "More…", "Correct…", "Species")
    await hotline.hears(bakyt.says("saiga", in_=desk, reply_to=desk.screen))
    await hotline.hears(bakyt.says("/week", in_=desk))

    assert "Species: saiga" in desk.screen.text
