"""What of a trail goes: all, all but the card, what showed one tip, or one message."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clock import MORNING
from tests.storage.samples import CUSTOMS, DISPATCH, TIP, a_dispatch
from triage.clear_intentions import FLEETING, clear, clear_by_hand, clear_shown, fleeting
from triage.clearing import Scope, due
from triage.model import TRIAGE_DESK, AgencyKey, Intention, TipId, Trail

OTHER = TipId("tip-two")
TRAILS = st.builds(
    Trail,
    st.just(DISPATCH),
    st.sampled_from([CUSTOMS, TRIAGE_DESK]),
    st.integers(1, 9),
    st.just(MORNING.date()),
    st.sampled_from([None, TIP, OTHER]),
    st.booleans(),
)
SHOWN = Trail(DISPATCH, CUSTOMS, 41, MORNING.date(), TIP)


@pytest.mark.parametrize(
    ("intention", "takes_card", "says"),
    [
        (clear(a_dispatch()), True, True),
        (clear_shown(a_dispatch(), CUSTOMS), False, True),
        (clear_shown(a_dispatch(), CUSTOMS, TIP), False, True),
        (fleeting(SHOWN, a_dispatch(), MORNING), False, False),
    ],
)
def test_only_a_whole_case_takes_its_card_along(
    intention: Intention, takes_card: bool, says: bool
) -> None:
    scope = Scope.of(intention)

    assert (scope.takes_card, scope.says_what_stays) == (takes_card, says)


def test_asking_a_person_takes_nothing_away() -> None:
    assert Scope.of(clear_by_hand(a_dispatch(), CUSTOMS)).is_plea


@given(st.lists(TRAILS, max_size=12))
def test_nothing_goes_from_another_desk_nor_twice(trails: list[Trail]) -> None:
    found = due(trails, clear(a_dispatch(), CUSTOMS))

    assert all(one.agency == CUSTOMS and not one.stays for one in found)
    assert len(found) == sum(one.agency == CUSTOMS and not one.stays for one in trails)


@given(st.lists(TRAILS, max_size=12))
def test_of_several_tips_only_what_shows_another_alone_stays(trails: list[Trail]) -> None:
    here = [replace(one, agency=CUSTOMS, stays=False) for one in trails]

    found = due(here, clear_shown(a_dispatch(), CUSTOMS, TIP))

    assert sorted(map(repr, found)) == sorted(repr(one) for one in here if one.tip != OTHER)


def test_what_can_never_be_changed_goes_before_telegram_forbids_it() -> None:
    row = fleeting(SHOWN, a_dispatch(), MORNING)

    assert row.not_before == MORNING + FLEETING
    assert FLEETING.total_seconds() < 48 * 3600
    assert due([SHOWN, replace(SHOWN, message=42)], row) == [SHOWN]


def test_rows_of_one_case_at_two_desks_do_not_take_each_others_place() -> None:
    keys = {
        one.replace
        for desk in (CUSTOMS, AgencyKey("kg_police"))
        for one in (
            clear(a_dispatch(), desk),
            clear_shown(a_dispatch(), desk),
            clear_shown(a_dispatch(), desk, TIP),
            clear_by_hand(a_dispatch(), desk),
        )
    }

    assert len(keys) == 8
