"""Swaps: each leaves out one thing, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from bench.reading.entrants import ABLATIONS, LAST, READER, Entrant, Variant, entries
from bench.reading.readers import build_varied
from bench.reading.swaps import row_of
from nlp.attributes import Findings, findings_of
from nlp.features import hash_features, pieces_of
from nlp.pipeline import BEFORE_HEADS, HEADS, ORDER
from nlp.settings import load_settings
from nlp.training.provenance import hash_tips
from nlp.training.trainer import prepare
from tests.bench.reading.lessons import CRIMES, NOISES, lessons
from triage.model import NOT_WILDLIFE

pytestmark = pytest.mark.slow

TEXT = "На базаре продают Шкуру снежного барса! Они вооружены"
NAMELESS = "белая пятнистая большая кошка с гор, толстый хвост"
CONTENT, _ = HEADS["offence"]


@pytest.fixture(scope="module")
def pipelines() -> dict[str, Language]:
    return {name: build_varied(one) for name, one in {READER: Variant(), **ABLATIONS}.items()}


@pytest.fixture(scope="module")
def docs(pipelines: dict[str, Language]) -> dict[str, Doc]:
    return {name: prepare(one, TEXT, BEFORE_HEADS) for name, one in pipelines.items()}


def found(docs: dict[str, Doc], name: str) -> Findings:
    return findings_of(docs[name])


@pytest.mark.parametrize("name", ABLATIONS)
def test_a_varied_pipeline_has_every_part_in_its_place(
    pipelines: dict[str, Language], name: str
) -> None:
    assert tuple(pipelines[name].pipe_names) == ORDER
    swaps = {BEFORE_HEADS[-1] if one == LAST else one: its for one, its in swaps_of(name)}
    assert {one: pipelines[name].get_pipe_meta(one).factory for one in swaps} == swaps


def swaps_of(name: str) -> Iterable[tuple[str, str]]:
    return ABLATIONS[name].swaps.items()


@pytest.mark.parametrize("name", ["no folding", "no letters"])
def test_who_makes_the_features_hears_all_cues_and_spans(docs: dict[str, Doc], name: str) -> None:
    assert found(docs, name).cues == found(docs, READER).cues
    assert found(docs, name).spans == found(docs, READER).spans
    assert found(docs, name).danger


def test_a_row_made_here_is_the_row_that_the_reader_makes(docs: dict[str, Doc]) -> None:
    buckets, counts = row_of(pieces_of(docs[READER], CONTENT))
    theirs = hash_features(docs[READER], CONTENT)

    assert np.array_equal(buckets, theirs[0])
    assert np.array_equal(counts, theirs[1])


def test_without_cues_names_are_found_and_not_heard(docs: dict[str, Doc]) -> None:
    assert found(docs, "no cues").spans == found(docs, READER).spans
    assert "taxon Panthera uncia" in found(docs, READER).cues
    assert {cue.split()[0] for cue in found(docs, "no cues").cues} == {"manner"}


def test_without_folding_scripts_stay_apart_and_names_are_found(
    pipelines: dict[str, Language], docs: dict[str, Doc]
) -> None:
    assert found(docs, "no folding").spans == found(docs, READER).spans
    assert found(docs, "no folding").folded == found(docs, READER).folded
    assert shared(pipelines["no folding"]) < shared(pipelines[READER]) / 2


def shared(pipeline: Language) -> int:
    """The buckets that a text shares with itself in the other script."""
    both = [prepare(pipeline, text, BEFORE_HEADS) for text in ("сокол в горах", "sokol v gorah")]
    one, other = (set(hash_features(doc, CONTENT)[0].tolist()) for doc in both)
    return len(one & other)


def test_without_stems_only_bare_forms_are_names(pipelines: dict[str, Language]) -> None:
    unstemmed = pipelines["no stems"]

    assert taxa(unstemmed, "снежный барс") == taxa(pipelines[READER], "снежный барс") != []
    assert taxa(unstemmed, TEXT) == []


def taxa(pipeline: Language, text: str) -> list[str]:
    doc = prepare(pipeline, text, BEFORE_HEADS)
    return [span.value for span in findings_of(doc).spans if span.label == "taxon"]


def test_without_letters_words_and_cues_remain(docs: dict[str, Doc]) -> None:
    left = set(hash_features(docs["no letters"], CONTENT)[0].tolist())
    words = len([word for word in found(docs, READER).folded if word])

    assert left < set(hash_features(docs[READER], CONTENT)[0].tolist())
    assert len(left) <= 3 * words - 1 + len(found(docs, READER).cues)


def test_without_descriptions_nothing_is_described(pipelines: dict[str, Language]) -> None:
    assert taxa(pipelines[READER], NAMELESS) == ["Panthera uncia"]
    assert taxa(pipelines["no described"], NAMELESS) == []


@pytest.mark.parametrize("name", [READER, "no letters", "no guessed", "no copies"])
def test_a_varied_reader_learns_and_reads(name: str, tmp_path: Path) -> None:
    pupil, reader = entries()[name].make(), entries()[name].make()
    pupil.learn(lessons())
    pupil.save(tmp_path)
    reader.load(tmp_path)

    assert offence(reader, CRIMES[0]) == "poaching"
    assert offence(reader, NOISES[0]) == NOT_WILDLIFE


def offence(entrant: Entrant, text: str) -> str | None:
    return entrant.answer(text).offence


def test_half_of_the_corpus_is_every_second_tip(tmp_path: Path) -> None:
    pupil = entries()["1/2"].make()
    pupil.learn(lessons())
    pupil.save(tmp_path)

    assert load_settings(tmp_path).corpus == hash_tips(lessons()[::2])
