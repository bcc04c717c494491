"""What is shown of letters, at their reporter and at desks, as outbox rows without words."""

from __future__ import annotations

from datetime import datetime

from triage.growth import Extent
from triage.model import TRIAGE_DESK, ChatId, Dispatch, Intention, Kind, Letter, LetterId


def mail(chat: ChatId, letter: LetterId) -> Intention:
    """That something waits for the reporter, and no more: who holds the phone reads nothing."""
    return Intention(kind=Kind.MAIL, subject=letter, chat=chat, replace=f"mail:{letter}")


def letter(chat: ChatId, one: LetterId, *, edit: int = 0, is_open: bool = False) -> Intention:
    """The letter itself, in place of the message that told of it. `is_open`: the next words are
    the answer."""
    return Intention(
        kind=Kind.LETTER,
        subject=one,
        chat=chat,
        replace=f"letter:{one}:{edit}",
        priority=4,
        values=(("edit", str(edit or "")), ("open", "yes" if is_open else "")),
    )


def held(one: Letter, *, message: int = 0) -> Intention:
    """Words that wait for a person of the hotline; at `message`, what became of them. Which of
    its desks may read them is asked when they are shown. They go with the tip that they are for."""
    return Intention(
        kind=Kind.HELD,
        subject=one.id,
        agency=TRIAGE_DESK,
        replace=f"held:{one.id}:{message}",
        values=(("message", str(message or "")), ("tip", one.tip)),
    )


def answer(
    dispatch: Dispatch,
    one: Letter,
    grown: tuple[Extent, Extent],
    *,
    not_before: datetime | None = None,
) -> Intention:
    """What a reporter answered, below the card: the stretch from one extent to the other, or
    files, of which those that come together are told once."""
    before, after = map(str, grown)
    values = (("tip", one.tip), ("letter", one.id), ("before", before), ("after", after))
    return Intention(
        kind=Kind.ANSWER,
        subject=dispatch.id,
        agency=dispatch.agency,
        replace=f"files:{dispatch.id}:{one.id}" if before == after else "",
        not_before=not_before,
        priority=4,
        values=values,
    )


def no_more(dispatch: Dispatch, one: Letter) -> Intention:
    """The reporter wants no more questions."""
    values = (("tip", one.tip), ("letter", one.id))
    return Intention(kind=Kind.ANSWER, subject=dispatch.id, agency=dispatch.agency, values=values)


def objection(dispatch: Dispatch, one: Letter, *, priority: int) -> Intention:
    """What a reporter says against an outcome, below the card of who looks next."""
    return Intention(
        kind=Kind.OBJECTION,
        subject=dispatch.id,
        agency=dispatch.agency,
        priority=priority,
        values=(("letter", one.id),),
    )


def seized(dispatch: Dispatch, words: str) -> Intention:
    """What was understood of an officer's words, for them to check."""
    return Intention(
        kind=Kind.SEIZED,
        subject=dispatch.id,
        agency=dispatch.agency,
        priority=4,
        values=(("words", words),),
    )
