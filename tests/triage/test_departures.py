"""Leaving: a gate, an offence that moves goods, and an hour or a day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.triage.routing_stories import place, reading
from tests.triage.weighing import NOVEMBER, judged, marked, matter, weights, why
from triage.departures import Departure, departure
from triage.model import PlaceKind, Reading

AIRPORT = place("KG", PlaceKind.TRANSPORT)
AT_SIX = marked("the flight at 6", ("6", "time", "06:00"))


def on(day: str) -> Reading:
    return reading("trafficking", spans=marked("they fly on that day", ("that day", "date", day)))


def leaves(told: Reading, kind: PlaceKind = PlaceKind.TRANSPORT) -> Departure | None:
    return departure(matter(told, place("KG", kind)), weights())


def test_an_hour_at_the_airport_is_told() -> None:
    answer = judged(reading("trafficking", spans=AT_SIX), AIRPORT)

    assert answer.reasons[1].values == (("time", "06:00"),)


def test_an_hour_alone_may_be_yesterdays_and_makes_nobody_run() -> None:
    answer = judged(reading("trafficking", spans=AT_SIX), AIRPORT)

    assert answer.priority == 4
    assert "priority-under-way" not in why(answer)


@pytest.mark.parametrize("day", ["11-22", "11-25", "2026-11-24"])
def test_a_day_just_ahead_is_now(day: str) -> None:
    answer = judged(on(day), AIRPORT)

    assert answer.priority == 5
    assert why(answer)[1:] == ["priority-under-way", "priority-leaves-at"]


@pytest.mark.parametrize("day", ["11-21", "11-26", "05-02"])
def test_a_day_past_or_far_off_is_not_now(day: str) -> None:
    assert leaves(on(day)) is None


def test_a_day_ahead_may_lie_in_the_next_year() -> None:
    told = matter(on("01-01"), AIRPORT, date(2026, 12, 30))

    assert departure(told, weights()) == Departure("01.01", is_near=True)


def test_what_goes_on_at_a_border_leaves_soon_though_no_hour_is_named() -> None:
    assert leaves(reading("trafficking", urgent=True), PlaceKind.BORDER) == Departure("")


@pytest.mark.parametrize("kind", [PlaceKind.TOWN, PlaceKind.OPEN, PlaceKind.UNKNOWN])
def test_an_hour_elsewhere_is_no_departure(kind: PlaceKind) -> None:
    assert leaves(reading("trafficking", spans=AT_SIX), kind) is None


@pytest.mark.parametrize("offence", ["plant_harvest", "habitat_damage", "corruption"])
def test_what_moves_no_goods_does_not_leave(offence: str) -> None:
    assert leaves(reading(offence, spans=AT_SIX)) is None


def test_without_a_day_of_telling_no_day_is_near() -> None:
    assert departure(matter(on("11-23"), AIRPORT, None), weights()) is None
    assert departure(matter(on("11-23"), AIRPORT, NOVEMBER), weights()) is not None
