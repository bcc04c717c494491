"""Tips that say nearly the same are found, whatever their script, and told from mere likeness."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.training.augmentation import transliterate, vary
from nlp.training.inspection.twins import (
    ALIKE_AT_LEAST,
    SHARED_AT_LEAST,
    compare,
    find_twins,
    plain_text,
    twin_faults,
)
from tests.nlp.training.inspection.folders import Row, a_row, placed, rows_of

TEXT = "На базаре в Оше продают шкуру снежного барса, просят пять тысяч долларов"
OTHER = "Ночью у кордона стреляли по архарам, утром нашли две головы без рогов"


def found(rows: list[Row]) -> list[tuple[str, str]]:
    return [(twins.first.tip.id, twins.second.tip.id) for twins in find_twins(placed(rows))]


@pytest.mark.parametrize(
    "twin",
    [
        TEXT,
        TEXT.upper() + "!!!",
        transliterate(TEXT),
        TEXT.replace("пять тысяч", "четыре тысячи"),
        "Здравствуйте. " + TEXT,
    ],
    ids=["same", "shouted", "in Latin", "another price", "with a greeting"],
)
def test_a_planted_duplicate_is_found(twin: str) -> None:
    assert found(rows_of(TEXT, OTHER, twin)) == [("t-0", "t-2")]


def test_tips_about_the_same_in_other_words_are_no_twins() -> None:
    other = "Мужик торгует на рынке Оша шкурами барсов, отдаёт за 5000 баксов"
    assert found(rows_of(TEXT, other)) == []


def test_likeness_is_enough_where_fives_of_letters_differ() -> None:
    one, other = "ловят рыбу сетью у моста", "ловит рыбы сетьми у мостов"
    shared, alike = compare(plain_text(one), plain_text(other))

    assert shared < SHARED_AT_LEAST
    assert alike >= ALIKE_AT_LEAST


def test_other_languages_may_say_the_same() -> None:
    kyrgyz = a_row(TEXT, id="t-1", lang="ky")
    assert found([a_row(TEXT, id="t-0"), kyrgyz]) == []


def test_texts_in_a_script_we_do_not_read_are_compared_as_written() -> None:
    arabic = ["قازىر قاراقۇيرىق اتىپ جاتىر، ەكى ماشينا", "بازاردا قاسقىردىڭ تەرىسى ساتىلىپ تۇر"]

    assert found(rows_of(*arabic)) == []
    assert found(rows_of(arabic[0], arabic[0])) == [("t-0", "t-1")]


def test_numbers_and_signs_are_compared_as_written() -> None:
    assert plain_text("Тест 1234 👍") == f"{plain_text('тест')} 1234 👍"
    assert found(rows_of("👍", "👍👍👍👍👍👍", "1234", "9876")) == []


def test_a_duplicate_names_both_tips_and_the_way_out() -> None:
    [fault] = twin_faults(placed(rows_of(TEXT, OTHER, TEXT)))

    assert (fault.kind, fault.where) == ("duplicate", "ru.jsonl:1")
    assert fault.what == "two tips share 1.00 of their letters in fives and are 1.00 alike"
    assert [tip[:15] for tip in fault.tips] == ["ru.jsonl:1  t-0", "ru.jsonl:3  t-2"]
    assert "otherwise" in fault.mend


def test_a_taught_twin_of_a_test_tip_is_a_leak() -> None:
    taught = placed(rows_of(TEXT))
    apart = placed([a_row(TEXT.lower(), id="a-1")], "apart/ru.jsonl")
    [fault] = twin_faults([*apart, *taught])

    assert (fault.kind, fault.where) == ("leak", "ru.jsonl:1")
    assert "the test set is spoilt" in fault.mend


def test_a_test_set_has_no_duplicates_of_its_own() -> None:
    [fault] = twin_faults(placed(rows_of(TEXT, TEXT), "apart/ru.jsonl"))

    assert fault.kind == "duplicate"


@given(st.integers(0, 10_000))
def test_slips_of_the_hand_that_leave_most_letters_hide_no_duplicate(seed: int) -> None:
    [varied] = vary(TEXT, 1, seed)
    shared, _ = compare(plain_text(TEXT), plain_text(varied))

    assert found(rows_of(TEXT, varied)) or shared < SHARED_AT_LEAST


def test_of_other_slips_that_leave_two_tips_alike_hardly_any_hides_one() -> None:
    slips = [varied for seed in range(100) for varied in vary(TEXT, 1, seed)]
    alike = [one for one in slips
             if max(compare(plain_text(TEXT), plain_text(one))) >= ALIKE_AT_LEAST]  # fmt: skip
    hidden = [one for one in alike if not found(rows_of(TEXT, one))]

    assert len(alike) > 90
    assert len(hidden) <= 0.05 * len(alike)


@given(st.text(min_size=1), st.text(min_size=1))
def test_comparing_gives_shares(one: str, other: str) -> None:
    assert all(0 <= value <= 1 for value in compare(one, other))
    assert compare(one, one)[0] == 1
