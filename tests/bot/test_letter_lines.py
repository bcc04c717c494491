"""Letters in words: nothing too much for whoever holds the phone, nothing of who wrote."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.letter_lines import asked_lines, held_screen, outcome_screen, push, question_screen
from handlers.screens import Screen
from locales.texts import Library, Texts
from tests.bot.materials import material
from tests.clock import MORNING
from tests.triage.mail_room import LETTER
from triage.model import LANGUAGES, Closing, LetterState

OWN = replace(LETTER, question="", words="Which <b>stall</b> & why?")
TOLD = replace(LETTER, question="", outcome="fine")
FINE = Closing("fine", "Bakyt", MORNING, "two skins")


def labels(shown: Screen) -> list[str]:
    rows = getattr(shown.keyboard, "inline_keyboard", [])
    return [one.text for row in rows for one in row]


@pytest.fixture(params=LANGUAGES)
def texts(request: pytest.FixtureRequest, library: Library) -> Texts:
    return library[request.param]


@pytest.fixture
def english(library: Library) -> Texts:
    return library["en"]


def test_a_push_is_the_same_for_every_letter(texts: Texts) -> None:
    assert push(LETTER, texts).text == push(TOLD, texts).text == push(OWN, texts).text


def test_under_each_question_stands_what_nobody_has_to_do(texts: Texts) -> None:
    for letter in (LETTER, OWN):
        assert texts("letter-care") in question_screen(letter, texts, is_open=False).text
        assert texts("letter-care") in question_screen(letter, texts, is_open=True).text


def test_who_wrote_it_stands_on_nothing_that_a_reporter_sees(texts: Texts) -> None:
    shown = [
        question_screen(LETTER, texts, is_open=False),
        question_screen(OWN, texts, is_open=True),
        outcome_screen(TOLD, FINE, texts, may_object=True, is_open=False),
    ]

    assert not any("Bakyt" in one.text for one in shown)


def test_own_words_are_no_markup(texts: Texts) -> None:
    shown = question_screen(OWN, texts, is_open=False).text

    assert "Which &lt;b&gt;stall&lt;/b&gt; &amp; why?" in shown


def test_what_is_answered_asks_no_more(texts: Texts) -> None:
    answered = replace(LETTER, state=LetterState.ANSWERED)

    assert labels(question_screen(answered, texts, is_open=False)) == []


def test_a_reason_is_told_when_the_desk_gave_it(texts: Texts) -> None:
    hidden = outcome_screen(TOLD, FINE, texts, may_object=True, is_open=False).text
    given = replace(FINE, is_reason_shown=True)
    told = outcome_screen(TOLD, given, texts, may_object=True, is_open=False).text

    assert "two skins" not in hidden
    assert "two skins" in told


def test_one_may_object_where_one_has_not(texts: Texts) -> None:
    may = outcome_screen(TOLD, FINE, texts, may_object=True, is_open=False)
    has = outcome_screen(TOLD, FINE, texts, may_object=False, is_open=False)

    assert labels(may) == [texts("button-object")]
    assert labels(has) == []
    assert texts("heard-objection") not in has.text


def test_what_is_doubtful_is_told_by_kind_once(english: Texts) -> None:
    held = replace(OWN, state=LetterState.HELD, doubts=("phone", "call", "name", "brand_new"))

    shown = held_screen(held, "Customs", english)

    assert "a way to reach somebody, who or where somebody is" in shown.text
    assert labels(shown) == ["Let it go", "Refuse"]


@pytest.mark.parametrize("state", [LetterState.WAITING, LetterState.REFUSED])
def test_what_was_decided_has_no_buttons(english: Texts, state: LetterState) -> None:
    assert (
        labels(held_screen(replace(OWN, state=state, doubts=("name",)), "Customs", english)) == []
    )


@pytest.mark.parametrize("state", LetterState)
def test_a_card_tells_what_became_of_the_question_and_never_that_it_was_seen(
    texts: Texts, state: LetterState
) -> None:
    def line(one: LetterState) -> list[str]:
        asked = replace(LETTER, state=one)
        return list(asked_lines(material(letters=(asked,)), texts))

    assert len(line(state)) == 1
    assert line(LetterState.SHOWN) == line(LetterState.WAITING)


def test_an_ending_is_no_question_on_the_card(english: Texts) -> None:
    assert list(asked_lines(material(letters=(TOLD,)), english)) == []
