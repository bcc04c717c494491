"""Sketching: a tip in few facts of no language, and the clues by which its like is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from places.cells import H3Cells
from tests.clock import MORNING
from tests.triage.routing_stories import CLEAR
from tests.triage.sketched import SKINS, like_skins
from triage.model import Place, Quantity, Sketch, Span, TipWords
from triage.sketching import UNTOLD, clues_of, grown, sketch_of

CELLS = H3Cells()
OSH = Place("KG", "KG-O", "Ош", 40.53, 72.8, radius_km=2.0)


def sketched(happened: str = "", **changes: object) -> Sketch:
    read = replace(CLEAR, **changes)  # type: ignore[arg-type]
    content = TipWords("words", "ky", happened=happened)
    return sketch_of(content, read, OSH, MORNING, accuses=False)


def shares(one: Sketch, other: Sketch) -> bool:
    """Whether the new tip `one` finds the stored tip `other`."""
    mine, theirs = clues_of(one, CELLS), clues_of(other, CELLS)
    return not set(theirs.left).isdisjoint({*mine.rare, *mine.shown, *mine.near})


@pytest.mark.parametrize(
    ("happened", "hours"), [("now", 0), ("yesterday", 6), ("", 0), ("by night", 0)]
)
def test_the_window_ends_when_the_reporter_says(happened: str, hours: float) -> None:
    sketch = sketched(happened=happened)

    assert sketch.ended == MORNING - timedelta(hours=hours)
    assert sketch.begun < sketch.ended


def test_what_goes_on_happens_now_whatever_was_pressed() -> None:
    assert sketched(happened="week", urgent=True).begun == MORNING - timedelta(hours=1)
    assert sketched().begun == MORNING - UNTOLD[0]


def test_parts_and_numbers_are_cues_in_no_language() -> None:
    counted = (Quantity(2.0, "pieces", "two"),)

    assert sketched(parts=("skin",), quantities=counted).cues == ("count 2", "part skin")


def test_a_price_is_a_cue_of_its_currency_and_no_count() -> None:
    spans = (Span(0, 1, "money", "20000 KGS"),)
    counted = (Quantity(20000.0, "KGS", "20000 som"), Quantity(2.0, "skin", "two"))

    assert sketched(spans=spans, quantities=counted).cues == ("count 2", "price:KGS 20000")


def test_more_of_a_tip_takes_nothing_away() -> None:
    old = replace(SKINS, marks=("plate 01kg123abc",), pictures=(7,))
    content = TipWords("words", "ky", suspects=("996700111222",))

    new = grown(old, content, replace(CLEAR, parts=("claw",)), accuses=False)

    assert set(new.marks) == {"phone +996700111222", *old.marks}
    assert set(new.cues) == {"part claw", *old.cues}
    assert replace(new, marks=old.marks, cues=old.cues, taxa=old.taxa) == old


def test_a_place_in_no_country_is_none() -> None:
    sketch = sketch_of(
        TipWords("words", "ky"), CLEAR, Place(lat=1.0, lon=2.0), MORNING, accuses=False
    )

    assert (sketch.lat, sketch.lon) == (None, None)


@pytest.mark.parametrize("north_km", [0.0, 0.8, 1.5, -1.5])
def test_a_spot_next_door_is_found_even_over_the_edge_of_a_cell(north_km: float) -> None:
    moved = replace(like_skins(north_km=north_km), taxa=(), offence="")

    assert shares(moved, replace(SKINS, taxa=(), offence=""))


def test_the_same_animal_is_found_in_the_next_wide_cell() -> None:
    assert shares(like_skins(north_km=9, radius_km=10.0), SKINS)
    assert not shares(like_skins(north_km=90), SKINS)


def test_a_tip_without_a_place_finds_its_like_anywhere_and_is_found() -> None:
    nowhere, far = replace(SKINS, lat=None, lon=None), like_skins(north_km=400)

    assert shares(nowhere, far)
    assert shares(far, nowhere)
    assert shares(nowhere, nowhere)


def test_without_a_place_the_animal_alone_is_too_little() -> None:
    nowhere = replace(SKINS, lat=None, lon=None)

    assert not shares(nowhere, replace(SKINS, cues=("part claw",)))
    assert not shares(nowhere, replace(SKINS, taxa=("Ovis ammon",)))


def test_pictures_that_differ_in_a_few_bits_share_a_band() -> None:
    nowhere = replace(SKINS, lat=None, taxa=(), pictures=(0x0123456789ABCDEF,))

    assert shares(replace(nowhere, pictures=(0x0123456789ABCDEF ^ 0x0101010101010100,)), nowhere)
    assert not shares(replace(nowhere, pictures=(0x0123456789ABCDEF ^ (2**64 - 1),)), nowhere)


def test_only_its_like_finds_a_tip_that_accuses() -> None:
    accusing = replace(SKINS, is_accusing=True)

    assert not shares(SKINS, accusing)
    assert shares(accusing, SKINS)
    assert shares(accusing, accusing)


def test_nothing_that_an_accusing_tip_leaves_is_what_a_plain_one_leaves() -> None:
    plain, accusing = clues_of(SKINS, CELLS), clues_of(replace(SKINS, is_accusing=True), CELLS)

    assert set(plain.left).isdisjoint(accusing.left)
