"""The corpus is whole: known labels only, no tip twice, test tips held apart."""

from __future__ import annotations

import pytest

from nlp.training.corpus import LabelledTip, load_apart, load_corpus, parse_tip
from reference.species import load_offences, load_species
from triage.model import LANGUAGES, NOT_WILDLIFE

TIPS = load_corpus()
APART = load_apart()


def test_every_language_is_there() -> None:
    assert {tip.language for tip in TIPS} == set(LANGUAGES)


@pytest.mark.parametrize("tips", [TIPS, APART], ids=["corpus", "apart"])
def test_labels_are_known(tips: list[LabelledTip]) -> None:
    assert {key for tip in tips for key in tip.offences} <= set(load_offences())
    assert {taxon for tip in tips for taxon in tip.taxa} <= set(load_species())


@pytest.mark.parametrize("tips", [TIPS, APART], ids=["corpus", "apart"])
def test_noise_stands_alone(tips: list[LabelledTip]) -> None:
    noise = [tip for tip in tips if NOT_WILDLIFE in tip.offences]
    assert all(tip.offences == (NOT_WILDLIFE,) for tip in noise)
    assert not any(tip.taxa or tip.urgent for tip in noise)


def test_no_id_and_no_text_stands_twice() -> None:
    assert len({tip.id for tip in TIPS}) == len(TIPS)
    assert len({tip.text for tip in TIPS}) == len(TIPS)


def test_what_is_kept_apart_is_not_taught() -> None:
    assert not {tip.text for tip in TIPS} & {tip.text for tip in APART}


def test_corruption_accuses_unless_a_tip_says_otherwise() -> None:
    row = {"id": "1", "lang": "ru", "text": "x", "taxa": [], "urgent": False,
           "offences": ["poaching", "corruption"]}  # fmt: skip
    assert parse_tip(row).accuses
    assert not parse_tip(row | {"offences": ["poaching"]}).accuses
    assert parse_tip(row | {"offences": ["poaching"], "accuses": True}).accuses
