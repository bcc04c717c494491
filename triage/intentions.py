"""What to show next, as outbox rows without words: rendered when they are sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from triage.growth import Extent, Part
from triage.model import (
    TRIAGE_DESK,
    AgencyKey,
    Case,
    ChatId,
    Dispatch,
    Draft,
    Intention,
    Kind,
    Officer,
    Purpose,
    Role,
    TipId,
    UnshownCode,
)

SHOW_AT_ONCE = 4
COPY_AT_MOST = 4
GATHER = timedelta(seconds=3)
"""Pictures of one tip that become clean within this time travel as one album."""
SECOND_THOUGHTS = timedelta(minutes=2)
"""A case closed by a slip of the thumb can be opened again before its reporter hears of it."""
ALBUM_SILENCE = timedelta(seconds=1.2)
"""Telegram sends the parts of an album as separate messages, with no end marker."""


def screen(chat: ChatId, name: str, **values: str) -> Intention:
    """A named screen for a reporter."""
    return Intention(kind=Kind.SCREEN, subject=name, chat=chat, values=tuple(values.items()))


def draft_card(chat: ChatId, draft: Draft, now: datetime, *, burst: bool = False) -> Intention:
    """The live card, anew below what was just sent; one card after a burst."""
    return Intention(
        kind=Kind.DRAFT_CARD,
        subject=draft.tip,
        chat=chat,
        replace=f"card:{draft.tip}",
        not_before=now + ALBUM_SILENCE if burst else None,
        priority=4,
    )


def draft_edit(chat: ChatId, draft: Draft) -> Intention:
    """The live card, changed where it stands: the reporter pressed something on it."""
    return Intention(
        kind=Kind.DRAFT_EDIT,
        subject=draft.tip,
        chat=chat,
        replace=f"card:{draft.tip}",
        priority=4,
    )


def sent(chat: ChatId, tip: TipId, *, priority: int) -> Intention:
    return Intention(
        kind=Kind.SENT, subject=tip, chat=chat, replace=f"sent:{tip}", priority=priority
    )


def code(chat: ChatId, one: UnshownCode) -> Intention:
    """The code of a tip that this says nothing else of."""
    return Intention(
        kind=Kind.CODE, subject=one.name, chat=chat, replace=f"code:{one.name}", priority=4
    )


def seen(chat: ChatId, tip: TipId) -> Intention:
    return Intention(kind=Kind.SEEN, subject=tip, chat=chat, replace=f"seen:{tip}")


def card(dispatch: Dispatch, *, priority: int) -> Intention:
    return Intention(
        kind=Kind.CARD,
        subject=dispatch.id,
        agency=dispatch.agency,
        replace=f"dispatch:{dispatch.id}",
        priority=priority,
    )


def hand_over(dispatch: Dispatch, case: Case, now: datetime) -> Iterator[Intention]:
    """The card; where a life or an act under way is at stake map and pictures follow unasked. Who
    only hears of it does not stand in the way of who must act."""
    most = COPY_AT_MOST if dispatch.role is Role.COPY else case.priority
    yield card(dispatch, priority=min(case.priority, most))
    if case.priority >= SHOW_AT_ONCE:
        yield point(dispatch)
        yield pictures(dispatch, not_before=now + GATHER)


def card_edit(dispatch: Dispatch, *, priority: int = 2) -> Intention:
    """Of a dispatch on paper the hotline's own desk hears what changed."""
    if dispatch.is_on_paper:
        return sheet(dispatch, priority=priority)
    return Intention(
        kind=Kind.CARD_EDIT,
        subject=dispatch.id,
        agency=dispatch.agency,
        replace=f"edit:{dispatch.id}",
        priority=priority,
    )


def menu(dispatch: Dispatch, view: str) -> Intention:
    """The card with other buttons under it: nothing else changes, and any later edit shows the
    first ones again."""
    return replace(card_edit(dispatch, priority=4), values=(("view", view),))


def prompt(dispatch: Dispatch, officer: Officer, purpose: Purpose, value: str = "") -> Intention:
    """A message to reply to; pressed again at once, it asks once. Threat: the replace key lies in
    clear, so it names no officer."""
    return Intention(
        kind=Kind.PROMPT,
        subject=dispatch.id,
        agency=dispatch.agency,
        replace=f"prompt:{dispatch.id}:{purpose}",
        priority=4,
        values=(
            ("purpose", purpose),
            ("person", str(officer.person)),
            ("officer", officer.name),
            ("value", value),
        ),
    )


