"""A desk is guarded: who comes without our invitation is removed, or no case is shown."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.guard_scenes import gets_stuck, said
from tests.hotline import Hotline
from tests.stories import SKINS, reports

WAITS = "A case waits"
STAYS = "I cannot remove them"


@pytest.fixture
def timur(hotline: Hotline) -> Person:
    """A stranger."""
    return hotline.person("Timur")


async def test_a_newcomer_without_an_invitation_is_removed_and_the_desk_is_told(
    hotline: Hotline, bakyt: Person, desk: Group, timur: Person
) -> None:
    desk.adds(timur, by=bakyt)
    await hotline.settle()

    assert not desk.has(timur)
    assert said(desk, "Timur came in without our invitation and was removed") == 1


@pytest.mark.slow
async def test_who_was_removed_may_be_invited_later(
    hotline: Hotline, desk: Group, timur: Person
) -> None:
    desk.adds(timur)
    await hotline.settle()

    assert desk.chat.member(timur.account).status == "left"


async def test_somebody_elses_link_is_no_invitation_of_ours(
    hotline: Hotline, desk: Group, timur: Person
) -> None:
    desk.chat.invites["https://t.me/+theirs"] = {
        "invite_link": "https://t.me/+theirs",
        "creator": {"id": 5_000_000_001, "is_bot": False, "first_name": "Bakyt"},
        "creates_join_request": False, "is_primary": True, "is_revoked": False,
    }  # fmt: skip
    desk.admits(timur, "https://t.me/+theirs")
    await hotline.settle()

    assert not desk.has(timur)


async def test_a_stranger_is_gone_before_the_card_comes(
    hotline: Hotline, amina: Person, desk: Group, timur: Person
) -> None:
    await hotline.hears(amina.says(SKINS))
    desk.adds(timur)
    await hotline.hears(amina.taps("Send now"))

    calls = [call.method for call in hotline.world.journal.calls() if call.chat == desk.id]
    assert desk.sees("snow leopard")
    assert "sendMessage" in calls[calls.index("unbanChatMember") :]
    card = next(card for card in desk.cards if "snow leopard" in card.text)
    removed = next(one for one in desk.messages if "left_chat_member" in one.content.body)
    assert removed.id < card.id


async def test_a_stranger_who_cannot_be_removed_sees_nothing_new(
    hotline: Hotline, amina: Person, desk: Group, timur: Person
) -> None:
    await gets_stuck(hotline, desk, timur)

    await reports(hotline, amina)

    assert desk.has(timur)
    assert desk.sees(WAITS)
    assert not desk.sees("snow leopard")


async def test_that_a_stranger_stays_is_said_once_there_and_to_the_triage_desk(
    hotline: Hotline, amina: Person, desk: Group, triage: Group, timur: Person
) -> None:
    await gets_stuck(hotline, desk, timur)
    await reports(hotline, amina)
    desk.promotes(timur, title="Duty")
    for _ in range(4):
        await hotline.after(minutes=10)

    assert said(desk, STAYS) == 1
    assert said(triage, "a stranger is in its group") == 1
    assert triage.sees("Environmental and Technical Supervision Service")
    assert not triage.sees("Timur")


async def test_what_comes_to_a_card_waits_too_while_a_stranger_is_inside(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, timur: Person
) -> None:
    await reports(hotline, amina)
    await gets_stuck(hotline, desk, timur)
    before = desk.sees("snow leopard").message

    await hotline.hears(bakyt.taps("Take it", in_=desk), bakyt.taps("Map", in_=desk))

    assert before is not None
    assert desk.chat.messages[before.id] == before
    assert desk.screen.kind != "venue"


async def test_the_card_comes_at_once_when_the_stranger_goes(
    hotline: Hotline, amina: Person, desk: Group, timur: Person
) -> None:
    await gets_stuck(hotline, desk, timur)
    await reports(hotline, amina)

    desk.removes(timur)
    await hotline.settle()

    assert desk.sees("snow leopard")


@pytest.mark.slow
async def test_a_stranger_who_is_administrator_no_more_is_removed(
    hotline: Hotline, amina: Person, desk: Group, timur: Person
) -> None:
    await gets_stuck(hotline, desk, timur)
    await reports(hotline, amina)

    desk.demotes(timur)
    await hotline.settle()

    assert not desk.has(timur)
    assert said(desk, "snow leopard") == 1


async def test_a_lead_may_make_the_stranger_an_officer(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, timur: Person
) -> None:
    await gets_stuck(hotline, desk, timur)
    await reports(hotline, amina)
    greeting = timur.says("I am the new one", in_=desk)

    await hotline.hears(bakyt.says("/officer", in_=desk, reply_to=greeting))

    assert desk.has(timur)
    assert desk.sees("Timur is now an officer")
    assert desk.sees("snow leopard")


@pytest.mark.slow
async def test_a_card_comes_once_however_often_the_desk_becomes_safe(
    hotline: Hotline, amina: Person, desk: Group, timur: Person
) -> None:
    await gets_stuck(hotline, desk, timur)
    await reports(hotline, amina)
    for _ in range(2):
        desk.demotes(timur)
        await hotline.settle()
        await gets_stuck(hotline, desk, timur)

    desk.demotes(timur)
    await hotline.settle()
    await hotline.after(minutes=11)

    assert said(desk, "Panthera uncia") == 1


@pytest.mark.slow
async def test_two_strangers_both_have_to_go(
    hotline: Hotline, amina: Person, desk: Group, timur: Person
) -> None:
    daniyar = hotline.person("Daniyar")
    await gets_stuck(hotline, desk, timur)
    await gets_stuck(hotline, desk, daniyar)
    await reports(hotline, amina)

    desk.demotes(timur)
    await hotline.settle()
    assert not desk.sees("snow leopard")
    desk.demotes(daniyar)
    await hotline.settle()

    assert desk.sees("snow leopard")


async def test_another_bot_is_a_stranger_even_by_our_link(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    other = hotline.world.add_bot("43:OTHER", "other_bot", name="Helper")
    cholpon = hotline.world.person("Cholpon", bot=other)

    cholpon.adds_bot(desk)
    await hotline.settle()

    assert not desk.chat.member(other.account).present
    assert desk.sees("Helper came in without our invitation and was removed")


@pytest.mark.slow
async def test_an_officer_who_comes_back_is_a_stranger(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    desk.removes(bakyt)
    await hotline.settle()

    desk.adds(bakyt)
    await hotline.settle()

    assert not desk.has(bakyt)


@pytest.mark.slow
async def test_a_stranger_noted_before_a_restart_is_removed_after_it(
    hotline: Hotline, desk: Group, timur: Person
) -> None:
    desk.adds(timur)
    await hotline.line.poller.poll(timeout=0)
    await hotline.restarts()

    await hotline.settle()

    assert not desk.has(timur)


async def test_a_group_that_is_no_desk_may_have_whom_it_likes(
    hotline: Hotline, bakyt: Person, desk: Group, timur: Person
) -> None:
    group = hotline.world.group("Fishing", members=[bakyt])
    bakyt.adds_bot(group)
    bakyt.promotes_bot(group)

    group.adds(timur)
    await hotline.settle()

    assert group.has(timur)
    assert not group.cards
