"""Turns that stories of letters take: a case in hand, a question, an answer, an end."""

from __future__ import annotations

from simulator import Group, Person
from tests.handlers.desk_scenes import labels, replies
from tests.hotline import Hotline

CARE = "You need not answer. Do not give your name, do not go there."


async def asks(hotline: Hotline, officer: Person, desk: Group, question: str) -> None:
    """A prepared question, from the first page or the second."""
    if "Write your own" not in labels(desk):
        await hotline.hears(officer.taps("Ask the reporter", in_=desk))
    if question not in labels(desk):
        await hotline.hears(officer.taps("More questions…", in_=desk))
    await hotline.hears(officer.taps(question, in_=desk))


async def writes(hotline: Hotline, officer: Person, desk: Group, words: str) -> None:
    """A question in the officer's own words."""
    await hotline.hears(officer.taps("Ask the reporter", in_=desk))
    await hotline.hears(officer.taps("Write your own", in_=desk))
    await replies(hotline, officer, desk, "write your question as a reply", words)


async def closes(hotline: Hotline, officer: Person, desk: Group, outcome: str) -> None:
    """It ends so, and the time to think again passes."""
    await hotline.hears(officer.taps("Close…", in_=desk))
    await hotline.hears(officer.taps(outcome, in_=desk))
    await hotline.after(minutes=3)


async def reads(hotline: Hotline, person: Person) -> str:
    """What the newest letter says."""
    await hotline.hears(person.taps("Show"))
    return person.screen.text


async def answers(hotline: Hotline, person: Person, *words: str) -> None:
    """Whatever comes next belongs to it too."""
    await hotline.hears(person.taps("Show"))
    await hotline.hears(person.taps("Answer"))
    for one in words:
        await hotline.hears(person.says(one))
