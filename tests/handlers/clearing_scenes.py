"""Turns of stories in which a case leaves its desks."""

from __future__ import annotations

from simulator import Group, Person
from tests.clock import MORNING
from tests.handlers.mail_scenes import closes
from tests.hotline import Hotline
from tests.stories import SHOTS
from triage.model import AgencyKey, Case, Job, JobKind


async def passes(hotline: Hotline, days: int) -> None:
    """So many days go by, and the line looks through what it keeps, as it does each day."""
    await hotline.after(days=days)
    await looks(hotline)


async def looks(hotline: Hotline) -> None:
    async with hotline.store.unit() as unit:
        unit.jobs.put(Job(JobKind.RETAIN, "", due=hotline.clock.now()))
        await unit.commit()
    await hotline.line.settle()


async def works(hotline: Hotline, amina: Person, officer: Person, desk: Group) -> None:
    """A grave case with picture and map, a note about it, closed for nothing."""
    await hotline.hears(amina.sends_photo(caption=SHOTS))
    await hotline.hears(amina.taps("Send now"))
    await hotline.hears(officer.taps("Take it", in_=desk))
    await notes(hotline, officer, desk, "He sells on Sundays")
    await closes(hotline, officer, desk, "Nothing found")


async def notes(hotline: Hotline, officer: Person, desk: Group, words: str) -> None:
    await hotline.hears(officer.taps("More…", in_=desk))
    await hotline.hears(officer.taps("Write a note", in_=desk))
    asked = desk.sees("write your note").message or desk.screen
    await hotline.hears(officer.says(words, in_=desk, reply_to=asked))


def shown_at(group: Group) -> list[str]:
    """Kind and words of all that stands in the group, service messages aside."""
    return [f"{one.kind} {one.text}".strip() for one in group.messages if one.kind != "service"]


async def case_of(hotline: Hotline, agency: str = "kg_sets") -> Case:
    """The one that was opened first there."""
    async with hotline.store.unit() as unit:
        first = (await unit.dispatches.since(MORNING.date(), AgencyKey(agency)))[0]
        return await unit.cases.get(first.case)
