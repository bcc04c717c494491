"""Unnamed: tips and descriptions that teach a species without its name."""

from __future__ import annotations

from functools import partial

import pytest
from spacy.language import Language

from nlp.components.guess import NO_TAXON
from nlp.pipeline import BEFORE_HEADS
from nlp.training.corpus import LabelledTip
from nlp.training.heads import LESSONS
from nlp.training.masking import is_silent
from nlp.training.trainer import prepare
from nlp.training.unnamed import ALWAYS, Pupil, Read, described, named, silent
from triage.model import NOT_WILDLIFE

SILENT = "Ночью на перевале стреляли, утром увезли мешки с рогами"
NAMED = "Ночью на перевале застрелили двух архаров, рога увезли"


@pytest.fixture
def read(pipeline: Language) -> Read:
    return partial(prepare, pipeline)


def tip(text: str, *taxa: str, offence: str = "poaching", language: str = "ru") -> LabelledTip:
    return LabelledTip("1", language, text, taxa, (offence,), urgent=False)


def pupil(read: Read, one: LabelledTip) -> Pupil:
    return Pupil(one, read(one.text, BEFORE_HEADS), 2)


@pytest.mark.parametrize("taxa", [("Ovis ammon",), ()])
def test_a_tip_that_names_nothing_teaches_its_kind_or_that_there_is_none(
    read: Read, taxa: tuple[str, ...]
) -> None:
    one = pupil(read, tip(SILENT, *taxa))

    assert list(silent([one])) == [one]
    assert LESSONS["taxon"].first(one.tip) == (taxa[0] if taxa else NO_TAXON)


def test_what_names_something_is_harmless_or_speaks_of_two_is_not_asked_for_silence(
    read: Read,
) -> None:
    tips = [
        tip(NAMED, "Ovis ammon"),
        tip(SILENT, offence=NOT_WILDLIFE),
        tip(SILENT, "Ovis ammon", "Marmota"),
    ]

    assert list(silent(pupil(read, one) for one in tips)) == []


def test_a_named_kind_is_taught_with_its_name_and_without(read: Read) -> None:
    one = pupil(read, tip(NAMED, "Ovis ammon"))
    masked, whole = named([one], read)

    assert whole is one
    assert "архар" not in masked.tip.text
    assert is_silent(masked.doc)
    assert (masked.tip.taxa, masked.fold) == (("Ovis ammon",), one.fold)


def test_descriptions_of_what_the_tips_speak_of_are_taught_every_time(read: Read) -> None:
    told = list(described([tip(SILENT, "Panthera uncia")], read))

    assert {(one.tip.language, one.tip.taxa) for one in told} == {("ru", ("Panthera uncia",))}
    assert all(is_silent(one.doc) and one.fold == ALWAYS for one in told)
    assert not any(sign in one.tip.text for one in told for sign in "+|.")
