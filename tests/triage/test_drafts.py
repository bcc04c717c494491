"""How a draft grows, by pure functions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clock import MORNING
from tests.triage.drafting import (
    CRIME,
    DANGER,
    DOUBTFUL,
    EMPTY,
    NOTHING,
    URGENT,
    piece,
    pin,
)
from triage.drafts import (
    Missing,
    PassOnPolicy,
    is_surely_nothing,
    kept_pin,
    missing,
    pass_on_at,
    reads_as_crime,
    tip_words,
    with_evidence,
    with_more,
    with_piece,
    with_pin,
)
from triage.model import (
    Correction,
    Draft,
    EvidenceId,
    Piece,
    PinMeaning,
    Place,
    Reading,
    TipWords,
)

NAMED = replace(DOUBTFUL, taxa=("Canis lupus",))
LATITUDES = st.floats(35, 55)
LONGITUDES = st.floats(46, 87)
MESSAGES = st.lists(st.tuples(st.integers(1, 4), st.text(max_size=5)), max_size=12)


def everywhere(lat: float, lon: float) -> str | None:
    return "KG"


@given(MESSAGES)
def test_the_last_words_of_every_message_are_kept(messages: list[tuple[int, str]]) -> None:
    draft, last = EMPTY, dict[int, str]()
    for message, words in messages:
        draft = with_piece(draft, piece(words, message))
        last[message] = words or last.get(message, "")

    assert {one.message: one.words for one in draft.pieces} == last


def test_words_stand_in_the_order_they_were_first_said() -> None:
    draft = with_piece(with_piece(EMPTY, piece("one", 1)), piece("two", 2))

    assert with_piece(draft, piece("uno", 1)).words == "uno\ntwo"


def test_a_wiped_caption_keeps_its_words() -> None:
    assert with_piece(with_piece(EMPTY, piece("one")), piece("")).words == "one"


def test_a_picture_without_a_caption_is_known() -> None:
    draft = with_piece(EMPTY, piece(""))

    assert with_piece(draft, piece("later")).words == "later"


def test_an_album_is_noted_once() -> None:
    draft = with_evidence(with_evidence(EMPTY, EvidenceId("a"), "x"), EvidenceId("b"), "x")

    assert (draft.evidence, draft.albums) == (("a", "b"), ("x",))


def test_of_a_live_location_the_first_point_counts() -> None:
    first, second = (replace(pin(lat, 70.0), source="live") for lat in (41.0, 42.0))

    assert with_pin(with_pin(EMPTY, first), second).pin == first


def test_a_new_pin_replaces_an_old_one() -> None:
    assert with_pin(with_pin(EMPTY, pin(41, 70)), pin(42, 71)).pin == pin(42, 71)


@pytest.mark.parametrize(
    ("reading", "is_crime"),
    [(CRIME, True), (NOTHING, False), (DOUBTFUL, True), (None, False), (DANGER, True)],
)
def test_doubt_reads_as_a_crime_and_silence_does_not(
    reading: Reading | None, is_crime: bool
) -> None:
    assert reads_as_crime(replace(EMPTY, reading=reading)) is is_crime


@pytest.mark.parametrize(("offence", "is_crime"), [("poaching", True), ("not_wildlife", False)])
def test_the_reporters_own_word_stands_above_the_machines(offence: str, is_crime: bool) -> None:
    draft = replace(EMPTY, reading=CRIME, correction=Correction(offence=offence))

    assert reads_as_crime(draft) is is_crime


def test_with_a_picture_nothing_is_surely_nothing() -> None:
    draft = replace(EMPTY, reading=NOTHING)

    assert is_surely_nothing(draft)
    assert not is_surely_nothing(replace(draft, evidence=(EvidenceId("a"),)))


@pytest.mark.parametrize(
    ("reading", "minutes"),
    [(CRIME, 10), (URGENT, 2), (DANGER, 2), (DOUBTFUL, 10), (NOTHING, None), (None, None)],
)
def test_when_a_draft_goes_by_itself(reading: Reading | None, minutes: int | None) -> None:
    due = pass_on_at(replace(EMPTY, reading=reading), MORNING, PassOnPolicy())

    assert due == (None if minutes is None else MORNING + timedelta(minutes=minutes))


@pytest.mark.parametrize("policy", [PassOnPolicy(is_on=False), PassOnPolicy()])
def test_a_paused_or_forbidden_draft_never_goes_by_itself(policy: PassOnPolicy) -> None:
    draft = replace(EMPTY, reading=URGENT, is_paused=policy.is_on)

    assert pass_on_at(draft, MORNING, policy) is None


TOLD = replace(EMPTY, pieces=(piece("words"),), reading=CRIME)
PLACED = replace(TOLD, place=Place(country="KG"))


@pytest.mark.parametrize(
    ("draft", "asked"),
    [
        (EMPTY, Missing.WHAT),
        (TOLD, Missing.PLACE),
        (replace(TOLD, place=Place(trouble="sea")), Missing.PLACE),
        (replace(TOLD, place_words="the mill"), Missing.TIME),
        (replace(TOLD, pin=pin(41, 75)), Missing.TIME),
        (PLACED, Missing.TIME),
        (replace(PLACED, happened="now"), Missing.NOTHING),
        (replace(PLACED, reading=URGENT), Missing.NOTHING),
        (replace(TOLD, reading=NOTHING), Missing.NOTHING),
        (replace(TOLD, reading=NAMED), Missing.WHAT),
        (replace(TOLD, reading=NAMED, correction=Correction(offence="poaching")), Missing.PLACE),
    ],
)
def test_the_most_useful_missing_thing_is_asked_for(draft: Draft, asked: Missing) -> None:
    assert missing(draft) is asked


@given(LATITUDES, LONGITUDES, st.sampled_from([PinMeaning.ASKED, PinMeaning.NEAR]))
def test_a_coarse_pin_lies_on_a_crossing_and_near(
    lat: float, lon: float, meaning: PinMeaning
) -> None:
    kept = kept_pin(pin(lat, lon, meaning), everywhere)

    assert kept is not None
    assert (kept.lat, kept.lon) == (round(kept.lat, 1), round(kept.lon, 1))
    assert max(abs(kept.lat - lat), abs(kept.lon - lon)) <= 0.1 + 1e-9
    assert (kept.title, kept.meaning) == ("", PinMeaning.NEAR)


@given(LATITUDES, LONGITUDES)
def test_two_neighbours_give_the_same_coarse_pin(lat: float, lon: float) -> None:
    kept = kept_pin(pin(lat, lon), everywhere)

    assert kept is not None
    assert kept_pin(pin(kept.lat + 0.01, kept.lon - 0.01), everywhere) == kept


@given(LATITUDES, LONGITUDES)
def test_an_exact_pin_is_kept_as_it_is(lat: float, lon: float) -> None:
    here = pin(lat, lon, PinMeaning.HERE)

    assert kept_pin(here, everywhere) == here


@given(LATITUDES, LONGITUDES)
def test_a_coarse_pin_stays_in_its_country_where_it_can(lat: float, lon: float) -> None:
    def country_at(lat: float, lon: float) -> str | None:
        return "KG" if lon >= border else "UZ"

    border = round(lon - 0.001, 4)
    kept = kept_pin(pin(lat, lon), country_at)

    assert kept is not None
    assert country_at(kept.lat, kept.lon) == "KG"


def test_a_tip_has_what_the_draft_had() -> None:
    draft = replace(PLACED, place_words="the mill", happened="now", contacts=("Ermek",))

    content = tip_words(draft, "ky", everywhere, anyway=True)

    assert content == TipWords(
        words="words",
        language="ky",
        place_words="the mill",
        happened="now",
        suspects=("Ermek",),
        sent_anyway=True,
        reading=CRIME,
        place=PLACED.place,
    )


def test_of_a_pin_only_what_is_kept_of_it_tells_where_it_was() -> None:
    draft = replace(PLACED, pin=pin(41.4287, 75.9911), place=Place(lat=41.4287, lon=75.9911))

    assert "41.42" not in repr(tip_words(draft, "ky", everywhere))


TEXTS = st.text(alphabet="abc ", max_size=6)
CONTENTS = st.builds(
    TipWords, words=TEXTS, language=st.just("en"), place_words=TEXTS, happened=TEXTS,
    suspects=st.lists(TEXTS, max_size=2).map(tuple),
)  # fmt: skip


@given(CONTENTS, CONTENTS)
def test_what_is_added_to_a_tip_is_all_there(first: TipWords, more: TipWords) -> None:
    both = with_more(first, more)

    told = (both.words, both.place_words, both.happened, *both.suspects)
    for one in (first, more):
        for given_words in (one.words, one.place_words, one.happened, *one.suspects):
            assert any(given_words in words for words in told)


def test_the_point_of_an_addition_goes_along_in_words() -> None:
    first = TipWords("words", "en")
    more = TipWords("", "en", pin=pin(41.4287, 75.9911, PinMeaning.HERE))

    assert with_more(first, more).place_words == "41.4287, 75.9911"


def test_a_piece_of_no_draft_changes_nothing_known() -> None:
    assert with_piece(TOLD, Piece(2, "more")).words == "words\nmore"
