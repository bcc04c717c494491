"""Intentions: no words, only random names, and each where it belongs."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.clock import MORNING
from tests.storage.samples import (
    AMINA,
    BAKYT,
    CUSTOMS,
    DISPATCH,
    TIP,
    a_case,
    a_dispatch,
    a_draft,
    an_officer,
)
from triage import intentions
from triage.growth import Extent, Part
from triage.model import DECORATIONS, Intention, Kind, Purpose

DRAFT, ONE = a_draft(), a_dispatch()
ALL = [
    intentions.screen(AMINA, "start"),
    intentions.draft_card(AMINA, DRAFT, MORNING),
    intentions.draft_edit(AMINA, DRAFT),
    intentions.sent(AMINA, TIP, priority=5),
    intentions.seen(AMINA, TIP),
    intentions.card(ONE, priority=5),
    intentions.card_edit(ONE),
    intentions.pictures(ONE),
    intentions.point(ONE),
    intentions.desk_screen(CUSTOMS, "desk-bound", officer="Bakyt"),
    intentions.added(ONE, TIP, Extent(1), Extent(2), priority=3),
    intentions.joined(ONE, TIP, priority=3),
    intentions.part(ONE, TIP, Part("words", 1, 2), priority=3),
]


def test_who_is_prompted_stands_in_no_key() -> None:
    """Threat: keys lie in clear, and a stolen database must be no list of inspectors."""
    one = intentions.prompt(ONE, an_officer(), Purpose.NOTE)

    assert one.replace == f"prompt:{DISPATCH}:note"
    assert str(BAKYT) not in f"{one.replace} {one.subject}"


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.kind)
def test_a_key_names_a_random_id_and_nobody(one: Intention) -> None:
    """It lies in clear: nothing of it may lead to a person."""
    assert set(one.replace.split(":")[1:]) <= {TIP, DISPATCH}
    assert str(AMINA) not in one.replace


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.kind)
def test_it_goes_to_a_reporter_or_to_a_desk(one: Intention) -> None:
    assert (one.chat is None) != (one.agency is None)


def test_a_newer_live_card_replaces_both_card_and_edit() -> None:
    card, edit = intentions.draft_card(AMINA, DRAFT, MORNING), intentions.draft_edit(AMINA, DRAFT)

    assert card.replace == edit.replace == f"card:{TIP}"


def test_two_kinds_about_one_case_never_replace_each_other() -> None:
    keys = [one.replace for one in ALL[5:9]]

    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(("burst", "waits"), [(True, timedelta(seconds=1.2)), (False, None)])
def test_a_burst_gets_one_card_when_it_is_over(burst: bool, waits: timedelta | None) -> None:
    card = intentions.draft_card(AMINA, DRAFT, MORNING, burst=burst)

    assert card.not_before == (MORNING + waits if waits else None)


@pytest.mark.parametrize(
    ("priority", "kinds"),
    [
        (5, [Kind.CARD, Kind.MAP, Kind.PICTURES]), (4, [Kind.CARD, Kind.MAP, Kind.PICTURES]),
        (3, [Kind.CARD]), (2, [Kind.CARD]), (1, [Kind.CARD]),
    ],
)  # fmt: skip
def test_only_where_it_is_urgent_do_map_and_pictures_follow(
    priority: int, kinds: list[Kind]
) -> None:
    told = list(intentions.hand_over(ONE, a_case(priority=priority), MORNING))

    assert [one.kind for one in told] == kinds
    assert told[0].priority == priority
    assert all(one.priority < priority for one in told[1:])


def test_the_pictures_of_a_card_come_together() -> None:
    *_, pictures = intentions.hand_over(ONE, a_case(priority=5), MORNING)

    assert pictures.not_before == MORNING + intentions.GATHER


def test_what_tells_something_is_never_a_decoration() -> None:
    precious = {
        Kind.CARD, Kind.ADDED, Kind.PART, Kind.SENT, Kind.SEEN, Kind.SCREEN, Kind.DRAFT_CARD,
        Kind.DESK_SCREEN,
    }  # fmt: skip

    assert not precious & DECORATIONS


def test_values_travel_as_they_were_given() -> None:
    one = intentions.screen(AMINA, "trouble", code="a1b2c3", language="ky")

    assert dict(one.values) == {"code": "a1b2c3", "language": "ky"}
