"""What is written into the end of a case goes into the last one alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from tests.storage.samples import DISPATCH
from tests.triage.keeping_room import committed, shown
from tests.triage.mail_room import OneWord, ended, in_hand, open_room
from triage.endings import doubts_in, ending, save_ending
from triage.errors import RefusedError


async def test_the_end_before_stays_as_it_was(store: SqlStore) -> None:
    first = ended().progress.closings[0]
    twice = replace(ended().progress, closings=(first, replace(first, outcome="warned")))
    dispatch = replace(ended(), progress=twice)
    await open_room(store, dispatch)

    async with committed(store) as unit:
        save_ending(unit, dispatch, replace(ending(dispatch), reason="No animal was there"))

    async with store.unit() as unit:
        after = (await unit.dispatches.get(DISPATCH)).progress.closings
    assert [one.reason for one in after] == ["", "No animal was there"]
    assert ("card_edit", DISPATCH) in await shown(store)


def test_what_is_open_has_no_end() -> None:
    again = in_hand(progress=ended().progress)

    with pytest.raises(RefusedError):
        ending(again)


def test_a_kind_of_doubt_is_named_once() -> None:
    assert doubts_in("a secret and a secret", OneWord()) == ("name",)
    assert doubts_in("nothing", OneWord()) == ()
