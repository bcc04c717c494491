"""Scores count what the labels promise."""

from __future__ import annotations

from nlp.training.corpus import LabelledTip
from nlp.training.report import compare, describe, list_weakest
from nlp.training.scores import agree, f_one, matched, score, taxa_f
from triage.model import NOT_WILDLIFE, Accusation, Reading


def tip(offence: str = "poaching", *more: str, taxa: tuple[str, ...] = ()) -> LabelledTip:
    offences = (offence, *more)
    accuses = "corruption" in offences
    urgent = offence == "poaching"
    return LabelledTip("1", "ru", "x", taxa, offences, urgent=urgent, accuses=accuses)


def reading(offence: str, taxa: tuple[str, ...] = (), **rest: object) -> Reading:
    return Reading("ru", offence, {}, sure=True, taxa=taxa, **rest)  # type: ignore[arg-type]


NOISE = tip(NOT_WILDLIFE)


def test_an_acceptable_offence_is_right() -> None:
    scores = score([(tip("poaching", "possession"), reading("possession"))])
    assert scores.offence == 1


def test_lost_tips_and_noise_are_counted_apart() -> None:
    pairs = [(tip(), reading(NOT_WILDLIFE)), (tip(), reading("poaching")),
             (NOISE, reading(NOT_WILDLIFE)), (NOISE, reading("poaching"))]  # fmt: skip
    scores = score(pairs)
    assert (scores.lost, scores.noise) == (0.5, 0.5)


def test_a_genus_is_near_its_species_only() -> None:
    assert agree("Falco cherrug", "Falco", near=True)
    assert not agree("Falco cherrug", "Falco", near=False)
    assert not agree("Falco cherrug", "Aquila", near=True)


def test_one_answer_matches_one_right_taxon() -> None:
    assert matched(("Falco cherrug", "Falco"), ("Falco",), near=True) == ["Falco cherrug"]


def test_taxa_said_for_nothing_cost_precision() -> None:
    pairs = [(tip(taxa=("Falco",)), reading("poaching", ("Falco", "Aquila")))]
    assert taxa_f(pairs, near=True) == 2 / 3


def test_f_one_of_nothing_is_nothing() -> None:
    assert f_one([]) == 0
    assert f_one([(True, True), (False, True)]) == 2 / 3


def test_accusations_are_recalled() -> None:
    accused = reading("corruption", accuses=(Accusation("police", "x"),))
    scores = score([(tip("corruption"), accused), (tip("corruption"), reading("poaching"))])
    assert scores.accused_recall == 0.5


def test_a_report_has_a_column_a_reader_and_a_row_a_value() -> None:
    lines: list[str] = []
    pairs = [(tip(), reading("possession")), (NOISE, reading(NOT_WILDLIFE))]
    compare({"ours": score(pairs), "theirs": score(pairs)}, lines.append)
    describe(pairs, "offence", lines.append)
    list_weakest(pairs, lines.append)
    assert "ours" in lines[0]
    assert any(line.startswith("not_wildlife") for line in lines)
    assert lines[-1].split() == ["1", "poaching", "read", "as", "possession"]
