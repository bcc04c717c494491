"""Officers and leads: invited, made lead, removed, gone; and who they are."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.guard_scenes import gets_stuck, invited, said
from tests.hotline import Hotline
from tests.stories import reports

pytestmark = pytest.mark.slow

ONLY_LEAD = "Only a lead of this desk can do this"


@pytest.fixture
async def aigul(hotline: Hotline, desk: Group, bakyt: Person) -> Person:
    """A second officer, who came by a link."""
    aigul = hotline.person("Aigul")
    desk.admits(aigul, await invited(hotline, bakyt, desk))
    await hotline.settle()
    return aigul


async def answers(
    hotline: Hotline, lead: Person, command: str, colleague: Person, desk: Group
) -> None:
    said = colleague.says("I am here", in_=desk)
    await hotline.hears(lead.says(command, in_=desk, reply_to=said))


async def test_who_comes_by_a_leads_link_is_an_officer_at_once(
    hotline: Hotline, amina: Person, desk: Group, aigul: Person
) -> None:
    await reports(hotline, amina)

    await hotline.hears(aigul.taps("Take it", in_=desk))

    assert desk.sees("Aigul came by our invitation and is now an officer")
    assert desk.sees("With Aigul")


async def test_a_link_can_be_passed_on_and_lets_one_in_for_a_day(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    link = await invited(hotline, bakyt, desk)

    shown = next(card for card in desk.cards if link in card.text)
    invite = desk.chat.invites[link]
    left = invite["expire_date"] - hotline.clock.now().timestamp()
    assert not shown.protected
    assert (invite["member_limit"], invite["creates_join_request"]) == (1, False)
    assert 23 * 3600 < left <= 24 * 3600


async def test_only_a_lead_invites(hotline: Hotline, desk: Group, aigul: Person) -> None:
    before = len(desk.chat.invites)

    await hotline.hears(aigul.says("/invite", in_=desk))

    assert desk.sees(ONLY_LEAD)
    assert len(desk.chat.invites) == before


async def test_an_anonymous_administrator_invites_nobody(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    desk.promotes(bakyt, anonymous=True)

    await hotline.hears(bakyt.says("/invite", in_=desk, anonymously=True))

    assert not desk.chat.invites


async def test_nobody_is_invited_while_a_stranger_is_inside(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    await gets_stuck(hotline, desk, hotline.person("Timur"))

    await hotline.hears(bakyt.says("/invite", in_=desk))

    assert desk.sees("Not now: this group is not guarded")
    assert not desk.chat.invites


async def test_without_the_right_to_invite_the_bot_asks_for_it(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    bakyt.promotes_bot(desk, frozenset({"can_delete_messages", "can_restrict_members"}))

    await hotline.hears(bakyt.says("/invite", in_=desk))

    assert desk.sees("Give me the right to invite members")


async def test_the_link_of_a_lead_who_is_gone_lets_nobody_in(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    link = await invited(hotline, bakyt, desk)
    desk.removes(bakyt)
    await hotline.settle()
    timur = hotline.person("Timur")

    desk.admits(timur, link)
    await hotline.settle()

    assert not desk.has(timur)
    assert not desk.sees("Timur came by our invitation")


async def test_a_link_is_only_known_by_its_hash(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    link = await invited(hotline, bakyt, desk)

    async with hotline.store.unit() as unit:
        known = await unit.desks.at_chat(desk.id)  # type: ignore[arg-type]

    assert known is not None
    assert len(known.invitations) == 1
    assert link not in repr(known)


async def test_an_officer_made_lead_adds_officers(
    hotline: Hotline, bakyt: Person, desk: Group, aigul: Person
) -> None:
    await answers(hotline, bakyt, "/lead", aigul, desk)

    assert desk.sees("Aigul leads this desk too now")
    assert await invited(hotline, aigul, desk)


async def test_only_a_lead_makes_leads_and_only_of_officers(
    hotline: Hotline, bakyt: Person, desk: Group, aigul: Person
) -> None:
    await answers(hotline, aigul, "/lead", aigul, desk)
    assert desk.sees(ONLY_LEAD)
    timur = hotline.person("Timur")
    await gets_stuck(hotline, desk, timur)

    await answers(hotline, bakyt, "/lead", timur, desk)

    assert desk.sees("Only an officer can lead")


@pytest.mark.parametrize(
    ("command", "words"),
    [("/lead", "This officer leads already"), ("/officer", "is an officer here already"),
     ("/remove", "You cannot remove yourself")],
)  # fmt: skip
async def test_a_lead_cannot_change_their_own_standing(
    hotline: Hotline, bakyt: Person, desk: Group, command: str, words: str
) -> None:
    await answers(hotline, bakyt, command, bakyt, desk)

    assert desk.sees(words)
    assert await invited(hotline, bakyt, desk)


@pytest.mark.parametrize("command", ["/lead", "/remove", "/officer"])
async def test_a_command_that_answers_nobody_says_how(
    hotline: Hotline, bakyt: Person, desk: Group, command: str
) -> None:
    await hotline.hears(bakyt.says(command, in_=desk))

    assert desk.sees(f"Answer with {command} to a message")


async def test_who_is_removed_is_outside_and_their_case_is_free(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, aigul: Person
) -> None:
    await reports(hotline, amina)
    await hotline.hears(aigul.taps("Take it", in_=desk))

    await answers(hotline, bakyt, "/remove", aigul, desk)

    assert not desk.has(aigul)
    assert desk.sees("Aigul is no longer an officer")
    assert not desk.sees("With Aigul")
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    assert desk.sees("With Bakyt")


async def test_a_removed_officer_who_owns_the_group_keeps_cases_away(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, aigul: Person
) -> None:
    await answers(hotline, bakyt, "/lead", aigul, desk)

    await answers(hotline, aigul, "/remove", bakyt, desk)
    await reports(hotline, amina)

    assert desk.has(bakyt)
    assert desk.sees("I cannot remove them")
    assert not desk.sees("snow leopard")


async def test_only_a_lead_removes(
    hotline: Hotline, bakyt: Person, desk: Group, aigul: Person
) -> None:
    await answers(hotline, aigul, "/remove", bakyt, desk)

    assert desk.sees(ONLY_LEAD)
    assert desk.has(bakyt)


@pytest.mark.parametrize("is_removed", [False, True])
async def test_what_a_leaver_had_in_hand_is_free_and_the_log_says_so(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, aigul: Person, is_removed: bool
) -> None:
    await reports(hotline, amina)
    await hotline.hears(aigul.taps("Take it", in_=desk))

    desk.removes(aigul, by=bakyt if is_removed else None)
    await hotline.settle()

    assert not desk.sees("With Aigul")
    await hotline.hears(bakyt.taps("More…", in_=desk))
    await hotline.hears(bakyt.taps("History", in_=desk))
    assert desk.sees("handed back")


async def test_a_desk_whose_last_lead_leaves_works_on_and_the_hotline_hears(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group, aigul: Person
) -> None:
    desk.removes(bakyt)
    await hotline.settle()
    await reports(hotline, amina)
    await hotline.hears(aigul.taps("Take it", in_=desk))

    assert desk.sees("The last lead is gone")
    assert said(triage, "its last lead is gone") == 1
    assert desk.sees("With Aigul")
    await hotline.hears(aigul.says("/officers", in_=desk))
    assert desk.sees("Nobody leads this desk")


async def test_with_another_lead_nobody_is_alarmed(
    hotline: Hotline, bakyt: Person, desk: Group, triage: Group, aigul: Person
) -> None:
    await answers(hotline, bakyt, "/lead", aigul, desk)

    desk.removes(bakyt)
    await hotline.settle()

    assert not desk.sees("The last lead is gone")
    assert not triage.sees("its last lead is gone")


async def test_anybody_at_the_desk_may_see_who_its_officers_are(
    hotline: Hotline, desk: Group, aigul: Person
) -> None:
    await hotline.hears(aigul.says("/officers", in_=desk))

    listed = desk.sees("Officers of this desk: 2").message
    assert listed is not None
    assert listed.text.splitlines()[1:] == ["⭐ Bakyt, lead", "• Aigul"]


async def test_a_stranger_is_not_told_who_the_officers_are(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    await gets_stuck(hotline, desk, hotline.person("Timur"))

    await hotline.hears(bakyt.says("/officers", in_=desk))

    assert desk.sees("somebody may be here who should not read this")
    assert not desk.sees("Bakyt, lead")
