"""Why a reading says what it says: words and cues with their weights, doubts, thresholds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.components.fold import fold
from nlp.explanation import Explanation, Passage
from nlp.reader import Reader
from nlp.reasons import DIGITS, MOST_PASSAGES, doubt_of, grounds_of, passages_of, thresholds_of
from nlp.settings import Settings
from tests.nlp.schooling import taught_reader, trained
from triage.model import NOT_WILDLIFE, Reading

HUNT = "прямо сейчас стреляют сайгаков в степи, их много"
WORDS = st.lists(
    st.sampled_from([*HUNT.split(), "сети", "папка", "билет", "123", "!", "архар"]),
    min_size=1,
    max_size=30,
).map(" ".join)


@pytest.fixture(scope="module")
def taught() -> Reader:
    return taught_reader()


def why(reader: Reader, text: str) -> Explanation:
    return reader.explain(text)[1]


def shown(text: str, *weights: float) -> list[tuple[str, float]]:
    doc = fold(trained().pipeline.make_doc(text))
    return [(one.text, one.weight) for one in passages_of(doc, np.array(weights))]


@pytest.mark.parametrize("text", [HUNT, "Барс", "123", " ", "сети в нерест, рога сайги 3 кг"])
def test_explaining_changes_no_reading(taught: Reader, text: str) -> None:
    assert taught.explain(text)[0] == taught.read(text)


def test_the_winner_comes_before_the_runner_up(taught: Reader) -> None:
    reading, explanation = taught.explain(HUNT)
    winner, second = explanation.offence
    assert (winner.label, winner.chance) == ("poaching", reading.offences["poaching"])
    assert second.chance == sorted(reading.offences.values())[-2]


def test_what_was_taught_to_be_urgent_speaks_for_urgency(taught: Reader) -> None:
    urgency = why(taught, HUNT).urgency
    heaviest = urgency.words[0]
    assert "сейчас" in heaviest.text
    assert heaviest.weight > 0


def test_a_concept_and_a_taxon_are_cues(taught: Reader) -> None:
    cues = {cue.name for cue in why(taught, HUNT).offence[0].cues}
    assert {"concept shoot", "taxon Saiga tatarica"} <= cues


@settings(max_examples=40, deadline=None)
@given(WORDS)
def test_words_and_cues_add_up_to_the_log_odds(text: str) -> None:
    pipeline = trained().pipeline
    doc = pipeline(text)
    grounds = grounds_of(pipeline, doc, "urgency", "urgent")
    calm, urgent = pipeline.get_pipe("urgency").model.get_param("bias")  # type: ignore[attr-defined]
    told = grounds.words.sum() + sum(grounds.cues.values()) + urgent - calm
    assert told == pytest.approx(np.log(doc.cats["urgent"] / doc.cats["calm"]), abs=0.01)


@settings(max_examples=40, deadline=None)
@given(st.one_of(WORDS, st.text(max_size=80)))
def test_every_passage_is_words_of_the_text(text: str) -> None:
    explanation = why(taught_reader(), text)
    for verdict in (*explanation.offence, explanation.urgency, explanation.accusation):
        assert len(verdict.words) <= MOST_PASSAGES
        for passage in verdict.words:
            assert text[passage.start : passage.end] == passage.text


def test_neighbours_that_speak_alike_are_one_passage() -> None:
    told = shown("a b c d", 0.5, 0.25, -0.5, 0.001)
    assert told == [("a b", 0.75), ("c", -0.5)]


def test_the_heaviest_passages_are_told_and_no_more_than_eight() -> None:
    weights = [0.5 + at / 100 if at % 2 else -0.5 for at in range(20)]
    told = shown(" ".join("abcdefghijklmnopqrst"), *weights)
    assert [text for text, _ in told] == list("trpnljhf")


def test_signs_say_nothing() -> None:
    assert shown("a, 12", 0.5, 0.4, 0.3) == [("a", 0.5)]


def test_nothing_told_where_nothing_weighs() -> None:
    assert shown("a b", 0.0, 10.0 ** -(DIGITS + 1)) == []


def test_an_offence_set_aside_for_want_of_an_accused_is_named(taught: Reader) -> None:
    reading, explanation = taught.explain("зелёная папка в сейфе, егерь взятку не взял")
    assert reading.offence != "corruption"
    assert explanation.acquitted == "corruption"


def test_a_bare_name_is_a_doubt(taught: Reader) -> None:
    doubt = why(taught, "барс").doubt
    assert doubt is not None
    assert doubt.reason == "bare name"


def test_a_chance_below_both_thresholds_is_a_doubt() -> None:
    reading = Reading("ru", "poaching", {"poaching": 0.6, NOT_WILDLIFE: 0.4}, sure=False)
    doubt = doubt_of(reading, Settings(sure_crime_at=0.7, sure_noise_at=0.8), is_bare=False)
    assert doubt is not None
    assert (doubt.reason, doubt.crime_at, doubt.noise_at) == ("chance", 0.7, 0.8)
    assert doubt_of(replace(reading, sure=True), Settings(), is_bare=False) is None


def test_the_model_s_own_thresholds_are_told(taught: Reader) -> None:
    assert why(taught, HUNT).thresholds == thresholds_of(trained().settings)
    assert thresholds_of(Settings(urgent_at=0.3))["urgent"] == 0.3


def test_languages_are_told_from_a_twentieth_on(taught: Reader) -> None:
    told = why(taught, HUNT).languages
    assert next(iter(told)) == "ru"
    assert min(told.values()) > 0.05


def test_no_words_have_no_grounds(taught: Reader) -> None:
    explanation = why(taught, " \n")
    assert explanation.offence[0].label == NOT_WILDLIFE
    assert explanation.offence[0].words == ()


def test_a_passage_is_found_behind_an_emoji(taught: Reader) -> None:
    words: tuple[Passage, ...] = why(taught, f"😀😀 {HUNT}").urgency.words
    assert all(f"😀😀 {HUNT}"[one.start : one.end] == one.text for one in words)
