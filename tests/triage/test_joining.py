"""Joining: sure pairs become one case, likely ones are suggested, the rest stays apart."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.triage.sketched import SCALE, SKINS, cases, known, like_skins
from triage.joining import Meeting, Verdict, meet
from triage.model import CaseId, Neighbour, Sketch


def verdict_on(new: Sketch, *stored: Sketch) -> Verdict:
    meeting = meet(new, known(*stored), SCALE)
    return meeting.matches[0].verdict if meeting.matches else Verdict.APART


def test_two_reports_of_one_morning_at_one_stall_are_one_case() -> None:
    assert verdict_on(like_skins(hours=2), SKINS) is Verdict.JOIN


def test_what_nobody_spoke_of_yet_joins_nothing() -> None:
    assert meet(SKINS, [], SCALE) == Meeting(rules=SCALE.rules.version)


@pytest.mark.parametrize(
    "change",
    [
        {"north_km": 200.0},
        {"hours": 24.0 * 60},
        {"taxa": ("Saiga tatarica",)},
        {"taxa": ("Juniperus",), "offence": "plant_harvest"},
    ],
    ids=["far away", "long after", "another animal", "another deed"],
)
def test_what_contradicts_stays_apart(change: dict[str, object]) -> None:
    assert verdict_on(like_skins(**change), SKINS) is Verdict.APART  # type: ignore[arg-type]


def test_who_cannot_tell_the_animal_is_left_to_an_officer() -> None:
    vague = like_skins(hours=2, taxa=(), cues=(), radius_km=3.0)

    assert verdict_on(vague, SKINS) is Verdict.SUGGEST


def test_the_same_plate_joins_what_was_seen_on_two_places_of_the_road() -> None:
    car = ("plate 01kg123abc",)

    seen = verdict_on(like_skins(hours=5, north_km=8, marks=car), replace(SKINS, marks=car))

    assert seen is Verdict.JOIN


def test_the_same_picture_joins_two_reports() -> None:
    shown = replace(SKINS, taxa=(), pictures=(0xF0F0F0F0F0F0F0F0,))
    again = like_skins(hours=20, taxa=(), cues=(), pictures=(0xF0F0F0F0F0F0F0F1,))

    assert verdict_on(again, shown) is Verdict.JOIN


def test_a_tip_that_accuses_never_joins() -> None:
    meeting = meet(like_skins(is_accusing=True), known(SKINS), SCALE)

    assert meeting.join is None
    assert [one.case for one in meeting.suggestions] == ["case"]


def test_where_two_cases_could_be_meant_an_officer_decides() -> None:
    meeting = meet(like_skins(hours=2), cases([SKINS, like_skins(hours=1)]), SCALE)

    assert meeting.join is None
    assert len(meeting.suggestions) == 2


def test_the_likest_case_comes_first_and_a_few_are_enough() -> None:
    far = like_skins(north_km=2.5)
    stored = cases([*[far] * 9, SKINS])

    meeting = meet(SKINS, stored, SCALE)

    assert len(meeting.matches) == SCALE.rules.points["most"]
    assert meeting.matches[0].case == CaseId("case-9")


def test_a_tip_that_contradicts_one_of_a_case_s_tips_is_held_back() -> None:
    saiga = like_skins(taxa=("Saiga tatarica",), offence="poaching")

    assert verdict_on(SKINS, like_skins(hours=1), saiga) is not Verdict.JOIN


def test_a_match_says_why_with_the_strongest_reason_first() -> None:
    car = ("plate 01kg123abc",)

    meeting = meet(like_skins(marks=car), known(replace(SKINS, marks=car)), SCALE)

    said = [reason.key for reason in meeting.matches[0].likeness.reasons]
    assert said[0] == "joining-mark-plate"
    assert {"joining-place", "joining-time", "joining-taxon-same"} < set(said)


def test_five_alike_within_minutes_may_be_organised() -> None:
    crowd = [like_skins(hours=at / 60) for at in range(4)]

    assert meet(like_skins(hours=0.1), known(*crowd), SCALE).is_burst


def test_five_alike_over_a_day_are_no_burst() -> None:
    crowd = [like_skins(hours=5.0 * at) for at in range(4)]

    assert not meet(like_skins(hours=20), known(*crowd), SCALE).is_burst


def test_the_same_neighbours_in_any_order_give_the_same_answer() -> None:
    stored: list[Neighbour] = cases(like_skins(hours=at, north_km=at / 3) for at in range(12))
    answer = meet(SKINS, stored, SCALE)

    for seed in range(20):
        random.Random(seed).shuffle(stored)
        assert meet(SKINS, stored, SCALE) == answer


def test_an_old_window_still_meets_what_was_told_of_it_late() -> None:
    yesterday = like_skins(
        hours=30, begun=SKINS.begun - timedelta(hours=12), ended=SKINS.ended - timedelta(hours=2)
    )

    assert verdict_on(yesterday, SKINS) is Verdict.JOIN
