"""A prompt opens the field to reply for the officer who pressed, and for nobody else."""

from __future__ import annotations

from simulator import Group, Person
from simulator.asking import asks
from tests.hotline import Hotline
from tests.stories import SKINS, reports


async def test_only_who_pressed_is_asked_to_reply(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    desk.adds(hotline.person("Aigul"), by=bakyt)
    await reports(hotline, amina, SKINS)
    await hotline.hears(bakyt.taps("More…", in_=desk))

    await hotline.hears(bakyt.taps("Write a note", in_=desk))

    prompt = desk.sees("write the note as a reply").message
    assert prompt is not None
    asked = asks(prompt)
    assert asked is not None
    people = {one.account.id for one in desk.chat.members.values() if not one.account.is_bot}
    assert people & set(asked["people"]) == {bakyt.account.id}
    assert asked["hint"] == "Reply here"
