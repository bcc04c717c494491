"""Officers ask, reporters answer or do not, and neither learns who the other is."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.desk_scenes import card_at, labels
from tests.handlers.mail_scenes import CARE, answers, asks, closes, reads
from tests.hotline import Hotline

THERE = "Is it still there?"
PUSH = "You have a message from the line."


async def test_a_question_comes_without_its_words_until_it_is_opened(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await asks(hotline, bakyt, desk, THERE)

    assert amina.screen.text == PUSH
    shown = await reads(hotline, amina)
    assert THERE in shown
    assert CARE in shown
    assert "Bakyt" not in shown


async def test_the_letter_stands_where_its_push_stood(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await asks(hotline, bakyt, desk, THERE)
    before = len(amina.cards)

    await reads(hotline, amina)

    assert len(amina.cards) == before
    assert not amina.sees(PUSH)


async def test_an_answer_stands_below_the_card(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await asks(hotline, bakyt, desk, THERE)

    await answers(hotline, amina, "Yes, the third stall from the gate")

    assert desk.sees("the reporter answers")
    assert desk.sees("the third stall from the gate")
    assert desk.sees("Bakyt asked: Is it still there? (answered)")
    assert amina.sees("Passed on. Thank you.")
    assert not amina.sees(THERE)


async def test_a_question_an_answer_with_a_picture_and_the_end(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await asks(hotline, bakyt, desk, "Do you already have a picture?")
    await answers(hotline, amina)
    await hotline.hears(amina.sends_photo(None, "This is the one"))

    assert desk.sees("This is the one")
    assert any("Pictures (1)" in label for label in labels(desk))

    await closes(hotline, bakyt, desk, "Fine")
    assert amina.screen.text == PUSH
    assert "Thank you." in await reads(hotline, amina)


@pytest.mark.slow
async def test_an_album_is_one_answer(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await asks(hotline, bakyt, desk, "Do you already have a picture?")
    await answers(hotline, amina)
    await hotline.hears(amina.sends_album([amina.new_photo(), amina.new_photo()]))

    assert sum("A picture or a file came" in card.text for card in desk.cards) == 1
    assert sum("Passed on. Thank you." in card.text for card in amina.cards) == 1
    assert any("Pictures (2)" in label for label in labels(desk))


async def test_more_belongs_to_the_answer_until_it_is_all(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await asks(hotline, bakyt, desk, THERE)
    await answers(hotline, amina, "Yes", "And he has a grey van")
    assert desk.sees("And he has a grey van")

    await hotline.hears(amina.taps("That is all"))
    await hotline.hears(amina.says("Two men are shooting ibex near Naryn"))

    assert amina.sees("Your report, not sent yet")
    assert not desk.sees("ibex near Naryn")


async def test_an_answer_ends_by_itself(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await asks(hotline, bakyt, desk, THERE)
    await answers(hotline, amina, "Yes")

    await hotline.after(minutes=16)
    await hotline.hears(amina.says("Two men are shooting ibex near Naryn"))

    assert amina.sees("Your report, not sent yet")


async def test_a_draft_that_was_begun_stays_as_it_is(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await asks(hotline, bakyt, desk, THERE)
    await hotline.hears(amina.says("In Naryn somebody sells eagle feathers"))

    await answers(hotline, amina, "Yes, it is there")

    assert amina.sees("Your report, not sent yet")
    assert desk.sees("Yes, it is there")
    assert not desk.sees("eagle feathers")


async def test_not_now_takes_the_words_away_and_the_question_stays(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await asks(hotline, bakyt, desk, THERE)
    await reads(hotline, amina)

    await hotline.hears(amina.taps("Not now"))
    assert not amina.sees(THERE)

    await hotline.hears(amina.says("/status"))
    assert amina.sees("Messages from the line: 1")
    await hotline.hears(amina.taps("Message 1"))
    assert amina.sees(THERE)


async def test_status_tells_that_a_letter_waits_and_nothing_of_it(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await asks(hotline, bakyt, desk, THERE)

    await hotline.hears(amina.says("/status"))

    assert amina.sees("Report 1: seen by the people who must act")
    assert amina.sees("Messages from the line: 1")
    assert not amina.sees(THERE)
    assert not amina.sees("leopard")


async def test_do_not_ask_again_is_heard_and_kept(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await asks(hotline, bakyt, desk, THERE)
    await reads(hotline, amina)

    await hotline.hears(amina.taps("Do not ask me again"))
    assert desk.sees("the reporter wants no more questions")

    await hotline.after(days=8)
    await hotline.hears(bakyt.taps("Ask the reporter", in_=desk))
    await hotline.hears(bakyt.taps(THERE, in_=desk))
    assert bakyt.toasts[-1] == "The reporter wants no more questions."
    assert amina.screen.text != PUSH


async def test_one_question_is_open_at_a_time(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await asks(hotline, bakyt, desk, THERE)
    await asks(hotline, bakyt, desk, "Is the animal alive?")

    assert bakyt.toasts[-1].startswith("A question is open already.")
    assert sum(card.text == PUSH for card in amina.cards) == 1


@pytest.mark.slow
async def test_three_questions_in_a_week_are_enough(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    for words in ("Yes", "No", "Perhaps"):
        await asks(hotline, bakyt, desk, THERE)
        await answers(hotline, amina, words)
        await hotline.hears(amina.taps("That is all"))

    await asks(hotline, bakyt, desk, THERE)
    assert bakyt.toasts[-1].startswith("Three questions a week are enough.")

    await hotline.after(days=7)
    await asks(hotline, bakyt, desk, THERE)
    assert amina.screen.text == PUSH


async def test_only_who_has_the_case_asks(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await hotline.hears(bakyt.taps("Ask the reporter", in_=desk))
    menu = labels(desk)
    card = card_at(desk)
    asked = next(one for row in card.keyboard for one in row if one["text"] == THERE)
    await hotline.hears(bakyt.taps("« Back", in_=desk))
    await hotline.hears(bakyt.taps("Hand back", in_=desk))

    await hotline.hears(bakyt.taps_data(card, asked["callback_data"]))

    assert "Write your own" in menu
    assert bakyt.toasts[-1] == "Nobody has taken this case."
    assert not amina.sees(PUSH)


async def test_the_question_is_told_in_the_reporter_s_language(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    gulnara = hotline.person("Gulnara", phone="ru")
    await hotline.hears(gulnara.says("На базаре в Оше мужчина продаёт шкуру снежного барса"))
    await hotline.hears(gulnara.taps("Отправить"))
    await hotline.hears(bakyt.taps("Take it", in_=desk))

    await asks(hotline, bakyt, desk, THERE)
    await hotline.hears(gulnara.taps("Показать"))

    assert gulnara.sees("Вопрос с линии")
    assert gulnara.sees("Не называйте себя, не ходите туда.")
