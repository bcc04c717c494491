"""The code that lets a reporter come back, from any account."""

from __future__ import annotations

from simulator import Group, Person
from tests.handlers.mail_scenes import asks
from tests.hotline import Hotline
from tests.stories import SKINS, receipt_of, reports
from triage.receipts import with_check_digit


async def test_sent_shows_the_code_and_what_happens_next(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)

    assert amina.sees("Sent.")
    assert amina.sees("Save this first")
    assert amina.sees("I write here when they have seen it")
    assert amina.sees("To add more, just send it to me")
    assert len(receipt_of(amina).replace(" ", "")) == 21


async def test_the_card_becomes_sent_where_it_stood(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)

    assert len(amina.cards) == 1
    assert not amina.sees("Your report, not sent yet")
    assert amina.buttons == ["Clean this chat"]


async def test_a_code_works_from_another_account(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))
    cousin = hotline.person("Gulnara", phone="en")

    await hotline.hears(cousin.says(receipt_of(amina)))

    assert cousin.sees("Your report: seen by the people who must act")
    assert not cousin.sees("leopard")


async def test_a_code_opens_states_and_letters_and_never_evidence(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_photo(caption=SKINS), amina.shares_place(40.53, 72.8))
    await hotline.hears(amina.taps("Send now"))
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await asks(hotline, bakyt, desk, "Is it the same as before, or something new?")
    cousin = hotline.person("Gulnara", phone="en")

    await hotline.hears(cousin.says(receipt_of(amina)))
    await hotline.hears(cousin.taps("Message 1"))

    sent = {one.method for one in hotline.world.journal.calls(chat=cousin.id)}
    assert sent <= {"sendMessage", "editMessageText", "sendChatAction"}
    shown = " ".join(card.text for card in cousin.cards)
    assert "Is it the same as before" in shown
    assert not [one for one in ("leopard", "bazaar", "Osh", "40.5") if one in shown]


async def test_no_desk_reads_a_code_that_stands_in_a_report(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    code = receipt_of(amina)

    await reports(hotline, amina, f"To my report {code}: at the bazaar in Naryn they sell ibex")

    assert desk.sees("To my report …: at the bazaar")
    assert not any(code in card.text for card in desk.cards)


async def test_a_code_is_read_as_people_write_it(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)

    await hotline.hears(amina.says(receipt_of(amina).replace(" ", "-")))

    assert amina.sees("Your report: with the people who must act")


async def test_an_unknown_code_and_a_withdrawn_one_get_the_same_answer(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    code = receipt_of(amina)
    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))

    await hotline.hears(amina.says(code))
    withdrawn = amina.screen.text
    await hotline.hears(amina.says(with_check_digit("12345678901234567890")))

    assert withdrawn == amina.screen.text
    assert "I find nothing for this code" in withdrawn


async def test_a_code_with_a_slip_is_no_report(hotline: Hotline, amina: Person) -> None:
    right = with_check_digit("12345678901234567890")
    wrong = right[:-1] + str((int(right[-1]) + 1) % 10)

    await hotline.hears(amina.says(wrong))

    assert amina.sees("I find nothing for this code")
    assert not amina.sees("not sent yet")


async def test_wrong_codes_are_limited_and_the_limit_passes(
    hotline: Hotline, amina: Person
) -> None:
    codes = [with_check_digit(f"{number:020}") for number in range(1, 7)]
    await hotline.hears(*[amina.says(code) for code in codes])
    assert amina.sees("Too many tries")

    await hotline.after(hours=1)
    await hotline.hears(amina.says(codes[0]))

    assert amina.screen.text.startswith("I find nothing for this code")


async def test_the_limit_on_codes_stops_nothing_else(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    codes = [with_check_digit(f"{number:020}") for number in range(1, 8)]
    await hotline.hears(*[amina.says(code) for code in codes])

    await reports(hotline, amina)

    assert desk.sees("snow leopard")


async def test_a_phone_number_is_no_code(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says("+996 700 12 34 56"))

    assert not amina.sees("I find nothing for this code")
    assert amina.sees("not sent yet")