def history(dispatch: Dispatch) -> Intention:
    """What happened to the case at its desk, below the card."""
    return Intention(
        kind=Kind.HISTORY,
        subject=dispatch.id,
        agency=dispatch.agency,
        replace=f"history:{dispatch.id}",
        priority=2,
    )


def duty(dispatch: Dispatch, say: str, since: datetime, minutes: tuple[int, int]) -> Intention:
    """A case waits too long, below its card, while the wait that began `since` lasts: so many
    minutes passed of so many there are."""
    count, most = map(str, minutes)
    return Intention(
        kind=Kind.DUTY,
        subject=dispatch.id,
        agency=dispatch.agency,
        replace=f"duty:{dispatch.id}",
        values=(("say", say), ("since", since.isoformat()), ("count", count), ("most", most)),
    )


def outcome_key(dispatch: Dispatch, tip: TipId) -> str:
    return f"outcome:{dispatch.id}:{tip}"


def outcome(
    chat: ChatId, dispatch: Dispatch, tip: TipId, ended: str, *, not_before: datetime
) -> Intention:
    """That it ended, for the reporter: of whom nobody at the desk learns anything."""
    return Intention(
        kind=Kind.OUTCOME,
        subject=tip,
        chat=chat,
        replace=outcome_key(dispatch, tip),
        not_before=not_before,
        values=(("dispatch", dispatch.id), ("outcome", ended)),
    )


def sheet(dispatch: Dispatch, *, priority: int, not_before: datetime | None = None) -> Intention:
    """Something is to be done about a sheet. Which desk of the hotline may hear of it is asked
    when it is shown."""
    return Intention(
        kind=Kind.SHEET,
        subject=dispatch.id,
        agency=TRIAGE_DESK,
        replace=f"sheet:{dispatch.id}",
        not_before=not_before,
        priority=priority,
    )


def joined(dispatch: Dispatch, tip: TipId, *, priority: int) -> Intention:
    """One more tip speaks of the case: its words go below the card. Once it was taken back, that
    is said there."""
    return Intention(
        kind=Kind.JOINED,
        subject=dispatch.id,
        agency=dispatch.agency,
        replace=f"joined:{dispatch.id}:{tip}",
        priority=priority,
        values=(("tip", tip),),
    )


def added(
    dispatch: Dispatch, tip: TipId, before: Extent, after: Extent, *, priority: int
) -> Intention:
    """The tip has grown: what the card has no room for follows below it. None replaces another,
    each knows its own stretch."""
    return Intention(
        kind=Kind.ADDED,
        subject=dispatch.id,
        agency=dispatch.agency,
        priority=priority,
        values=(("tip", tip), ("before", str(before)), ("after", str(after))),
    )


def part(dispatch: Dispatch, tip: TipId, one: Part, *, priority: int) -> Intention:
    """A stretch of the tip in a message below the card."""
    return Intention(
        kind=Kind.PART,
        subject=dispatch.id,
        agency=dispatch.agency,
        priority=priority,
        values=(
            ("tip", tip),
            ("field", one.field),
            ("start", str(one.start)),
            ("end", str(one.end)),
        ),
    )


def follow(dispatch: Dispatch, tip: TipId, *, before: int, after: int) -> Iterator[Intention]:
    """What follows a joined tip unasked: its pictures, or map and all pictures where the case
    only became so grave by it."""
    if before < SHOW_AT_ONCE <= after:
        yield point(dispatch)
        yield pictures(dispatch)
    elif after >= SHOW_AT_ONCE:
        key = f"pictures:{dispatch.id}:{tip}"
        yield replace(pictures(dispatch), replace=key, values=(("tip", tip),))


def pictures(dispatch: Dispatch, *, not_before: datetime | None = None) -> Intention:
    """Of every tip of the case."""
    return Intention(
        kind=Kind.PICTURES,
        subject=dispatch.id,
        agency=dispatch.agency,
        replace=f"pictures:{dispatch.id}",
        not_before=not_before,
        priority=2,
    )


def point(dispatch: Dispatch) -> Intention:
    return Intention(
        kind=Kind.MAP,
        subject=dispatch.id,
        agency=dispatch.agency,
        replace=f"map:{dispatch.id}",
        priority=2,
    )


def desk_screen(
    agency: AgencyKey, name: str, *, chat: ChatId | None = None, **values: str
) -> Intention:
    """`chat` is a group that only claims to be the desk; without it the desk itself is meant."""
    shown = tuple(values.items())
    return Intention(kind=Kind.DESK_SCREEN, subject=name, agency=agency, chat=chat, values=shown)
