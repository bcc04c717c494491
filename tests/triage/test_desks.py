"""A group becomes a desk by a word and six digits; late, wrong or used ones open nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import BAKYT, CUSTOMS, DESK_CHAT, a_desk, an_officer
from tests.triage.binding import OTHER_CHAT, POLICE, Operator
from tests.triage.keeping_room import committed, keep
from triage.desks import CODE, INVITATION, TRIES, Binding
from triage.errors import RefusedError
from triage.model import SECOND_TRIAGE_DESK, TRIAGE_DESK, DeskState


@pytest.fixture
def operator(store: SqlStore, clock: FixedClock) -> Operator:
    return Operator(store, clock)


async def refusal(act: object) -> str:
    with pytest.raises(RefusedError) as caught:
        await act  # type: ignore[misc]
    return caught.value.key


async def test_a_word_and_six_digits_make_a_desk(operator: Operator) -> None:
    code = await operator.claims(await operator.invites())

    desk = await operator.confirms(code)

    assert desk == await operator.desk()
    assert (desk.state, desk.chat, desk.token) == (DeskState.BOUND, DESK_CHAT, "")
    assert desk.claim is None
    async with operator.store.unit() as unit:
        officer = await unit.officers.at(CUSTOMS, BAKYT)
    assert officer == an_officer()


async def test_neither_word_nor_digits_are_kept(operator: Operator) -> None:
    word = await operator.invites()
    desk = await operator.desk()
    assert desk
    assert word not in desk.token

    code = await operator.claims(word)
    desk = await operator.desk()
    assert desk
    assert desk.claim
    assert code not in desk.claim.code


async def test_a_word_works_once(operator: Operator) -> None:
    word = await operator.invites()
    await operator.claims(word)

    assert await refusal(operator.claims(word, OTHER_CHAT)) == "desk-bad-token"


@pytest.mark.parametrize("word", ["", "guess", "' or 1=1"])
async def test_a_guessed_word_opens_nothing(operator: Operator, word: str) -> None:
    await operator.invites()

    assert await refusal(operator.claims(word)) == "desk-bad-token"


async def test_a_word_is_good_for_three_days(operator: Operator) -> None:
    word = await operator.invites()
    operator.clock.advance(INVITATION + timedelta(seconds=1))

    assert await refusal(operator.claims(word)) == "desk-bad-token"


async def test_a_newer_word_replaces_the_older(operator: Operator) -> None:
    old, new = await operator.invites(), await operator.invites()

    assert await refusal(operator.claims(old)) == "desk-bad-token"
    assert len(await operator.claims(new)) == 6


async def test_digits_are_good_for_an_hour(operator: Operator) -> None:
    code = await operator.claims(await operator.invites())
    operator.clock.advance(CODE + timedelta(seconds=1))

    assert await refusal(operator.confirms(code)) == "desk-not-pending"


async def test_a_new_word_does_not_lengthen_the_life_of_old_digits(operator: Operator) -> None:
    code = await operator.claims(await operator.invites())
    await operator.invites()
    operator.clock.advance(CODE + timedelta(seconds=1))

    assert await refusal(operator.confirms(code)) == "desk-not-pending"


async def test_wrong_digits_bind_nothing_and_the_right_ones_still_do(operator: Operator) -> None:
    code = await operator.claims(await operator.invites())
    wrong = f"{(int(code) + 1) % 10**6:06}"

    assert await refusal(operator.confirms(wrong)) == "desk-wrong-code"
    assert (await operator.confirms(code)).state is DeskState.BOUND


async def test_digits_may_be_missed_four_times_and_not_five(operator: Operator) -> None:
    code = await operator.claims(await operator.invites())
    for left in range(TRIES - 1, 0, -1):
        assert await operator.misses() == left

    assert await operator.misses() == 0

    assert await refusal(operator.confirms(code)) == "desk-not-pending"


async def test_a_new_invitation_gives_new_digits_and_new_tries(operator: Operator) -> None:
    await operator.claims(await operator.invites())
    for _ in range(TRIES):
        await operator.misses()

    code = await operator.claims(await operator.invites())

    assert await operator.misses() == TRIES - 1
    assert (await operator.confirms(code)).state is DeskState.BOUND


async def test_digits_that_nobody_waits_for_cannot_be_missed(operator: Operator) -> None:
    assert await operator.misses() == 0


async def test_digits_work_once(operator: Operator) -> None:
    code = await operator.claims(await operator.invites())
    await operator.confirms(code)

    assert await refusal(operator.confirms(code)) == "desk-not-pending"


async def test_an_agency_that_was_never_invited_cannot_be_confirmed(operator: Operator) -> None:
    assert await refusal(operator.confirms("123456", POLICE)) == "desk-not-pending"
    await operator.invites(POLICE)
    assert await refusal(operator.confirms("", POLICE)) == "desk-not-pending"


async def test_a_group_is_the_desk_of_one_agency(operator: Operator) -> None:
    await operator.claims(await operator.invites())
    word = await operator.invites(POLICE)

    assert await refusal(operator.claims(word)) == "desk-bad-token"


async def test_a_bound_desk_works_on_while_a_new_word_is_out(operator: Operator) -> None:
    await keep(operator.store, lambda unit: unit.desks.save(a_desk()))

    await operator.invites()

    desk = await operator.desk()
    assert desk
    assert (desk.state, desk.chat) == (DeskState.BOUND, DESK_CHAT)


async def test_an_unbound_desk_is_forgotten_with_its_officers(operator: Operator) -> None:
    await operator.confirms(await operator.claims(await operator.invites()))
    async with committed(operator.store) as unit:
        await Binding(unit, operator.clock, SystemTokens()).unbind(CUSTOMS)

    assert await operator.desk() is None
    async with operator.store.unit() as unit:
        assert await unit.officers.of(CUSTOMS) == []
        gone = Binding(unit, operator.clock, SystemTokens())
        assert await refusal(gone.unbind(CUSTOMS)) == "desk-unknown"


async def test_a_triage_desk_keeps_who_runs_it_through_a_new_invitation(
    store: SqlStore, clock: FixedClock
) -> None:
    async with committed(store) as unit:
        await Binding(unit, clock, SystemTokens()).invite(TRIAGE_DESK, "ru", CUSTOMS)
    async with committed(store) as unit:
        await Binding(unit, clock, SystemTokens()).invite(TRIAGE_DESK, "ky")

    async with store.unit() as unit:
        desk = await unit.desks.get(TRIAGE_DESK)
    assert desk
    assert (desk.owner, desk.language) == (CUSTOMS, "ky")


async def test_an_agencys_own_desk_has_no_owner(store: SqlStore, clock: FixedClock) -> None:
    async with store.unit() as unit:
        with pytest.raises(RefusedError):
            await Binding(unit, clock, SystemTokens()).invite(CUSTOMS, "ru", TRIAGE_DESK)


async def test_who_runs_a_triage_desk_may_change(store: SqlStore, clock: FixedClock) -> None:
    async with committed(store) as unit:
        await Binding(unit, clock, SystemTokens()).invite(TRIAGE_DESK, "ru", CUSTOMS)
    async with committed(store) as unit:
        await Binding(unit, clock, SystemTokens()).note_owner(TRIAGE_DESK, None)

    async with store.unit() as unit:
        desk = await unit.desks.get(TRIAGE_DESK)
        assert desk
        assert desk.owner is None
        with pytest.raises(RefusedError):
            await Binding(unit, clock, SystemTokens()).note_owner(SECOND_TRIAGE_DESK, CUSTOMS)
