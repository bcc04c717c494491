"""What desks are told of each other, as outbox rows without words."""

from __future__ import annotations

from triage.model import AgencyKey, Dispatch, Intention, Kind, NoteId


def told(dispatch: Dispatch, say: str, agency: AgencyKey, note: NoteId | None = None) -> Intention:
    """A line below the card: the text `say` about another agency, with the words of a note."""
    return Intention(
        kind=Kind.TOLD,
        subject=dispatch.id,
        agency=dispatch.agency,
        priority=3,
        values=(("say", say), ("agency", agency), ("note", note or "")),
    )


def told_to(desk: AgencyKey, dispatch: Dispatch, say: str, agency: AgencyKey) -> Intention:
    """The same for one of the line's own desks, which may not have the case: its number only."""
    return Intention(
        kind=Kind.TOLD,
        subject=dispatch.id,
        agency=desk,
        priority=4,
        values=(("say", say), ("agency", agency), ("number", dispatch.number)),
    )
