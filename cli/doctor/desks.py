"""The desks: is anybody home, is every desk guarded, and whose is it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from bot.settings import Settings
from cli.beside import open_beside
from cli.doctor.findings import Finding, ok, warn, wrong
from reference.agencies import load_agencies
from reference.routing import load_routing
from triage.closing import people_at
from triage.errors import BrokenPromiseError
from triage.leaving import is_led
from triage.model import (
    SECOND_TRIAGE_DESK,
    TRIAGE_DESK,
    TRIAGE_DESKS,
    AgencyKey,
    Desk,
    DeskState,
)
from triage.triage_desks import owners, triage_desk_for
from triage.withholding import under_one_roof

PART = "desks"


async def desk_findings(settings: Settings) -> list[Finding]:
    try:
        async with open_beside(settings) as store, store.unit() as unit:
            desks = await unit.desks.all()
            people = await people_at(unit, [desk.agency for desk in desks])
            led = {desk.agency for desk in desks if await is_led(unit, desk.agency)}
    except BrokenPromiseError as error:
        return [wrong(PART, str(error), "Are these the keys that sealed this database?")]
    except Exception:
        # Whatever keeps the database away was said in its own line.
        return [wrong(PART, "Nobody can be asked for.", "See the lines about keys and databases.")]
    manned = {agency for agency, officers in people.items() if officers}
    found = [*_home(desks), *_second(desks), *_shared(people)]
    found += [one for desk in desks for one in _of(desk, manned)]
    found += [_leaderless(agency) for agency in sorted(manned - led)]
    return found or [ok(PART, f"{len(desks)} bound and guarded.")]


def _home(desks: Sequence[Desk]) -> Iterator[Finding]:
    if not any(one.agency == TRIAGE_DESK and one.state is DeskState.BOUND for one in desks):
        yield wrong(
            PART,
            "Nobody is home: there is no triage desk, reporters hear that nobody reads.",
            "ilbirs desks invite triage, open the link in its group, ilbirs desks confirm triage",
        )


def _second(desks: Sequence[Desk]) -> Iterator[Finding]:
    """What accuses the body that runs the triage desk must find another reader."""
    bound = [one for one in desks if one.agency in TRIAGE_DESKS and one.state is DeskState.BOUND]
    rules = load_routing()
    for owner in sorted(owners(bound)):
        if triage_desk_for(bound, under_one_roof(owner, rules)) is None:
            yield wrong(
                PART,
                f"{owner} runs every triage desk: what accuses it or its parent is held, unread.",
                f"ilbirs desks invite {SECOND_TRIAGE_DESK}, run by others or by nobody",
            )


def _shared(people: Mapping[AgencyKey, AbstractSet[int]]) -> Iterator[Finding]:
    """Who sits at two desks shuts each for what accuses the other."""
    for one, other in combinations(sorted(people), 2):
        if people[one] & people[other]:
            what = f"{one} and {other} share an officer: what accuses either reaches neither."
            yield warn(PART, what, "Give each desk officers of its own.")


def _leaderless(agency: AgencyKey) -> Finding:
    mend = f"ilbirs desks invite {agency}: who opens the link in its group leads, once confirmed"
    return wrong(PART, f"{agency}: nobody leads it, so nobody can add or remove officers.", mend)


def _of(desk: Desk, manned: set[AgencyKey]) -> Iterator[Finding]:
    if desk.agency not in TRIAGE_DESKS and desk.agency not in load_agencies():
        mend = f"ilbirs desks unbind {desk.agency}"
        yield wrong(PART, f"{desk.agency}: no such agency in reference/.", mend)
    if desk.state is DeskState.OTHERWISE:
        return
    if desk.state is not DeskState.BOUND:
        mend = f"ilbirs desks confirm {desk.agency} <six digits>, heard by a phone you know"
        yield warn(PART, f"{desk.agency}: {desk.state}, not bound.", mend)
        return
    if not desk.is_guarded:
        mend = "Make the bot an administrator who deletes messages and removes members."
        yield warn(PART, f"{desk.agency}: not guarded, it hears only that a case waits.", mend)
    if desk.is_public:
        what = f"{desk.agency}: its group is public, it hears only that a case waits."
        yield wrong(PART, what, "Its owner makes the group private again.")
    if desk.strangers:
        mend = "Its owner removes them, or a lead answers them with /officer."
        what = f"{desk.agency}: a stranger is inside, it hears only that a case waits."
        yield warn(PART, what, mend)
    if desk.agency not in manned:
        mend = f"Unbind and invite it anew: who opens the link leads {desk.agency}."
        yield warn(PART, f"{desk.agency}: no officer may press its buttons.", mend)
