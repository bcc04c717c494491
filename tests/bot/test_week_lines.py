"""A week's numbers in words: lengths of time, what is hidden, and the room of one message."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outside_lines import outside_lines
from bot.portions import units
from bot.week_errands import LIMIT, fitting
from bot.week_lines import breakdown, length, open_lines
from locales.texts import Library, Texts
from triage.model import AgencyKey, DispatchState
from triage.numbers import Deed
from triage.outside import outside
from triage.weeks import Fortnight, mondays

ZONE = ZoneInfo("Asia/Almaty")
NOW = datetime(2026, 5, 13, 6, tzinfo=UTC)


@pytest.fixture
def english(library: Library) -> Texts:
    return library["en"]


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=20), "0 min"),
        (timedelta(minutes=119), "119 min"),
        (timedelta(hours=2), "2 h"),
        (timedelta(hours=47), "47 h"),
        (timedelta(days=10, hours=1), "10 d"),
    ],
)
def test_a_length_of_time_is_told_in_its_own_unit(
    english: Texts, span: timedelta, words: str
) -> None:
    assert length(span, english) == words


def test_what_is_hidden_comes_last_and_by_name(english: Texts) -> None:
    regions = {"KG-T": None, "KG-O": 9, "KG-B": None}

    assert list(breakdown({}, {}, regions, english)) == [
        "Regions: Osh region: 9, Batken region: hidden, Talas region: hidden"
    ]


def test_a_region_or_taxon_without_a_name_keeps_its_code(english: Texts) -> None:
    lines = list(breakdown({}, {"Testudo <ignota>": 2}, {"XX-1": 1}, english))

    assert lines == ["Species: Testudo &lt;ignota&gt;: 2", "Regions: XX-1: 1"]


def test_ages_at_which_nothing_is_open_are_not_told(english: Texts) -> None:
    assert list(open_lines((0, 2, None, 0), english)) == [
        "<b>Open now</b>: up to 3 days: 2, up to 10 days: hidden"
    ]
    assert list(open_lines((0, 0, 0, 0), english)) == ["<b>Open now</b>: nothing"]


def test_of_forty_agencies_one_message_tells_all_that_is_of_all(english: Texts) -> None:
    since = mondays(NOW, ZONE)[0]
    deeds = tuple(
        Deed(AgencyKey(f"agency {at}"), 3, "", "", DispatchState.WAITING, since, since)
        for at in range(40) for _ in range(6)
    )  # fmt: skip
    told = outside(Fortnight(ZONE, mondays(NOW, ZONE), NOW, deeds))
    names = {f"agency {at}": "Name of a ministry that is quite long " * 3 for at in range(40)}

    shown = fitting(outside_lines(told, ZONE, names, english))

    assert units(shown) <= LIMIT
    assert shown.count("<b>") == shown.count("</b>")
    assert "<b>Open now</b>: up to 10 days: 240" in shown


@given(st.lists(st.text(max_size=900), max_size=12))
def test_a_message_never_has_more_than_telegram_takes(lines: list[str]) -> None:
    shown = fitting(lines)

    assert units(shown) <= LIMIT
    assert "\n".join(lines).startswith(shown)
