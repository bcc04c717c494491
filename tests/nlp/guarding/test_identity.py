"""What a report tells of who wrote it: names, numbers and usernames that are the writer's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.guarding.identity import own_identity
from triage.model import NOBODY, Account

AMINA = Account(("Amina", "Сыдыкова"), "quiet_owl", "+996 700 12 34 56")


def found(words: str, account: Account = NOBODY) -> set[str]:
    return {one.value for one in own_identity(words, account)}


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("Меня зовут Айбек, видел их у реки", {"Айбек"}),
        ("Менин атым Бакыт, илбирстин терисин сатып жатат", {"Бакыт"}),
        ("Мой номер 0700 12 34 56, звоните", {"0700 12 34 56"}),
        ("They sell skins. My phone 0555 123 456", {"0555 123 456"}),
        ("Mening ismim Dilnoza. Ovchilar shu yerda", {"Dilnoza"}),
        ("Мой брат Азамат это видел", {"Мой брат"}),
        ("Вот мой паспорт AN1234567, проверьте", {"мой паспорт AN1234567"}),
    ],
)
def test_what_people_call_their_own_is_noticed(words: str, own: set[str]) -> None:
    assert found(words) == own


@pytest.mark.parametrize(
    "words",
    [
        "Продавец 0555 11 22 33, его ник @falcon_seller",
        "My neighbour keeps a falcon in a cage",
        "Инспектор Асанов берёт деньги с браконьеров",
        "Two men shoot ibex near Naryn, a white Niva 01KG123ABC",
    ],
)
def test_suspects_and_places_are_nobodys_own(words: str) -> None:
    assert found(words, AMINA) == set()


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("Амина видела двоих у реки", {"Амина"}),
        ("Aminanyn kabary: two men at the river", {"Aminanyn"}),
        ("пишет сыдыкова из Оша", {"сыдыкова"}),
        ("write to @Quiet_Owl any time", {"@Quiet_Owl"}),
        ("0700123456, я дома", {"0700123456"}),
    ],
)
def test_what_the_account_has_too_is_noticed_in_any_script(words: str, own: set[str]) -> None:
    assert found(words, AMINA) == own
    assert found(words) <= own


@pytest.mark.parametrize(
    ("name", "words"),
    [("Hunter", "A hunter sells ibex horns"), ("Али", "Алина и алиби"), ("Бо", "бо")],
)
def test_a_role_and_the_beginning_of_another_word_are_no_name(name: str, words: str) -> None:
    assert found(words, Account((name,))) == set()


def test_an_account_shows_nothing_of_itself() -> None:
    assert repr(AMINA) == "Account()"


@given(st.text(max_size=200))
def test_every_span_says_where_it_stands(words: str) -> None:
    assert all(words[one.start : one.end] == one.value for one in own_identity(words, AMINA))
