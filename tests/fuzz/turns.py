"""Turns: one thing that somebody does, drawn by Hypothesis and played on the stage."""

from __future__ import annotations

import copy
from collections.abc import Awaitable, Callable, Mapping, Sequence
from random import Random
from typing import Any

from hypothesis import strategies as st

from simulator import Person
from simulator.messages import Message
from tests.fuzz.forged import bent, events
from tests.fuzz.stage import MARK, Stage
from tests.fuzz.strange import TIPS, files, lone, texts

Turn = tuple[str, tuple[Any, ...]]
Play = Callable[..., Awaitable[None] | None]

at = st.integers(0, 10_000)
latitudes = st.floats(-90, 90)
longitudes = st.floats(-180, 180)
drawn: Mapping[str, st.SearchStrategy[tuple[Any, ...]]] = {
    "says": st.tuples(at, texts),
    "reports": st.tuples(at, st.sampled_from(TIPS)),
    "edits": st.tuples(at, texts),
    "presses": st.tuples(at, at),
    "presses what is another's": st.tuples(at, at, at),
    "presses what nobody made": st.tuples(at, at, st.text(max_size=60), at),
    "sends a file": st.tuples(at, st.sampled_from(("photo", "file", "video", "voice")), files),
    "shares a place": st.tuples(at, latitudes, longitudes),
    "works at a desk": st.tuples(at, at),
    "speaks at a desk": st.tuples(at, at, texts),
    "forges": st.tuples(st.lists(events(), min_size=1, max_size=6)),
    "bends": st.tuples(at, st.integers(0, 2**32), st.integers(1, 60)),
    "repeats": st.tuples(at),
    "halves a letter": st.tuples(at, texts),
    "waits": st.tuples(st.sampled_from((1, 30, 130, 700, 4000, 90_000))),
}
OFTEN = (
    "presses",
    "presses",
    "works at a desk",
    "works at a desk",
    "reports",
    "bends",
    "bends",
    "bends",
    "forges",
)
turns: st.SearchStrategy[Turn] = st.sampled_from((*drawn, *OFTEN)).flatmap(
    lambda name: st.tuples(st.just(name), drawn[name])
)


def pick(choices: Sequence[Any], where: int) -> Any:
    return choices[where % len(choices)]


async def play(stage: Stage, turn: Turn) -> None:
    """What Telegram's own clients would not let anybody do is simply not done."""
    name, drawn_values = turn
    try:
        done = PLAYS[name](stage, *drawn_values)
        if done is not None:
            await done
    except AssertionError as refusal:
        if not _is_the_simulators(refusal):
            raise
    await stage.deliver()


def _is_the_simulators(error: AssertionError) -> bool:
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    return frame is not None and "simulator" in frame.tb_frame.f_code.co_filename


def says(stage: Stage, who: int, words: str) -> None:
    person = pick(stage.people, who)
    person.says(words if words.startswith("/") else stage.marked(person, words))


async def reports(stage: Stage, who: int, words: str) -> None:
    """All the way to a desk, so that there is something to work on."""
    person = pick(stage.people, who)
    person.says(stage.marked(person, words))
    await stage.settle()
    for card in reversed(person.cards):
        if send := [data for data in _buttons(card) if data.startswith("d:send:")]:
            person.taps_data(card, send[0])
            return await stage.settle()
    return None


def edits(stage: Stage, who: int, words: str) -> None:
    person = pick(stage.people, who)
    mine = [one for one in person.messages if one.sender is person.account and one.text]
    if mine:
        person.edits(pick(mine, who), stage.marked(person, words))


def _buttons(message: Message) -> list[str]:
    rows = message.keyboard
    return [one["callback_data"] for row in rows for one in row if "callback_data" in one]


def _seen(stage: Stage, person: Person) -> list[Message]:
    rooms = [person, *(desk for desk in stage.desks if desk.has(person))]
    return [card for room in rooms for card in room.cards[-12:] if _buttons(card)]


