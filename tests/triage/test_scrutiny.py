"""Scrutiny: no text of a tip is left unread for accusations, wherever it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from tests.triage.routing_stories import CLEAR
from triage.model import Accusation, Correction, Forward, Reading, TipWords
from triage.scrutiny import OVERLAP, REACH, accuses_more, is_accusing, scrutinised

BRIBE = "the ranger takes bribes"
PLAIN = TipWords("skins at the bazaar", "en", reading=CLEAR)


@dataclass(frozen=True)
class Listener:
    """Hears one accusation, in texts no longer than it can take."""

    def read(self, text: str) -> Reading:
        assert len(text) <= REACH + OVERLAP
        return replace(CLEAR, accuses=(Accusation("environment", BRIBE),) if BRIBE in text else ())


def accuses(content: TipWords) -> bool:
    return is_accusing(scrutinised(content, Listener()))


def test_a_plain_tip_accuses_nobody() -> None:
    assert not accuses(PLAIN)


@pytest.mark.parametrize(
    "change",
    [
        {"place_words": f"Osh, where {BRIBE}"},
        {"happened": f"whenever {BRIBE}"},
        {"forwards": (Forward(f"Naryn: {BRIBE}", "", datetime(2026, 5, 4, tzinfo=UTC)),)},
        {"words": "a" * (REACH + 50) + BRIBE},
        {"correction": Correction(offence="corruption")},
    ],
    ids=["the place", "the time", "a channel's name", "far behind", "the reporter's own word"],
)
def test_an_accusation_is_found_anywhere(change: dict[str, object]) -> None:
    assert accuses(replace(PLAIN, **change))  # type: ignore[arg-type]


@pytest.mark.parametrize("before", range(1, len(BRIBE)))
def test_none_is_cut_in_two_where_the_reading_begins_anew(before: int) -> None:
    assert accuses(replace(PLAIN, words="a" * (REACH - before) + BRIBE))


def test_danger_told_anywhere_is_danger() -> None:
    class Alarmed:
        def read(self, text: str) -> Reading:
            return replace(CLEAR, danger="armed" in text)

    told = replace(PLAIN, place_words="by the river, they are armed")

    assert scrutinised(told, Alarmed()).danger


@dataclass(frozen=True)
class Follower:
    """Understands who *he* is once it has heard of the ranger."""

    def read(self, text: str) -> Reading:
        is_told = "ranger" in text and "he takes money" in text
        kinds = ["environment"] * is_told + ["customs"] * ("customs" in text)
        return replace(CLEAR, accuses=tuple(Accusation(kind, "...") for kind in kinds))


@pytest.mark.parametrize(
    ("before", "more", "expected"),
    [
        ("a ranger stands by", "he takes money", True),
        ("a man stands by", "he takes money", False),
        ("a man stands by", "customs let it pass", True),
        ("customs let it pass", "his car is white", False),
        ("customs let it pass, a ranger stands by", "he takes money", True),
    ],
)
def test_what_is_added_is_heard_after_what_was_told(before: str, more: str, expected: bool) -> None:
    told, added = TipWords(before, "en"), TipWords(more, "en")

    assert accuses_more(told, added, Follower()) is expected


def test_a_bribe_that_is_only_told_later_is_news() -> None:
    class Bribed:
        def read(self, text: str) -> Reading:
            return replace(CLEAR, offence="corruption" if "paid and went" in text else "poaching")

    assert accuses_more(TipWords("he paid", "en"), TipWords("paid and went", "en"), Bribed())
    assert not accuses_more(TipWords("he paid", "en"), TipWords("again", "en"), Bribed())
