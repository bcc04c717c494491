"""No text makes the reader slow: neither by what it holds nor by how long it is."""

from __future__ import annotations

import time

import pytest

from nlp.reader import Reader

pytestmark = pytest.mark.slow

LONGEST_MESSAGE = 4096
SECONDS = 0.1
TRIES = 5
STEADY = 3
"""How much more than eight times as long eight times the text may take."""

REPEATED = {
    "one word": "сайга ", "names in a row": "снежный барс ", "accusations": "таможня взятку ",
    "danger": "вооружены убили человека ", "short words": "в ", "a known pair": "на базаре ",
    "no spaces": "сайгабарс", "one letter": "ы", "capitals": "Ош ", "joined capitals": "Ош-",
    "digits only": "7", "digits apart": "8 ", "phones": "0555 12 34 56 ", "plates": "01KG123ABC ",
    "thousands": "0 000 ", "numbers in words": "три тысячи ", "money": "1 млн ", "dates": "12.",
    "clocks": "17:30 ", "hours": "в 3 часа ночи ", "months": "15 мая ", "pluses": "+7",
    "punctuation": "!", "brackets": "()", "dots": "x.", "dashes": "a-", "apostrophes": "a'",
    "links": "t.me/", "hosts": "www.", "accounts": "@a", "at signs": "@", "slashes": "//",
    "lines": "\n", "tabs": "\t ", "emoji": "😀", "families": "👨‍👩‍👧", "flags": "🇰🇬",
    "zero width": "\u200b", "directions": "\u202e", "joined": "а\u200d", "accents": "\u0301",
    "accented": "a\u0301", "controls": "\x01", "terminal": "\x1b[0m", "surrogates": "\ud800",
    "Chinese": "雪豹", "Japanese": "ユキヒョウ ", "Korean": "눈표범 ", "Arabic": "النمر ",
    "Hebrew": "נמר ", "Hindi": "हिम तेंदुआ ", "Georgian": "ჯიქი ", "Armenian": "ընձառյուծ ",
    "Thai": "เสือดาวหิมะ", "Amharic": "ነብር ", "Tibetan": "གསའ་", "Tamil": "சிறுத்தை ",
    "names given": "меня зовут Айбек ",
    "numbers given": "мой номер 0555123456 ", "quotes": "«\"", "leet": "4абв",
    "stems": "барсларыбыздын ",
    "misspelt": "балабанчегинеки ",
}  # fmt: skip


def filled(piece: str, length: int) -> str:
    return (piece * length)[:length]


def fastest(reader: Reader, text: str) -> float:
    """Seconds of processor time, the best of some: what else runs here does not count."""
    took = []
    for _ in range(TRIES):
        began = time.process_time()
        reader.read(text)
        took.append(time.process_time() - began)
    return min(took)


@pytest.mark.parametrize("kind", REPEATED)
def test_a_whole_message_of_anything_is_read_in_a_tenth_of_a_second(
    reader: Reader, kind: str
) -> None:
    assert fastest(reader, filled(REPEATED[kind], LONGEST_MESSAGE)) < SECONDS


@pytest.mark.parametrize("kind", REPEATED)
def test_eight_times_the_text_takes_about_eight_times_as_long(reader: Reader, kind: str) -> None:
    short = fastest(reader, filled(REPEATED[kind], LONGEST_MESSAGE // 8))
    long = fastest(reader, filled(REPEATED[kind], LONGEST_MESSAGE))
    assert long <= STEADY * 8 * short


def test_a_mixture_of_everything_is_no_slower(reader: Reader) -> None:
    mixture = "".join(REPEATED.values())
    assert fastest(reader, filled(mixture, LONGEST_MESSAGE)) < SECONDS
    assert fastest(reader, filled(mixture[::-1], LONGEST_MESSAGE)) < SECONDS
