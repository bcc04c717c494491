"""Taking a report back: from a list, or by its code, said twice, from whichever account."""

from __future__ import annotations

import pytest

from handlers.buttons import WithdrawPick
from handlers.screens import Stage, screen
from locales.texts import Library
from simulator import Group, Person
from tests.handlers.test_silent_mode import reports_silently
from tests.hotline import Hotline
from tests.stories import receipt_of, reports
from triage.receipts import with_check_digit

STOP = "The reporter has taken this report back"


@pytest.fixture
def gulnara(hotline: Hotline) -> Person:
    """Amina's cousin, whose phone Amina borrows."""
    return hotline.person("Gulnara", phone="en")


async def test_a_code_said_twice_takes_the_report_back_from_any_account(
    hotline: Hotline, amina: Person, gulnara: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    code = receipt_of(amina)
    before = len(amina.cards)

    await hotline.hears(gulnara.says(code))
    await hotline.hears(gulnara.taps("Take it back"))
    assert gulnara.sees("This destroys the report for good")
    assert not desk.sees(STOP)
    await hotline.hears(gulnara.says(code))

    assert gulnara.sees("Taken back.")
    assert desk.sees(STOP)
    assert len(amina.cards) == before
    await hotline.hears(amina.says("/status"))
    assert amina.sees("You have no report here")


@pytest.mark.slow
async def test_a_silent_report_is_taken_back_by_its_code(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports_silently(hotline, amina)
    code = receipt_of(amina)

    await hotline.hears(amina.says(code))
    await hotline.hears(amina.taps("Take it back"))
    await hotline.hears(amina.says(code))

    assert amina.sees("Taken back.")
    assert desk.sees(STOP)


@pytest.mark.slow
@pytest.mark.parametrize("minutes", [0, 16])
async def test_a_code_that_comes_late_or_unasked_only_tells_how_it_stands(
    hotline: Hotline, amina: Person, gulnara: Person, desk: Group, minutes: int
) -> None:
    await reports(hotline, amina)
    await hotline.hears(gulnara.says(receipt_of(amina)))
    if minutes:
        await hotline.hears(gulnara.taps("Take it back"))
        await hotline.after(minutes=minutes)

    await hotline.hears(gulnara.says(receipt_of(amina)))

    assert gulnara.screen.text == "Your report: with the people who must act"
    assert not desk.sees(STOP)


@pytest.mark.slow
async def test_the_code_of_another_report_destroys_neither(
    hotline: Hotline, amina: Person, bakyt: Person, gulnara: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    first = receipt_of(amina)
    await reports(hotline, amina, "At the bazaar in Osh a woman sells live falcons in a box")
    await hotline.hears(gulnara.says(first))
    await hotline.hears(gulnara.taps("Take it back"))

    await hotline.hears(gulnara.says(receipt_of(amina)))

    assert gulnara.sees("Your report: with")
    assert not desk.sees(STOP)


@pytest.mark.slow
async def test_each_code_said_is_one_of_the_five_tries(
    hotline: Hotline, amina: Person, gulnara: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    wrong = [with_check_digit(f"{number:020}") for number in range(1, 5)]
    await hotline.hears(*[gulnara.says(code) for code in wrong])
    await hotline.hears(gulnara.says(receipt_of(amina)))
    await hotline.hears(gulnara.taps("Take it back"))

    await hotline.hears(gulnara.says(receipt_of(amina)))

    assert gulnara.sees("Too many tries")
    assert not desk.sees(STOP)


async def test_without_a_report_here_withdraw_asks_for_the_code(
    hotline: Hotline, gulnara: Person
) -> None:
    await hotline.hears(gulnara.says("/withdraw"))

    assert gulnara.sees("If you have its code, write it to me")


@pytest.mark.slow
async def test_older_reports_are_a_page_away(hotline: Hotline, amina: Person, desk: Group) -> None:
    for taxon in ("wolf", "bear", "lynx", "ibex", "argali", "saiga", "otter", "falcon", "marten"):
        await reports(hotline, amina, f"A man sells a {taxon} skin at the bazaar in Osh")
    await hotline.hears(amina.says("/withdraw"))
    assert "Report 1" not in amina.buttons

    await hotline.hears(amina.taps("More »"))
    await hotline.hears(amina.taps("Report 1"))

    assert amina.sees("Taken back.")
    await hotline.hears(amina.says("/status"))
    assert amina.sees("Report 8:")
    assert not amina.sees("Report 9:")


def test_every_report_is_on_one_page_by_the_number_that_status_gives_it(library: Library) -> None:
    tips = [f"tip-{number}" for number in range(1, 22)]
    found = {}
    for at in ("0", "1", "2", "9"):
        stage = Stage(library["en"], library, {"tips": " ".join(tips), "at": at})
        keyboard = screen("withdraw-ask", stage).keyboard
        assert keyboard is not None
        for row in keyboard.inline_keyboard:  # type: ignore[union-attr]
            if row[0].text.startswith("Report"):
                found[row[0].text] = WithdrawPick.unpack(row[0].callback_data or "").tip

    assert found == {f"Report {number}": f"tip-{number}" for number in range(1, 22)}
