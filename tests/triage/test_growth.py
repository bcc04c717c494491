"""A sent tip grows at its ends: what it was before can be had from what it is."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.clock import MORNING
from triage.drafts import with_more
from triage.growth import Extent
from triage.model import Forward, Pin, TipWords

SAID = st.text(st.sampled_from("aЖ🐆;\n "), max_size=9)
FORWARDS = st.lists(st.sampled_from("xyz").map(lambda name: Forward(name, "", MORNING)), max_size=3)
CONTENTS = st.builds(
    TipWords,
    words=SAID,
    language=st.just("ky"),
    pin=st.none() | st.builds(Pin, lat=st.just(41.4), lon=st.just(76.0), source=st.just("point")),
    place_words=SAID,
    happened=SAID,
    forwards=FORWARDS.map(tuple),
    suspects=st.lists(SAID, max_size=3).map(tuple),
)


@given(CONTENTS, CONTENTS)
def test_what_a_tip_was_before_it_grew_can_be_told(before: TipWords, more: TipWords) -> None:
    after = with_more(before, more)

    assert Extent.of(before).then(after) == before


@given(CONTENTS, CONTENTS)
def test_a_grown_tip_covers_what_it_was(before: TipWords, more: TipWords) -> None:
    after = with_more(before, more)

    assert Extent.of(after).covers(Extent.of(before))
    assert Extent.of(before).covers(Extent.of(after)) is (Extent.of(before) == Extent.of(after))


@given(CONTENTS)
def test_an_extent_comes_back_as_it_was_spoken(content: TipWords) -> None:
    extent = Extent.of(content)

    assert Extent.parse(str(extent)) == extent


def test_more_of_one_thing_does_not_cover_less_of_another() -> None:
    extent = Extent(words=5, suspects=1)

    assert not replace(extent, words=9, suspects=0).covers(extent)