def presses(stage: Stage, who: int, which: int) -> None:
    person = pick(stage.everybody, who)
    if seen := _seen(stage, person):
        card = pick(seen, which)
        person.taps_data(card, pick(_buttons(card), which // 7))


async def works(stage: Stage, who: int, which: int) -> None:
    """A press on the newest cards of a desk, and what it opens."""
    officer = pick(stage.officers, who)
    rooms = [desk for desk in stage.desks if desk.has(officer)]
    if cards := [card for desk in rooms for card in desk.cards[-4:] if _buttons(card)]:
        card = pick(cards, which)
        officer.taps_data(card, pick(_buttons(card), which // 11))
        await stage.settle()


def presses_anothers(stage: Stage, who: int, whose: int, which: int) -> None:
    """Button data of one, on a message of another."""
    person, other = pick(stage.everybody, who), pick(stage.everybody, whose)
    mine, theirs = _seen(stage, person), _seen(stage, other)
    if mine and theirs:
        person.taps_data(pick(mine, which), pick(_buttons(pick(theirs, which)), which // 5))


def presses_unknown(stage: Stage, who: int, which: int, data: str, cut: int) -> None:
    person = pick(stage.everybody, who)
    if seen := _seen(stage, person):
        card = pick(seen, which)
        known = pick(_buttons(card), which)
        at = cut % (len(known) + 1)
        person.taps_data(card, (known[:at] + data)[:60] or "x")


def sends_file(stage: Stage, who: int, kind: str, content: bytes) -> None:
    person = pick(stage.people, who)
    if kind == "photo":
        person.sends_photo(content or b"x")
    elif kind == "file":
        person.sends_file(content or b"x", "a.pdf")
    elif kind == "video":
        person.sends_video(content or b"x")
    else:
        person.sends_voice(content or b"x")


def shares_place(stage: Stage, who: int, latitude: float, longitude: float) -> None:
    pick(stage.people, who).shares_place(latitude, longitude)


def speaks_at_desk(stage: Stage, who: int, which: int, words: str) -> None:
    """Officers answer what asked them, or say whatever they say."""
    officer, desk = pick(stage.officers, who), pick(stage.desks, which)
    cards = desk.cards[-6:]
    answered = pick(cards, which) if cards and which % 3 else None
    officer.says(words, in_=desk, reply_to=answered)


async def forges(stage: Stage, made: list[dict[str, Any]]) -> None:
    for event in made:
        await stage.post(stage.numbered(event))


async def bends_real(stage: Stage, which: int, seed: int, copies: int) -> None:
    """Many false copies of one true update, each under a number of its own."""
    if stage.recorded:
        true, chance = _unmarked(pick(stage.recorded, which)), Random(seed)
        for _ in range(copies):
            await stage.post(bent(stage.numbered(true), chance))


def _unmarked(update: dict[str, Any]) -> dict[str, Any]:
    """A bent copy may come from anybody: it does not show whose the words were."""
    bare = _without_marks({key: one for key, one in update.items() if key != "update_id"})
    assert isinstance(bare, dict)
    return bare


def _without_marks(value: Any) -> Any:
    if isinstance(value, str):
        return MARK.sub("", value)
    if isinstance(value, dict):
        return {key: _without_marks(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_without_marks(one) for one in value]
    return copy.copy(value)


async def repeats(stage: Stage, which: int) -> None:
    """Late redelivery, byte for byte."""
    if stage.recorded:
        await stage.post(pick(stage.recorded, which))


async def halves(stage: Stage, who: int, words: str) -> None:
    person = pick(stage.people, who)
    me = {"id": person.id, "is_bot": False, "first_name": person.name}
    chat = {"id": person.id, "type": "private", "first_name": person.name}
    message = {"message_id": 1, "date": 1_790_000_000, "from": me, "chat": chat, "text": "@@"}
    raw = str(stage.numbered({"message": message})).replace("'", '"').replace("False", "false")
    await stage.post(raw.encode().replace(b'"@@"', lone(words)))


async def waits(stage: Stage, seconds: int) -> None:
    await stage.settle()
    await stage.hotline.after(seconds=seconds)


PLAYS: Mapping[str, Play] = {
    "says": says,
    "reports": reports,
    "edits": edits,
    "presses": presses,
    "presses what is another's": presses_anothers,
    "presses what nobody made": presses_unknown,
    "sends a file": sends_file,
    "shares a place": shares_place,
    "works at a desk": works,
    "speaks at a desk": speaks_at_desk,
    "forges": forges,
    "bends": bends_real,
    "repeats": repeats,
    "halves a letter": halves,
    "waits": waits,
}
