"""What happens with a case at a desk stands in its custody log: once, by whom, and nothing else."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SHOTS, reports
from triage.model import CaseId

pytestmark = pytest.mark.slow

DESK = "kg_sets"
OFFICER = "kg_sets:Bakyt"


async def case_of(hotline: Hotline, reporter: Person) -> CaseId:
    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(reporter.chat.id)  # type: ignore[arg-type]
        assert talk is not None
        case = await unit.cases.of_tip(talk.sent[0].tip)
    assert case is not None
    return case.id


async def log_of(hotline: Hotline, reporter: Person) -> list[tuple[str, str]]:
    case = await case_of(hotline, reporter)
    async with hotline.store.unit() as unit:
        return [(line.event, line.by) for line in await unit.custody.lines(case)]


async def test_each_thing_shown_is_a_line_and_a_card_drawn_anew_is_none(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    for label in ("Acknowledge", "Map", "More…", "History", "« Back", "Take it"):
        await hotline.hears(bakyt.taps(label, in_=desk))

    assert await log_of(hotline, amina) == [
        ("received", ""),
        ("dispatched", DESK),
        ("card shown", DESK),
        ("seen", OFFICER),
        ("map shown", OFFICER),
        ("history shown", OFFICER),
        ("taken", OFFICER),
    ]


async def test_a_picture_is_entered_by_its_hash_and_its_showing_is_a_line(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_photo())
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Pictures", in_=desk))

    log = await log_of(hotline, amina)
    assert ("file received", "") in log
    assert [line for line in log if "pictures" in line[0]] == [("pictures shown", OFFICER)]


async def test_pictures_that_come_by_themselves_are_a_line_of_the_desk(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_photo())
    await reports(hotline, amina, SHOTS)
    await hotline.after(minutes=1)

    assert ("pictures came", DESK) in await log_of(hotline, amina)


async def test_words_that_come_later_are_received_too(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("He is still there, with two more skins"))
    await hotline.hears(amina.taps("Add to it"))

    assert ("words added", "") in await log_of(hotline, amina)


async def test_the_whole_log_of_a_story_is_a_chain_that_holds(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_photo())
    await reports(hotline, amina)
    for label in ("Acknowledge", "Take it", "Pictures"):
        await hotline.hears(bakyt.taps(label, in_=desk))

    audited = await hotline.store.audit(hotline.workshop.vault).run()

    assert audited.findings == []
    assert (audited.cases, audited.files) == (1, 2)
