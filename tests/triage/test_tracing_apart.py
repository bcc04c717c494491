"""Tracing apart: what accuses is found by nobody, and a frozen card stays as it is."""

from __future__ import annotations

from dataclasses import replace

from tests.triage.keeping_room import committed
from tests.triage.tracing_room import (
    AMINA,
    BAKYT,
    BRIBED,
    CAR,
    ELSEWHERE,
    PLATE,
    VIEW,
    Later,
    later,
)
from triage.model import AgencyKey, TipId

__all__ = ["later"]


async def freezes(later: Later, tip: TipId) -> AgencyKey:
    """The first desk that has the case is accused."""
    case, desks = await later.room.case_of(tip), await later.room.dispatches_of(tip)
    async with committed(later.room.store) as unit:
        frozen = replace(case.facts, withheld=(desks[0].agency,))
        unit.cases.revise(replace(case, facts=frozen))
    return desks[0].agency


async def test_a_desk_whose_card_is_frozen_hears_of_nothing(later: Later) -> None:
    await later.room.tells(AMINA, CAR)
    second = await later.room.tells(BAKYT, place=ELSEWHERE)
    accused = await freezes(later, second)
    before = await later.shown()

    await later.traces(second, CAR)

    told = (await later.shown())[len(before) :]
    desks = await later.room.dispatches_of(second)
    assert sorted(told) == sorted(("card_edit", one.id) for one in desks if one.agency != accused)


async def test_whoever_is_accused_later_sees_no_case_that_accuses_them(later: Later) -> None:
    await later.room.tells(AMINA, replace(BRIBED, spans=(PLATE,)))
    second = await later.room.tells(BAKYT, place=ELSEWHERE)
    before = await later.shown()

    await later.traces(second, replace(BRIBED, spans=(PLATE,)))

    assert await later.linked(second) == []
    assert await later.shown() == before


async def test_a_plain_tip_that_grows_finds_nothing_of_one_that_accuses(later: Later) -> None:
    await later.room.tells(AMINA, replace(BRIBED, spans=(PLATE,)))
    second = await later.room.tells(BAKYT, place=ELSEWHERE)

    await later.traces(second, CAR)

    assert await later.linked(second) == []


async def test_what_a_frozen_card_says_of_another_case_stays(later: Later) -> None:
    first = await later.room.tells(AMINA, CAR)
    await later.shows(first, heard=CAR)
    second = await later.room.tells(BAKYT, place=ELSEWHERE)
    await later.traces(second, CAR)
    await freezes(later, second)
    before = await later.linked(second)

    await later.shows(second, VIEW, CAR)

    assert await later.linked(second) == before
