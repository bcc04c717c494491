"""How a group becomes a desk: invited, shown in the group, confirmed over a known phone."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from simulator.faults import FaultRule
from tests.hotline import Hotline, code_on
from tests.stories import SKINS, reports
from triage.errors import RefusedError
from triage.model import AgencyKey


async def claims(hotline: Hotline, officer: Person, token: str, **kind: str) -> Group:
    group = hotline.world.group("Inspection", members=[officer], **kind)  # type: ignore[arg-type]
    officer.adds_bot(group, token)
    officer.promotes_bot(group)
    await hotline.settle()
    return group


async def test_a_claimed_group_shows_six_digits_and_waits(
    hotline: Hotline, amina: Person, bakyt: Person
) -> None:
    group = await claims(hotline, bakyt, await hotline.invites("kg_sets"))
    await reports(hotline, amina)

    assert code_on(group).isdigit()
    assert not group.sees("snow leopard")
    assert not group.sees("This is now the desk")


async def test_confirmed_the_desk_names_its_agency_and_its_lead(
    hotline: Hotline, bakyt: Person
) -> None:
    group = await claims(hotline, bakyt, await hotline.invites("kg_sets"))

    await hotline.confirm("kg_sets", code_on(group))

    assert group.sees("This is now the desk of Environmental and Technical Supervision Service")
    assert group.sees("Bakyt leads it")


async def test_wrong_digits_bind_nothing(hotline: Hotline, amina: Person, bakyt: Person) -> None:
    group = await claims(hotline, bakyt, await hotline.invites("kg_sets"))
    wrong = f"{(int(code_on(group)) + 1) % 1_000_000:06}"

    with pytest.raises(RefusedError, match="desk-wrong-code"):
        await hotline.confirm("kg_sets", wrong)
    await reports(hotline, amina)

    assert not group.sees("snow leopard")


async def test_digits_hold_for_an_hour(hotline: Hotline, bakyt: Person) -> None:
    group = await claims(hotline, bakyt, await hotline.invites("kg_sets"))

    await hotline.after(minutes=61)

    with pytest.raises(RefusedError, match="desk-not-pending"):
        await hotline.confirm("kg_sets", code_on(group))


async def test_a_link_works_once(hotline: Hotline, bakyt: Person) -> None:
    token = await hotline.invites("kg_sets")
    await claims(hotline, bakyt, token)

    stranger = hotline.person("Ermek")
    second = await claims(hotline, stranger, token)

    assert second.cards
    assert code_on(second) == "none"


@pytest.mark.parametrize(("minutes", "holds"), [(-1, True), (1, False)])
async def test_a_link_holds_for_three_days(
    hotline: Hotline, bakyt: Person, minutes: int, holds: bool
) -> None:
    token = await hotline.invites("kg_sets")
    await hotline.after(days=3, minutes=minutes)

    group = await claims(hotline, bakyt, token)

    assert code_on(group).isdigit() == holds
    assert len(group.cards) == 1


async def test_a_new_link_replaces_the_old_one(hotline: Hotline, bakyt: Person) -> None:
    old = await hotline.invites("kg_sets")
    await hotline.invites("kg_sets")

    group = await claims(hotline, bakyt, old)

    assert code_on(group) == "none"


@pytest.mark.parametrize("kind", [{"username": "inspection"}, {"kind": "group"}])
async def test_a_public_or_plain_group_is_refused_and_the_link_stays_good(
    hotline: Hotline, bakyt: Person, kind: dict[str, str]
) -> None:
    token = await hotline.invites("kg_sets")
    refused = await claims(hotline, bakyt, token, **kind)
    assert code_on(refused) == "none"
    assert refused.cards

    group = await claims(hotline, bakyt, token)

    assert code_on(group).isdigit()


async def test_an_anonymous_administrator_cannot_claim(hotline: Hotline, bakyt: Person) -> None:
    token = await hotline.invites("kg_sets")
    group = hotline.world.group("Inspection", members=[bakyt])
    bakyt.adds_bot(group)

    await hotline.hears(bakyt.says(f"/start@ilbirs_bot {token}", in_=group, anonymously=True))

    assert code_on(group) == "none"


async def test_one_group_is_the_desk_of_one_agency(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    token = await hotline.invites("kg_customs")

    await hotline.hears(bakyt.says(f"/start@ilbirs_bot {token}", in_=desk))

    assert desk.sees("used up or too old")


async def test_a_desk_is_unbound_and_hears_no_more(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    async with hotline.store.unit() as unit:
        await hotline.workshop.binding(unit).unbind(AgencyKey("kg_sets"))
        await unit.commit()
    await reports(hotline, amina)

    assert desk.sees("This group is no longer a desk")
    assert not desk.sees("snow leopard")
    assert triage.sees("snow leopard")


@pytest.mark.slow
async def test_a_case_that_waits_for_an_unbound_desk_goes_on_to_the_next(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    hotline.world.faults.add(FaultRule("retry_after", "sendMessage", desk.id, seconds=60, count=1))
    await reports(hotline, amina)
    async with hotline.store.unit() as unit:
        await hotline.workshop.binding(unit).unbind(AgencyKey("kg_sets"))
        await unit.commit()

    await hotline.after(minutes=2)

    assert not desk.sees("snow leopard")
    assert triage.sees("snow leopard")


async def test_a_case_is_never_shown_to_a_group_that_only_claims_to_be_the_desk(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    hotline.world.faults.add(FaultRule("retry_after", "sendMessage", desk.id, seconds=60, count=1))
    await reports(hotline, amina)
    impostor = await claims(hotline, hotline.person("Ermek"), await hotline.invites("kg_sets"))

    await hotline.after(minutes=2)

    assert code_on(impostor).isdigit()
    assert not impostor.sees("snow leopard")
    assert desk.sees("snow leopard")
    assert not triage.sees("snow leopard")


async def test_a_claim_leaves_the_officers_of_the_desk_at_work(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    digits = code_on(desk)
    await reports(hotline, amina)
    await claims(hotline, hotline.person("Ermek"), await hotline.invites("kg_sets"))

    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))

    assert desk.sees("Seen by Bakyt")
    assert code_on(desk) == digits


@pytest.mark.slow
async def test_a_claim_that_is_never_confirmed_changes_nothing(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    impostor = await claims(hotline, hotline.person("Ermek"), await hotline.invites("kg_sets"))
    await hotline.after(hours=2)

    with pytest.raises(RefusedError, match="desk-not-pending"):
        await hotline.confirm("kg_sets", code_on(impostor))
    await reports(hotline, amina)

    assert desk.sees("snow leopard")


async def test_confirmed_a_second_group_takes_the_desk_over(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    second = await claims(hotline, hotline.person("Ermek"), await hotline.invites("kg_sets"))

    await hotline.confirm("kg_sets", code_on(second))
    await reports(hotline, amina)

    assert desk.sees("This group is no longer a desk")
    assert not desk.sees("snow leopard")
    assert second.sees("Ermek leads it")
    assert second.sees("snow leopard")


async def test_a_desk_speaks_its_own_language(
    hotline: Hotline, amina: Person, bakyt: Person
) -> None:
    desk = await hotline.desk("kg_sets", bakyt, language="ru")

    await reports(hotline, amina)

    assert desk.sees("Слова")
    assert desk.sees(SKINS)
