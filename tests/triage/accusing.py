"""Reporters who accuse: sentences of seven languages, and the ways they reach a tip."""

from __future__ import annotations

import csv
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from triage.additions import Additions
from triage.answers import Answers
from triage.intake import Intake
from triage.model import Conversation, Piece, Pin, PinMeaning

TABLE = Path(__file__).with_name("accusing.csv")
POINTS = {
    "KG": (41.43, 75.99),
    "KZ": (45.2, 76.3),
    "TJ": (38.2, 72.6),
    "UZ": (41.5, 64.6),
    "TM": (38.9, 58.9),
}


@dataclass(frozen=True)
class Story:
    """What one reporter tells: a crime at a point, and whom they accuse of it."""

    language: str
    country: str
    body: str
    accusation: str
    crime: str

    @property
    def together(self) -> str:
        return f"{self.crime}. {self.accusation}"


def stories() -> Iterator[Story]:
    """Each accusation once, each time with the next crime in its language, in the next country."""
    with TABLE.open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source, strict=True))
    crimes = {
        language: cycle([row["words"] for row in rows if _tells(row, language, "wildlife")])
        for language in {row["language"] for row in rows}
    }
    countries = cycle(POINTS)
    for row in rows:
        if row["part"] == "accusation":
            told = row["language"], next(countries), row["body"], row["words"]
            yield Story(*told, crime=next(crimes[row["language"]]))


def _tells(row: dict[str, str], language: str, part: str) -> bool:
    return row["language"] == language and row["part"] == part


Step = Callable[[Intake, Conversation], Awaitable[object]]
Way = Callable[[Story], Iterable[Step]]


async def sends(intake: Intake, talk: Conversation) -> None:
    """Anyway, where the card says that it does not read like a crime."""
    reading = talk.draft.reading if talk.draft else None
    await intake.send(talk, anyway=reading is not None and not reading.is_crime)


async def joins(intake: Intake, talk: Conversation) -> None:
    await Additions(intake).join(talk)


def says(message: int, words: str) -> Step:
    async def step(intake: Intake, talk: Conversation) -> None:
        intake.note_words(talk, Piece(message, words))

    return step


def edits(message: int, words: str) -> Step:
    async def step(intake: Intake, talk: Conversation) -> None:
        if talk.draft:
            intake.note_edit(talk, Piece(message, words))
        else:
            await Additions(intake).note_late_edit(talk, Piece(message, words))

    return step


def answers_where(words: str) -> Step:
    async def step(intake: Intake, talk: Conversation) -> None:
        Answers(intake).note_place(talk, Piece(2, words))

    return step


def answers_when(words: str) -> Step:
    async def step(intake: Intake, talk: Conversation) -> None:
        Answers(intake).note_time(talk, Piece(2, words))

    return step


def points(story: Story) -> Step:
    lat, lon = POINTS[story.country]

    async def step(intake: Intake, talk: Conversation) -> None:
        intake.note_pin(talk, Pin(lat, lon, "pin", meaning=PinMeaning.HERE))

    return step


def _crime_first(story: Story, *more: Step) -> tuple[Step, ...]:
    return (says(1, story.crime), points(story), *more)


WAYS: dict[str, Way] = {
    "first words": lambda one: (says(1, f"{one.accusation}. {one.crime}"), points(one)),
    "last words": lambda one: (says(1, one.together), points(one)),
    "first piece": lambda one: (says(1, one.accusation), points(one), says(2, one.crime)),
    "later piece": lambda one: _crime_first(one, says(2, one.accusation)),
    "edit": lambda one: _crime_first(one, edits(1, one.together)),
    "answer where": lambda one: _crime_first(one, answers_where(one.accusation)),
    "answer when": lambda one: _crime_first(one, answers_when(one.accusation)),
    "added later": lambda one: _crime_first(one, sends, says(2, one.accusation), joins),
    "late edit": lambda one: _crime_first(one, sends, edits(1, one.together)),
}
