"""A case leaves its desks: when its time is over, and when its reporter takes it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator import Group, Person
from tests.handlers.clearing_scenes import case_of, looks, passes, shown_at, works
from tests.hotline import Hotline
from tests.stories import SHOTS, SKINS, receipt_of, reports

pytestmark = pytest.mark.slow

TERM = 60
"""Days for a case in which nothing was found."""
OURS = ("/start@", "desk of", "/officers", "Officers", "open cases")


def left_of(group: Group) -> list[str]:
    """What stands of cases, beside what the group said when it became a desk."""
    return [one for one in shown_at(group) if not any(words in one for words in OURS)]


async def test_a_case_whose_time_is_over_leaves_the_chat_and_the_house(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await works(hotline, amina, bakyt, desk)
    await hotline.after(hours=47)
    await passes(hotline, TERM - 3)
    assert desk.sees("Siberian ibex")

    await passes(hotline, 2)

    assert left_of(desk) == ["text 🗑 Removed.", "photo 🗑 Removed."]
    case = await case_of(hotline)
    assert (case.region, case.taxon, case.facts.place.name) == ("KG-N", "Capra sibirica", "")
    assert vault_of(hotline) == []


async def test_what_was_shredded_still_counts_and_stands_in_the_log(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await works(hotline, amina, bakyt, desk)
    await passes(hotline, TERM + 1)

    case = await case_of(hotline)
    async with hotline.store.unit() as unit:
        (dispatch,) = await unit.dispatches.of_case(case.id)
        log = [event for _, event, _ in await unit.custody.of(case.id)]
    closing = dispatch.progress.closing
    assert closing is not None
    assert (closing.outcome, closing.by, dispatch.seen_by) == ("nothing_found", "", "")
    assert "shredded" in log


async def test_its_reporter_hears_nothing_and_their_list_is_shorter(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await works(hotline, amina, bakyt, desk)
    code = receipt_of(amina)
    before = len(amina.messages)

    await passes(hotline, TERM + 1)
    assert len(amina.messages) == before
    await hotline.hears(amina.says("/status"))
    assert amina.sees("You have no report here")
    await hotline.hears(amina.says(code))
    assert amina.sees("I find nothing for this code")


async def test_a_topic_goes_with_all_that_was_said_in_it(
    hotline: Hotline, amina: Person, bakyt: Person, forum: Group
) -> None:
    await works(hotline, amina, bakyt, forum)
    assert len(forum.topics) == 1

    await passes(hotline, TERM + 1)

    assert forum.topics == []
    assert left_of(forum) == []


async def test_what_telegram_keeps_is_listed_for_whoever_leads(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    """The line was down while map, question and note could still be deleted."""
    await works(hotline, amina, bakyt, desk)

    await passes(hotline, TERM + 1)

    plea = desk.sees("Telegram keeps 3 of its messages here").message
    assert plea is not None
    assert [one["url"].rsplit("/", 1)[1] for one in plea.content.entities if "url" in one] == [
        str(one.id)
        for one in desk.messages
        if one.kind == "venue" or "note" in one.text or "He sells" in one.text
    ]
    await looks(hotline)
    assert len([one for one in left_of(desk) if "Telegram keeps" in one]) == 1


async def test_what_cannot_be_changed_later_goes_within_two_days(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    """The note itself stands on the case's pages."""
    await works(hotline, amina, bakyt, desk)
    await hotline.after(hours=46)
    assert "venue" in shown_at(desk)

    await hotline.after(hours=1)

    assert not any("venue" in one or "Sundays" in one for one in left_of(desk))
    assert desk.sees("Notes: 1")


async def test_taken_back_only_the_card_stays_which_asks_to_stop(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await works(hotline, amina, bakyt, desk)
    await hotline.hears(amina.says("/withdraw"))

    await hotline.hears(amina.taps("Report 1"))

    (card,) = left_of(desk)
    assert "The reporter has taken this report back" in card
    await hotline.after(days=7)
    assert left_of(desk) == ["text 🗑 Removed."]


async def test_one_of_two_reports_about_one_thing_takes_only_its_own_along(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    aigul = hotline.person("Aigul", phone="en")
    await reports(hotline, amina, SKINS)
    await reports(hotline, aigul, f"{SKINS}, he has a red cap")
    assert desk.sees("red cap")

    await hotline.hears(aigul.says("/withdraw"))
    await hotline.hears(aigul.taps("Report 1"))

    assert not desk.sees("red cap")
    assert desk.sees("under the counter")
    assert desk.sees("has taken it back. Please delete it.")


async def test_a_letter_read_by_the_hotline_goes_from_there_too(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group
) -> None:
    await reports(hotline, amina, SKINS)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await hotline.hears(bakyt.taps("Ask the reporter", in_=desk))
    await hotline.hears(bakyt.taps("Write your own", in_=desk))
    await hotline.hears(bakyt.says("What colour was the car?", in_=desk, reply_to=desk.screen))
    assert triage.sees("What colour was the car?")
    await hotline.hears(amina.says("/withdraw"))

    await hotline.hears(amina.taps("Report 1"))

    assert not triage.sees("What colour was the car?")


async def test_nothing_goes_while_officers_work(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, SHOTS)
    await hotline.hears(bakyt.taps("Take it", in_=desk))

    await passes(hotline, 400)

    assert desk.sees("Siberian ibex")
    assert desk.sees("With Bakyt")


def vault_of(hotline: Hotline) -> list[Path]:
    return list((hotline.folder / "vault").iterdir())


async def test_where_we_were_thrown_out_all_of_it_is_listed_for_the_operator(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await works(hotline, amina, bakyt, desk)
    bakyt.removes_bot(desk)

    await passes(hotline, TERM + 1)

    async with hotline.store.unit() as unit:
        staying = await unit.trails.staying()
    assert len(staying) == 5
    assert vault_of(hotline) == []


async def test_the_log_says_when_a_desk_let_go(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await works(hotline, amina, bakyt, desk)

    await passes(hotline, TERM + 1)

    async with hotline.store.unit() as unit:
        log = [(event, by) for _, event, by in await unit.custody.of((await case_of(hotline)).id)]
    assert log[-1] == ("removed from desk", "kg_sets")
