"""Forget me, take it back: the reporter is in charge."""

from __future__ import annotations

from datetime import timedelta

from simulator import Group, Person
from tests.handlers.mail_scenes import asks
from tests.hotline import Hotline
from tests.stories import SKINS, receipt_of, reports


async def test_forget_asks_before_it_forgets(hotline: Hotline, amina: Person, desk: Group) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("/forget"))

    await hotline.hears(amina.taps("Keep"))
    await hotline.hears(amina.says("/status"))

    assert amina.sees("Nothing changed")
    assert amina.sees("Report 1:")


async def test_forgotten_the_chat_knows_of_no_report(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("/forget"))

    await hotline.hears(amina.taps("Forget me"))
    await hotline.hears(amina.says("/status"))

    assert amina.sees("I no longer know this chat")
    assert amina.sees("You have no report here")
    async with hotline.store.unit() as unit:
        assert await unit.conversations.get(amina.chat.id) is None  # type: ignore[arg-type]


async def test_forgotten_nobody_writes_back_and_the_case_goes_on(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("/forget"))
    await hotline.hears(amina.taps("Forget me"))

    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))

    assert desk.sees("Seen by Bakyt")
    assert not amina.sees("There is news from the line")


async def test_forgotten_the_code_still_works(hotline: Hotline, amina: Person, desk: Group) -> None:
    await reports(hotline, amina)
    code = receipt_of(amina)
    await hotline.hears(amina.says("/forget"))
    await hotline.hears(amina.taps("Forget me"))

    await hotline.hears(amina.says(code))

    assert amina.sees("Your report: with the people who must act")


async def test_forgetting_takes_the_unsent_report_along(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.says("/forget"))
    await hotline.hears(amina.taps("Forget me"))

    await hotline.after(minutes=20)

    assert not desk.sees("snow leopard")


async def test_taken_back_the_card_loses_every_word(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("/withdraw"))

    await hotline.hears(amina.taps("Report 1"))

    assert amina.sees("Taken back")
    assert desk.sees("The reporter has taken this report back")
    assert not desk.sees("snow leopard")
    assert not desk.sees("under the counter")


async def test_taken_back_nothing_can_be_done_with_the_card(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    card = desk.screen
    acknowledge = card.keyboard[0][0]["callback_data"]
    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))

    await hotline.hears(bakyt.taps_data(card, acknowledge))

    assert bakyt.toasts[-1] == "This card is no longer valid."
    assert not amina.sees("There is news from the line")


async def test_taken_back_before_it_was_shown_it_is_never_shown(
    hotline: Hotline, amina: Person
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))

    desk = await hotline.desk("kg_sets", hotline.person("Bakyt"))
    await hotline.after(minutes=5)

    assert not desk.sees("snow leopard")


async def test_one_of_two_reports_is_taken_back(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await reports(hotline, amina, SKINS.replace("skins", "claws"))
    await hotline.hears(amina.says("/withdraw"))

    await hotline.hears(amina.taps("Report 2"))

    assert desk.sees("skins")
    assert not desk.sees("claws")


async def test_a_report_is_taken_back_only_once(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("/withdraw"))

    await hotline.hears(amina.taps("Report 1"), amina.taps("Report 1"))

    assert amina.alerts[0].startswith("There is no sent report to take back here.")
    assert desk.sees("has taken this report back")


async def test_pictures_of_a_report_taken_back_open_no_more(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_photo(caption=SKINS))
    await hotline.hears(amina.taps("Send now"))
    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(amina.chat.id)  # type: ignore[arg-type]
    assert talk is not None
    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))

    async with hotline.store.unit() as unit:
        assert list(await unit.evidence.of_tip(talk.sent[0].tip)) == []


async def test_the_files_of_a_deleted_draft_leave_the_vault(hotline: Hotline) -> None:
    amina = hotline.person("Amina", phone="en")
    await hotline.hears(amina.sends_album([amina.new_photo(), amina.new_photo()]))
    vault = hotline.folder / "vault"
    assert len(list(vault.iterdir())) == 4

    amina.taps("Delete")
    await hotline.settle()

    assert list(vault.iterdir()) == []


async def test_forgotten_no_job_leads_back_and_an_open_letter_closes(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await asks(hotline, bakyt, desk, "Is it still there?")
    await hotline.hears(amina.taps("Show"))
    await hotline.hears(amina.says("/forget"))
    assert amina.sees("After that I cannot clean this chat any more")

    await hotline.hears(amina.taps("Forget me"))

    assert not amina.sees("Is it still there?")
    jobs = await hotline.store.due_jobs(hotline.clock.now() + timedelta(days=9), limit=99)
    assert [job for job in jobs if job.chat is not None] == []
