"""Letters that may unmask, call out or endanger a reporter wait for a person; plain ones pass."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.texts import Library
from nlp.guarding.doubts import LONGEST, doubts
from reference.questions import load_questions
from tests.nlp.guarding.letters_room import Letter, disguised, letters
from triage.model import LANGUAGES, Span

ORDINARY, SNEAKY = letters("ordinary"), letters("sneaky")
DISGUISED = list(disguised())
LIBRARY = Library.load(strict=True)


def kinds(words: str) -> set[str]:
    return {doubt.label for doubt in doubts(words)}


def test_ordinary_questions_pass() -> None:
    held = {letter.words: doubts(letter.words) for letter in ORDINARY}

    assert not {words: found for words, found in held.items() if found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_prepared_question_passes(language: str) -> None:
    texts = LIBRARY[language]
    asked = [html.unescape(texts(f"ask-{one.name}")) for one in load_questions().asked]

    assert [one for one in asked if doubts(one)] == []


def test_sneaky_letters_wait_and_say_why() -> None:
    assert not [letter for letter in SNEAKY if letter.kind not in kinds(letter.words)]


@given(st.sampled_from(DISGUISED))
def test_a_disguise_helps_no_letter(found: tuple[str, Letter]) -> None:
    assert doubts(found[1].words)


@pytest.mark.slow
def test_none_of_thousands_of_disguised_letters_passes() -> None:
    passed = [(name, letter.words) for name, letter in DISGUISED if not doubts(letter.words)]

    assert len(DISGUISED) > 3_000
    assert passed == []


def test_there_are_enough_letters_in_every_language() -> None:
    for language in LANGUAGES:
        assert sum(one.language == language for one in ORDINARY) >= 20
        assert sum(one.language == language for one in SNEAKY) >= 30


def test_a_doubt_says_where_in_the_letter_it_stands() -> None:
    words = "Где они? Ваш ник @eger_naryn"

    assert Span(17, 28, "username", "@eger_naryn") in doubts(words)


@given(st.text(max_size=200))
def test_every_doubt_is_a_part_of_the_letter(words: str) -> None:
    for doubt in doubts(words):
        assert 0 <= doubt.start < doubt.end <= len(words)
        assert doubt.value == words[doubt.start : doubt.end]


@pytest.mark.parametrize(
    "words", ["من کی هستم", "你叫什么名字", "რა გქვიათ", "Πώς σε λένε", "Ваш νome"]
)
def test_letters_that_no_rule_reads_are_left_to_a_person(words: str) -> None:
    assert "unread" in kinds(words)


@pytest.mark.parametrize(
    ("words", "kind"),
    [("📞?", "phone"), ("📍 ?", "position"), ("Где 📷", "photo"), ("🤝 17:00", "meet"),
     ("🆃🅴🅻🅴🅵🅾🅽", "phone"), ("🇹🇪🇱🇪🇫🇴🇳", "phone")],
)  # fmt: skip
def test_a_sign_says_as_much_as_a_word(words: str, kind: str) -> None:
    assert kind in kinds(words)


@pytest.mark.parametrize(
    "words",
    ["Вы это где?", "Как пасёте там скот?", "And yours?", "Малды жаясызбы?", "Малды жаясыз ба?",
     "Molni boqasizmi?", "Молро мечаронед?", "Maly bakýarsyňyzmy?", "Siziňki nirede?"],
)  # fmt: skip
def test_who_speaks_to_the_reporter_in_person_waits(words: str) -> None:
    assert "you" in kinds(words)


@pytest.mark.parametrize(
    "words",
    ["Вы видели ружья?", "Опишите дорогу.", "Did you see dogs?", "Иттерди көрдүңүзбү?",
     "Иттерді көрдіңіз бе?", "Itlarni koʻrdingizmi?", "Сагҳоро дидед?", "Itleri gördüňizmi?"],
)  # fmt: skip
def test_what_somebody_saw_may_be_asked_in_person(words: str) -> None:
    assert doubts(words) == ()


def test_a_letter_that_is_too_long_to_be_a_question_waits() -> None:
    assert "long" in kinds("Где? " * LONGEST)


def test_a_letter_without_words_raises_no_doubt() -> None:
    assert doubts("") == doubts(" ?! ") == ()
