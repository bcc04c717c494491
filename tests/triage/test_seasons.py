"""Seasons: the animal, the deed, the country and the day must all fit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.triage.routing_stories import place, reading
from tests.triage.weighing import judged, matter, weights
from triage.model import Place
from triage.seasons import season_of


@dataclass(frozen=True, slots=True)
class Window:
    """Any offence of poaching anywhere, on these days."""

    first: str
    last: str
    name: str = "window"
    taxa: tuple[str, ...] = ()
    offences: tuple[str, ...] = ("poaching",)
    countries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()


def named(day: str, where: Place, offence: str = "poaching", *taxa: str) -> str:
    told = matter(reading(offence, taxa=taxa), where, date.fromisoformat(f"2026-{day}"))
    found = season_of(told, weights().seasons)
    return found.name if found else ""


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("11-30", ""),
        ("12-01", "rut"),
        ("12-31", "rut"),
        ("01-01", ""),
        ("04-15", "calving"),
        ("05-16", ""),
    ],
)
def test_saigas_are_weak_in_the_rut_and_when_they_calve(day: str, expected: str) -> None:
    assert named(day, place("KZ"), "poaching", "Saiga tatarica") == expected


def test_a_season_is_that_of_its_country() -> None:
    assert named("12-10", place("KG"), "poaching", "Saiga tatarica") == ""
    assert named("06-01", place("UZ"), "poaching", "Sus scrofa") == "hunting_closed"
    assert named("06-01", place("KG"), "poaching", "Sus scrofa") == ""


def test_all_falcons_pass_when_falcons_pass() -> None:
    assert named("10-01", place("KG"), "live_capture", "Falco cherrug") == "passage"
    assert named("10-01", place("KG"), "live_capture", "Falco") == "passage"
    assert named("10-01", place("KG"), "live_capture", "Carduelis carduelis") == ""


def test_a_falcon_kept_on_a_perch_has_no_season() -> None:
    assert named("10-01", place("KG"), "possession", "Falco cherrug") == ""


def test_fishing_is_closed_whatever_the_fish() -> None:
    assert named("04-20", place("TJ"), "illegal_fishing") == "fishing_closed"
    assert named("07-01", place("TJ"), "illegal_fishing") == ""


@pytest.mark.parametrize(
    ("region", "day", "expected"),
    [
        ("UZ-TK", "04-20", "fishing_closed"),
        ("UZ-QR", "04-20", ""),
        ("UZ-QR", "06-05", "fishing_closed"),
        ("UZ-TK", "06-05", ""),
    ],
)
def test_a_region_with_days_of_its_own_does_not_follow_the_country(
    region: str, day: str, expected: str
) -> None:
    there = replace(place("UZ"), region=region)

    assert named(day, there, "illegal_fishing") == expected


@pytest.mark.parametrize("day", [date(2026, 12, 20), date(2027, 1, 10)])
def test_a_window_may_reach_over_new_year(day: date) -> None:
    assert season_of(matter(reading(), day=day), [Window("12-15", "01-31")])


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_every_day_lies_in_a_window_or_in_the_rest_of_the_year(day: date) -> None:
    told = matter(reading(), day=day)
    inside, outside = Window("03-01", "08-14"), Window("08-15", "02-29")

    assert (season_of(told, [inside]) is None) != (season_of(told, [outside]) is None)


def test_what_happened_long_ago_has_no_season() -> None:
    told = reading(taxa=("Saiga tatarica",))

    assert len(judged(told, place("KZ"), date(2026, 12, 5)).reasons) == 3
    assert len(judged(told, place("KZ"), date(2026, 12, 5), "earlier").reasons) == 2
