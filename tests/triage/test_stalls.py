"""Stalls: the number of a row or a shop, in seven languages, and no other number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.triage.routing_stories import CLEAR
from tests.triage.sketched import SCALE, SKINS
from triage.model import Reading, Span
from triage.ports import Reads
from triage.stalls import with_stalls

NAMES = SCALE.rules.stalls


def stalls(words: str, reading: Reading = CLEAR) -> set[str]:
    return set(with_stalls(SKINS, words, reading, NAMES).cues) - set(SKINS.cues)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Продаёт в ряду 5", {"stall:row 5"}),
        ("Продаёт в 5-м ряду, контейнер №112", {"stall:row 5", "stall:shop 112"}),
        ("Лавка номер 7 на базаре", {"stall:shop 7"}),
        ("Базардын 5-катарында сатат", {"stall:row 5"}),
        ("Базарда 12-қатарда сатып тұр", {"stall:row 12"}),
        ("Bozorda 7-qatorda, doʻkon № 3", {"stall:row 7", "stall:shop 3"}),
        ("Дар қатори 9 мефурӯшад", {"stall:row 9"}),
        ("Bazarda 3-nji hatarda satýar", {"stall:row 3"}),
        ("He sits in row 7, stall 14", {"stall:row 7", "stall:shop 14"}),
        ("He sits in the 7th row", {"stall:row 7"}),
    ],
)
def test_rows_and_shops_are_known_by_their_number(words: str, found: set[str]) -> None:
    assert stalls(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "There are 5 rows of cages", "At the bazaar he has 5 skins", "рядом 5 человек",
        "Стоят в ряд. 5 шкур", "в ряду 12345 шкур", "shop 3.5 km away", "container",
    ],
)  # fmt: skip
def test_other_numbers_are_none(words: str) -> None:
    assert stalls(words) == set()


def test_what_hangs_in_a_shop_is_not_its_number(reader: Reads) -> None:
    words = "В лавке 3 рога сайгака"

    assert stalls(words, reader.read(words)) == set()


def test_a_telephone_beside_a_shop_is_not_its_number() -> None:
    reading = Reading("en", "market_sale", {}, sure=True, spans=(Span(5, 9, "phone", "+1"),))

    assert stalls("shop 7001", reading) == set()
    assert stalls("shop 7001") == {"stall:shop 7001"}


@given(words=st.text(alphabet="row ряд-5№.th й", max_size=40))
def test_any_words_are_read(words: str) -> None:
    assert all(stall.startswith("stall:row ") for stall in stalls(words))
