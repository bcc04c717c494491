"""Who may read what an officer writes: the desk itself, and whom it is for."""

from __future__ import annotations

from tests.triage.casework_book import Book, Scene, chats
from tests.triage.casework_rig import AGENCIES, REPORTERS, VISITOR, chat_of
from triage.model import TRIAGE_DESKS, Dispatch


def readers_of(book: Book, dispatch: Dispatch, act: str, pick: int) -> frozenset[int]:
    """What a frozen desk writes nobody else ever reads."""
    own = {int(chat_of(dispatch.agency))}
    scene = book.scene_at(dispatch.id)
    if scene is None or dispatch.agency in scene.withheld:
        return frozenset(own)
    return frozenset(own | _others(scene, act, pick))


def _others(scene: Scene, act: str, pick: int) -> set[int]:
    if act == "passed on":
        return chats(frozenset({AGENCIES[pick % len(AGENCIES)]}) - scene.shut)
    if act in ("written to desks", "declined"):
        return chats(frozenset(one.agency for one in scene.dispatches) - scene.shut)
    if act in ("letter written", "reason written"):
        return {*REPORTERS, VISITOR, *chats(frozenset(TRIAGE_DESKS) - scene.shut)}
    return set()
