"""Joining: sure pairs become one case, likely ones are suggested, the rest stays apart."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.triage.sketched import SCALE, SKINS, cases, known, like_skins
from triage.joining import Meeting, Verdict, meet
from triage.model import CaseId, Neighbour, Sketch

VIEW = 0x0123456789ABCDEF


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"marks": ("plate 01kg123abc",)}, {"marks": ("plate 02kg777xyz",)}),
        ({"marks": ("phone +996700111222",)}, {"marks": ("phone +996555888999",)}),
        ({"marks": ("account @sokol_osh",)}, {"marks": ("account @berkut_kg",)}),
        ({"cues": ("part skin", "stall:row 5")}, {"cues": ("part skin", "stall:row 9")}),
        (
            {"cues": ("part skin", "price:KGS 20000")},
            {"cues": ("part skin", "price:KGS 90000")},
        ),
    ],
    ids=["plates", "phones", "accounts", "stalls", "prices"],
)
def test_two_sellers_at_one_market_are_told_apart_by_what_both_name(
    one: dict[str, object], other: dict[str, object]
) -> None:
    first = replace(SKINS, **one)  # type: ignore[arg-type]

    assert verdict_on(like_skins(hours=1, **one), first) is Verdict.JOIN  # type: ignore[arg-type]
    assert verdict_on(like_skins(hours=1, **other), first) is Verdict.SUGGEST  # type: ignore[arg-type]


def test_two_sellers_who_differ_in_all_are_not_even_likely_one() -> None:
    one = replace(SKINS, marks=("phone +996700111222", "plate 01kg123abc"))
    other = like_skins(hours=1, marks=("phone +996555888999", "plate 02kg777xyz"))

    assert verdict_on(other, one) is Verdict.APART


def test_a_seller_with_two_telephones_is_one_by_the_one_that_both_name() -> None:
    one = replace(SKINS, marks=("phone +996555888999", "phone +996700111222"))
    other = like_skins(hours=1, marks=("phone +996700111222",))

    assert verdict_on(other, one) is Verdict.JOIN


def test_what_both_name_differently_is_said_beside_what_is_strongest() -> None:
    one = replace(SKINS, marks=("plate 01kg123abc",), pictures=(VIEW,))
    other = like_skins(hours=1, marks=("plate 02kg777xyz",), pictures=(VIEW,))

    (match,) = meet(other, known(one), SCALE).matches

    said = [reason.key for reason in match.likeness.reasons]
    assert said[:2] == ["joining-picture", "joining-other-plate"]


def shown(count: int) -> list[Sketch]:
    """From everywhere, with one picture."""
    return [
        like_skins(north_km=300.0 * at, taxa=(), pictures=(VIEW,)) for at in range(1, count + 1)
    ]


NOWHERE = like_skins(hours=20, lat=None, lon=None, taxa=(), cues=(), pictures=(VIEW,))


def test_a_picture_that_several_cases_have_joins_no_more() -> None:
    limit = int(SCALE.rules.pictures["cases"])

    assert verdict_on(NOWHERE, *shown(1)) is Verdict.JOIN
    assert meet(NOWHERE, cases(shown(limit)), SCALE).matches == ()


def test_a_picture_that_many_send_says_little_even_of_one_case() -> None:
    limit = int(SCALE.rules.pictures["sharers"])
    alike = [replace(NOWHERE, pictures=(VIEW ^ 1,))] * limit

    assert verdict_on(NOWHERE, *alike[1:]) is Verdict.JOIN
    assert verdict_on(NOWHERE, *alike) is not Verdict.JOIN


def test_who_sends_a_known_picture_beside_their_own_is_found_by_their_own() -> None:
    own = like_skins(lat=None, lon=None, taxa=(), cues=(), pictures=(VIEW, ~VIEW & 2**64 - 1))
    stored = [*cases(shown(5)), *known(replace(own, pictures=own.pictures[1:]), case="own")]

    join = meet(replace(own, sent=own.sent), stored, SCALE).join

    assert join
    assert join.case == "own"


def test_what_else_is_alike_joins_though_the_picture_is_passed_round() -> None:
    stored = [*cases(shown(5)), *known(replace(SKINS, pictures=(VIEW,)), case="here")]

    join = meet(like_skins(hours=1, pictures=(VIEW,)), stored, SCALE).join

    assert join
    assert join.case == "here"


def test_an_old_window_still_meets_what_was_told_of_it_late() -> None:
    yesterday = like_skins(
        hours=30, begun=SKINS.begun - timedelta(hours=12), ended=SKINS.ended - timedelta(hours=2)
    )

    assert verdict_on(yesterday, SKINS) is Verdict.JOIN
