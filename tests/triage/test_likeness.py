"""Likeness: points for what two sketches share and against what parts them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference.species import load_species
from tests.clock import MORNING
from tests.triage.sketched import SCALE, SKINS, like_skins
from triage.likeness import hours_between, kilometres, pictures_alike, points_at
from triage.model import Sketch

TAXA = sorted(load_species())
WORDS = st.lists(st.sampled_from(["plate a", "plate b", "phone 1", "link x"]), max_size=3)


@st.composite
def sketches(draw: st.DrawFn) -> Sketch:
    begun = MORNING + timedelta(hours=draw(st.integers(-300, 300)))
    return Sketch(
        sent=begun + timedelta(hours=5),
        begun=begun,
        ended=begun + timedelta(hours=draw(st.integers(0, 5))),
        lat=draw(st.none() | st.floats(36, 55)),
        lon=draw(st.floats(47, 87)),
        radius_km=draw(st.floats(0, 60)),
        taxa=tuple(draw(st.lists(st.sampled_from(TAXA), max_size=2))),
        offence=draw(st.sampled_from(["", "poaching", "market_sale", "plant_harvest"])),
        marks=tuple(draw(WORDS)),
        cues=tuple(draw(st.lists(st.sampled_from(["part skin", "count 2"]), max_size=2))),
        pictures=tuple(draw(st.lists(st.integers(0, 2**64 - 1), max_size=2))),
    )


@given(one=sketches(), other=sketches())
def test_likeness_has_no_direction(one: Sketch, other: Sketch) -> None:
    assert SCALE.weigh(one, other).score == SCALE.weigh(other, one).score


@given(one=sketches(), other=sketches(), mark=st.sampled_from(["plate z", "phone z"]))
def test_one_more_shared_mark_never_makes_less_alike(one: Sketch, other: Sketch, mark: str) -> None:
    first, second = (replace(each, marks=(*each.marks, mark)) for each in (one, other))

    assert SCALE.weigh(first, second).score >= SCALE.weigh(one, other).score


@given(one=sketches())
def test_nothing_speaks_against_itself(one: Sketch) -> None:
    # Of a vague place, or no place at all, nothing speaks for itself either.
    assert SCALE.weigh(one, one).score > 0


@pytest.mark.parametrize(
    ("taxa", "key"),
    [
        (("Panthera uncia",), "joining-taxon-same"),
        (("Panthera pardus",), "joining-taxon-like"),
    ],
)
def test_reasons_name_how_the_animals_are_related(taxa: tuple[str, ...], key: str) -> None:
    likeness = SCALE.weigh(SKINS, like_skins(taxa=taxa))

    assert key in [reason.key for reason in likeness.reasons]


def test_what_speaks_against_is_no_reason() -> None:
    likeness = SCALE.weigh(SKINS, like_skins(hours=500, taxa=("Rosa",)))

    assert {"joining-time", "joining-taxon-apart"}.isdisjoint(one.key for one in likeness.reasons)


def test_two_plates_that_differ_speak_against() -> None:
    one, other = (replace(SKINS, marks=(f"plate {one}",)) for one in ("01kg123abc", "02kg777xyz"))

    assert SCALE.weigh(one, other).score < SCALE.weigh(SKINS, SKINS).score


@pytest.mark.parametrize("cue", ["stall:row 5", "price:KGS 20000"])
def test_one_stall_and_one_price_say_more_than_one_part(cue: str) -> None:
    told = replace(SKINS, cues=("part skin", cue)), replace(SKINS, cues=("part skin",))

    likeness = SCALE.weigh(told[0], told[0])

    assert likeness.score > SCALE.weigh(told[1], told[1]).score
    assert f"joining-{cue.partition(':')[0]}" in [reason.key for reason in likeness.reasons]


def test_related_deeds_part_less_than_unrelated_ones() -> None:
    related, apart = (like_skins(offence=one) for one in ("online_sale", "illegal_fishing"))

    assert SCALE.weigh(SKINS, related).score > SCALE.weigh(SKINS, apart).score


def test_a_degree_of_latitude_is_a_hundred_and_eleven_kilometres() -> None:
    assert kilometres(SKINS, like_skins(north_km=111.2)) == pytest.approx(111.2, abs=0.2)
    assert kilometres(SKINS, replace(SKINS, lat=None)) is None


def test_windows_that_overlap_are_no_hours_apart() -> None:
    assert hours_between(SKINS, like_skins(hours=17)) == 0
    assert hours_between(SKINS, like_skins(hours=20)) == pytest.approx(2)


@pytest.mark.parametrize(("bits", "alike"), [(0, True), (8, True), (9, False), (64, False)])
def test_pictures_are_alike_up_to_a_few_bits(bits: int, alike: bool) -> None:
    shown, other = replace(SKINS, pictures=(0,)), replace(SKINS, pictures=(2**bits - 1,))

    assert pictures_alike(shown.pictures, other.pictures, 8) is alike


def test_the_last_step_reaches_everywhere() -> None:
    steps = SCALE.rules.places

    assert points_at(steps, 1e12) == steps[-1].points
    assert points_at(steps, 0) == steps[0].points


def test_two_stories_told_at_length_differ_in_nothing_by_their_letters() -> None:
    told = replace(SKINS, marks=("text 0a",)), replace(SKINS, marks=("text 0b",))

    assert SCALE.weigh(*told).score == SCALE.weigh(SKINS, SKINS).score


def test_without_a_place_only_a_mark_makes_it_sure() -> None:
    nowhere = replace(SKINS, lat=None, lon=None)
    car = ("plate 01kg123abc",)

    assert SCALE.rules.suggest <= SCALE.weigh(nowhere, SKINS).score < SCALE.rules.join
    assert SCALE.weigh(replace(nowhere, marks=car), replace(SKINS, marks=car)).score > 8
