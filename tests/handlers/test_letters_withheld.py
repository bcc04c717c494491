"""Letters and the accused: a frozen desk asks and ends as ever, and nothing of it arrives."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.accused_scenes import RANGER, Scene, staged
from tests.handlers.desk_scenes import labels
from tests.handlers.mail_scenes import asks, closes, writes
from tests.hotline import Hotline
from tests.stories import SKINS

pytestmark = pytest.mark.slow

THERE = "Is it still there?"
PUSH = "You have a message from the line."


@pytest.fixture
async def scene(hotline: Hotline) -> Scene:
    """The inspection has the case in hand; then its reporter adds that the ranger sells."""
    scene = await staged(hotline)
    await hotline.hears(scene.amina.says(SKINS))
    await hotline.hears(scene.amina.taps("Send now"))
    await hotline.hears(scene.officers["kg_sets"].taps("Take it", in_=scene.desks["kg_sets"]))
    return scene


@pytest.fixture
async def desk_alone(hotline: Hotline, bakyt: Person) -> Group:
    return await hotline.desk("kg_sets", bakyt)


async def accuses(scene: Scene) -> None:
    await scene.hotline.hears(scene.amina.says(RANGER))
    await scene.hotline.hears(scene.amina.taps("Add to it"))


@pytest.fixture
def ranger(scene: Scene) -> Person:
    return scene.officers["kg_sets"]


@pytest.fixture
def desk(scene: Scene) -> Group:
    return scene.desks["kg_sets"]


async def test_a_frozen_desk_asks_and_nothing_arrives(
    hotline: Hotline, scene: Scene, ranger: Person, desk: Group
) -> None:
    await accuses(scene)

    await asks(hotline, ranger, desk, THERE)

    assert ranger.toasts[-1].startswith("Sent.")
    assert desk.sees("(not answered yet)")
    assert not scene.amina.sees(PUSH)
    await hotline.hears(scene.amina.says("/status"))
    assert not scene.amina.sees("Messages from the line")


async def test_a_frozen_desk_s_doubtful_words_reach_nobody(
    hotline: Hotline, scene: Scene, ranger: Person, desk: Group
) -> None:
    await accuses(scene)

    await writes(hotline, ranger, desk, "What is your name?")

    assert desk.sees("waits for a person of the line")
    assert not any(scene.is_told(one, "A letter waits") for one in scene.desks)


async def test_a_letter_on_its_way_ends_when_its_desk_is_accused(
    hotline: Hotline, scene: Scene, ranger: Person, desk: Group
) -> None:
    await asks(hotline, ranger, desk, THERE)
    await accuses(scene)

    await hotline.hears(scene.amina.taps("Show"))

    assert scene.amina.toasts[-1] == "This message is no longer there."
    assert not scene.amina.sees(THERE)


async def test_an_answer_that_was_begun_becomes_a_report(
    hotline: Hotline, scene: Scene, ranger: Person, desk: Group
) -> None:
    await asks(hotline, ranger, desk, THERE)
    await hotline.hears(scene.amina.taps("Show"))
    await hotline.hears(scene.amina.taps("Answer"))
    await hotline.hears(scene.amina.says(RANGER))
    before = len(desk.cards)

    await hotline.hears(scene.amina.says("He has a white car and two helpers"))

    assert len(desk.cards) == before
    assert not scene.is_told("kg_sets", "white car")


async def test_an_answer_that_accuses_stands_beside_and_the_question_looks_open(
    hotline: Hotline, scene: Scene, ranger: Person, desk: Group
) -> None:
    await asks(hotline, ranger, desk, THERE)
    await hotline.hears(scene.amina.taps("Show"))
    await hotline.hears(scene.amina.taps("Answer"))

    await hotline.hears(scene.amina.says(RANGER))

    assert not scene.is_told("kg_sets", "takes a bribe")
    assert not scene.is_told("kg_mnrets", "takes a bribe")
    assert scene.is_told("triage2", "takes a bribe")
    assert desk.sees("(not answered yet)")
    assert scene.amina.sees("Passed on. Thank you.")


async def test_a_frozen_desk_ends_its_case_and_the_reporter_hears_nothing(
    hotline: Hotline, scene: Scene, ranger: Person, desk: Group
) -> None:
    await accuses(scene)

    await closes(hotline, ranger, desk, "Nothing found")

    assert desk.sees("Closed: checked, nothing found")
    assert not scene.amina.sees(PUSH)
    await hotline.hears(scene.amina.says("/status"))
    assert not scene.amina.sees("closed")


async def test_an_end_that_waits_is_not_told_once_its_desk_is_accused(
    hotline: Hotline, scene: Scene, ranger: Person, desk: Group
) -> None:
    await hotline.hears(ranger.taps("Close…", in_=desk))
    await hotline.hears(ranger.taps("Nothing found", in_=desk))
    await accuses(scene)

    await hotline.after(minutes=3)

    assert not scene.amina.sees(PUSH)


async def test_a_frozen_desk_hands_nothing_on(
    hotline: Hotline, scene: Scene, ranger: Person, desk: Group
) -> None:
    await accuses(scene)
    await closes(hotline, ranger, desk, "Not ours")

    assert ranger.toasts[-1] == "Closed. It goes to the next body at once."
    assert not any(scene.is_told(one, "says it is not theirs") for one in scene.desks)
    assert "Open again" in labels(desk)


async def test_what_nobody_else_could_take_stays_with_a_frozen_desk_too(
    hotline: Hotline, amina: Person, bakyt: Person, desk_alone: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Send now"))
    await hotline.hears(bakyt.taps("Take it", in_=desk_alone))
    await hotline.hears(amina.says(RANGER))
    await hotline.hears(amina.taps("Add to it"))

    await hotline.hears(bakyt.taps("Close…", in_=desk_alone))
    await hotline.hears(bakyt.taps("Not ours", in_=desk_alone))

    assert bakyt.toasts[-1].startswith("Nobody else can take this case now.")


async def test_a_frozen_desk_s_question_does_not_stand_in_the_way_of_others(
    hotline: Hotline, scene: Scene, ranger: Person, desk: Group
) -> None:
    await accuses(scene)
    await asks(hotline, ranger, desk, THERE)
    others, officer = scene.desks["triage2"], scene.officers["triage2"]
    await hotline.hears(officer.taps("Take it", in_=others))

    await asks(hotline, officer, others, THERE)

    assert scene.amina.sees(PUSH)
