"""What an officer may press or write at a card, by name: each is one call to one service."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.workshop import Workshop
from reference.outcomes import load_outcomes
from reference.questions import load_questions
from tests.triage.casework_rig import AGENCIES
from triage.model import AgencyKey, Package
from triage.ports import Unit
from triage.presses import Press

PLAIN = "Is the animal still there?"
UNMASKING = "Call me on +996700123456"
OUTCOMES = tuple(one for one in load_outcomes().values() if not one.sorts)
QUESTIONS = tuple(one.name for one in load_questions().asked)
OFFENCES = ("poaching", "trafficking", "not_wildlife")


@dataclass(frozen=True, slots=True)
class Turn:
    """One press: `pick` chooses where there is a choice, `mark` stands in what is written."""

    shop: Workshop
    unit: Unit
    press: Press
    pick: int
    mark: str

    @property
    def body(self) -> AgencyKey:
        return AGENCIES[self.pick % len(AGENCIES)]

    @property
    def package(self) -> Package:
        return Package(bool(self.pick & 1), bool(self.pick & 2), bool(self.pick & 4))


Act = Callable[[Turn], Awaitable[object]]


async def close(turn: Turn) -> object:
    outcome = OUTCOMES[turn.pick % len(OUTCOMES)]
    return await turn.shop.outcomes(turn.unit).close(turn.press, outcome)


async def write(turn: Turn) -> object:
    """Every other letter would unmask who answers it."""
    words = f"{(PLAIN, UNMASKING)[turn.pick % 2]} {turn.mark}"
    return await turn.shop.letters(turn.unit).write(turn.press, words)


async def ask(turn: Turn) -> object:
    question = QUESTIONS[turn.pick % len(QUESTIONS)]
    return await turn.shop.letters(turn.unit).ask(turn.press, question)


async def pass_on(turn: Turn) -> object:
    return await turn.shop.passing(turn.unit).pass_on(turn.press, turn.body, turn.mark)


async def share(turn: Turn) -> object:
    return await turn.shop.passing(turn.unit).share(turn.press, turn.body, turn.package)


async def explain(turn: Turn) -> object:
    """Every third reason would unmask somebody."""
    words = UNMASKING if turn.pick % 3 == 0 else "We looked and found nothing"
    return await turn.shop.working(turn.unit).explain(turn.press, f"{words} {turn.mark}")


async def correct(turn: Turn) -> None:
    correcting = turn.shop.correcting(turn.unit)
    if turn.pick % 2:
        await correcting.priority(turn.press, 1 + turn.pick % 5)
    else:
        await correcting.offence(turn.press, OFFENCES[turn.pick % len(OFFENCES)])


ACTS: Mapping[str, Act] = {
    "seen": lambda turn: turn.shop.casework(turn.unit).acknowledge(turn.press),
    "taken": lambda turn: turn.shop.working(turn.unit).take(turn.press),
    "handed back": lambda turn: turn.shop.working(turn.unit).hand_back(turn.press),
    "reopened": lambda turn: turn.shop.working(turn.unit).reopen(turn.press),
    "note written": lambda turn: turn.shop.working(turn.unit).note(turn.press, turn.mark),
    "closed": close,
    "reason written": explain,
    "reason for the reporter": lambda turn: turn.shop.outcomes(turn.unit).tell_reason(turn.press),
    "passed on": pass_on,
    "shared": share,
    "taken over": lambda turn: turn.shop.offers(turn.unit).accept(turn.press),
    "declined": lambda turn: turn.shop.offers(turn.unit).decline(turn.press, turn.mark),
    "written to desks": lambda turn: turn.shop.between(turn.unit).write(turn.press, turn.mark),
    "question asked": ask,
    "letter written": write,
    "corrected": correct,
    "sent on": lambda turn: turn.shop.sorting(turn.unit).send(turn.press, turn.body),
    "closed no_case": lambda turn: turn.shop.sorting(turn.unit).not_a_case(turn.press),
}
"""By what the custody log says of each."""

OFFERS = ("passed on", "shared")
PLANS = (
    ("taken", "question asked"),
    ("taken", "letter written"),
    ("taken", "closed", "reason written", "reason for the reporter"),
    ("taken", "handed back"),
    ("taken", "passed on"),
    ("seen", "note written", "written to desks"),
    ("closed", "reopened"),
    ("passed on",),
    ("shared",),
    ("corrected", "sent on"),
    ("closed no_case",),
)
"""What a lead of the desk does, one after the other."""
LOGGED = {"letter written": "question asked"}
"""Where it says something else."""
ONCE = frozenset(ACTS) - {"note written", "reason written", "written to desks", "corrected"}
"""Pressed again at once, these change nothing more; what is written twice is meant twice."""


def counted(log: Counter[str], name: str) -> int:
    """How often the log tells of it."""
    wanted = LOGGED.get(name, name)
    return sum(count for event, count in log.items() if event.startswith(wanted))
