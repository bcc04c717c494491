"""Tables: what stands in which column, and who is said to be ahead."""

from __future__ import annotations

from bench.reading.answers import Answer
from bench.reading.table import ahead, figures_table, speed_table
from tests.bench.reading.lessons import a_tip, a_trial
from triage.model import NOT_WILDLIFE

TIPS = [a_tip(), a_tip(language="kk"), a_tip(NOT_WILDLIFE)]
CRIME = Answer(offence="poaching", noise=0.1)
NOISE = Answer(offence=NOT_WILDLIFE, noise=0.9)
READER = a_trial("reader", CRIME, CRIME, CRIME)
PEER = a_trial("peer", CRIME, NOISE, NOISE)


def cells(title: str) -> list[str]:
    (row,) = [row for row in figures_table([READER, PEER], TIPS) if row.strip().startswith(title)]
    return row.split()[-2:]


def test_each_entrant_has_its_column() -> None:
    assert cells("reader") == ["reader", "peer"]
    assert cells("offence acceptable") == ["0.667", "0.667"]
    assert cells("real tips lost") == ["0.000", "0.500"]
    assert cells("megabytes") == ["8.0", "8.0"]


def test_the_weakest_language_stands_under_its_figure() -> None:
    assert cells("offence, weakest") == ["0.500", "0.000"]
    assert cells("which is") == ["ru", "kk"]


def test_what_is_not_answered_is_a_dash() -> None:
    assert cells("urgent") == ["-", "-"]


def test_a_peer_that_is_better_is_named_with_both_figures() -> None:
    assert list(ahead([READER, PEER], TIPS)) == [
        "  peer is ahead: noise kept out 1.000 to 0.000",
    ]


def test_fewer_lost_tips_are_better() -> None:
    named = list(ahead([PEER, READER], TIPS))

    assert "  reader is ahead: real tips lost 0.000 to 0.500" in named


def test_speed_has_a_row_for_each_length() -> None:
    rows = list(speed_table([READER]))

    assert [row.split()[0] for row in rows if "characters" in row] == [
        "64", "128", "256", "512", "1,024", "2,048", "4,096",
    ]  # fmt: skip
