"""Addresses, accounts and numbers are found however they are written."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.guarding.doubts import doubts
from reference.letters import load_letter_words
from tests.nlp.guarding.letters_room import letters

WORDS = load_letter_words()
CARRIERS = st.sampled_from([letter.words for letter in letters("ordinary")])
NUMBERS = st.text("123456789", min_size=9, max_size=12)
BETWEEN = st.sampled_from(["", " ", "-", ".", " - ", "/", "_", ",", "  ", "*", " . ", "\n"])
NAMES = st.text(string.ascii_lowercase, min_size=5, max_size=12)
DIGITS = [str.maketrans("0123456789", style) for style in ("0123456789", "٠١٢٣٤٥٦٧٨٩",
          "𝟬𝟭𝟮𝟯𝟰𝟱𝟲𝟳𝟴𝟵", "０１２３４５６７８９", "⓪①②③④⑤⑥⑦⑧⑨")]  # fmt: skip
SPOKEN = {
    "ru": "ноль один два три четыре пять шесть семь восемь девять",
    "en": "zero one two three four five six seven eight nine",
    "ky": "нөл бир эки үч төрт беш алты жети сегиз тогуз",
    "kk": "нөл бір екі үш төрт бес алты жеті сегіз тоғыз",
    "uz": "nol bir ikki uch toʻrt besh olti yetti sakkiz toʻqqiz",
    "tg": "сифр як ду се чор панҷ шаш ҳафт ҳашт нӯҳ",
    "tk": "nol bir iki üç dört bäş alty ýedi sekiz dokuz",
}


def kinds(*parts: str) -> set[str]:
    return {doubt.label for doubt in doubts(" ".join(parts))}


@given(CARRIERS, NUMBERS, BETWEEN, st.sampled_from(DIGITS), st.integers(1, 4))
def test_a_number_is_found_in_any_pieces_and_any_figures(
    before: str, number: str, between: str, style: dict[int, int], size: int
) -> None:
    pieces = [number[at : at + size] for at in range(0, len(number), size)]

    assert "phone" in kinds(before, between.join(pieces).translate(style))


@given(CARRIERS, NUMBERS, st.sampled_from(sorted(SPOKEN)))
def test_a_number_is_found_in_words(before: str, number: str, language: str) -> None:
    spoken = [SPOKEN[language].split()[int(digit)] for digit in number]

    assert "phone" in kinds(before, " ".join(spoken))


@given(CARRIERS, st.lists(CARRIERS, min_size=2, max_size=4))
def test_a_number_is_found_in_pieces_between_questions(first: str, more: list[str]) -> None:
    pieces = [part for one in more for part in (f"0{len(one) % 10}5{len(one) % 7}1", one)]

    assert "phone" in kinds(first, *pieces)


@given(CARRIERS, NAMES, NAMES, st.sampled_from(["@", " @ ", "＠", " собака ", "(at)", "[at]"]))
def test_mail_is_found(before: str, name: str, host: str, at: str) -> None:
    assert kinds(before, f"{name}{at}{host}.kg") & {"email", "username", "link"}


@given(CARRIERS, NAMES, st.sampled_from(WORDS.endings), st.sampled_from(WORDS.dots))
def test_an_address_in_the_web_is_found(before: str, host: str, ending: str, dot: str) -> None:
    assert "link" in kinds(before, f"{host}.{ending}")
    assert "link" in kinds(before, f"{host} {dot} {ending}")


@given(CARRIERS, NAMES, st.sampled_from(["t.me/{}", "t . me / {}", "https://{}.x", "t(.)me/{}",
                                         "wa.me/{}", "hxxps://{}", "www {} kg"]))  # fmt: skip
def test_a_known_service_is_found(before: str, name: str, shape: str) -> None:
    assert "link" in kinds(before, shape.format(name))


@given(CARRIERS, NAMES, st.sampled_from(["@{}", "@ {}", "{}_kg", "{}2026", "eger_{}"]))
def test_an_account_is_found(before: str, name: str, shape: str) -> None:
    assert kinds(before, shape.format(name))


@pytest.mark.parametrize("words", [
    "Это было 21.11.2026 в 14:30 или 22.11.2026 в 15:45?",
    "150 000 сом или 1 500 000 сом?",
    "Машина 01 KG 123 ABC или другая?",
    "45 голов, 12 рогов и 3 капкана?",
    "Toyota Prado или Nissan Patrol?",
])  # fmt: skip
def test_dates_hours_sums_counts_plates_and_makes_are_no_identities(words: str) -> None:
    assert doubts(words) == ()


@pytest.mark.parametrize("words", ["05.55.12.34.56", "12:34:56:07:08", "01.02 03.04 05.06 07.08"])
def test_a_number_in_the_dress_of_dates_or_hours_is_found(words: str) -> None:
    assert "phone" in kinds(words)
