"""Weeks of an agency and of all: on whose clock they begin, and what of them leaves a desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from triage.model import AgencyKey, DispatchState
from triage.numbers import Deed
from triage.outside import Outside, outside
from triage.suppression import SMALL
from triage.weeks import Fortnight, mondays

BISHKEK = ZoneInfo("Asia/Bishkek")
MONDAY = datetime(2026, 5, 3, 18, tzinfo=UTC)
"""Midnight of the fourth of May in Bishkek."""
NOW = MONDAY + timedelta(days=9)
HOUR = timedelta(hours=1)


def deed(agency: str, taxon: str = "Panthera uncia", at: int = 1, **changes: object) -> Deed:
    since = MONDAY + at * HOUR
    plain = Deed(
        agency=AgencyKey(agency), priority=3, taxon=taxon, region="KG-O",
        state=DispatchState.WAITING, since=since, due=since + 24 * HOUR,
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]


def fortnight(deeds: list[Deed]) -> Fortnight:
    return Fortnight(BISHKEK, mondays(NOW, BISHKEK), NOW, tuple(deeds))


def told(counts: Mapping[tuple[str, str], int]) -> Outside:
    every = [deed(*key) for key, count in counts.items() for _ in range(count)]
    return outside(fortnight(every))


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.sampled_from(
    ["Asia/Bishkek", "Asia/Ashgabat", "Europe/Berlin"]))  # fmt: skip
def test_weeks_begin_on_monday_at_midnight_there(at: datetime, name: str) -> None:
    now, zone = at.replace(tzinfo=UTC), ZoneInfo(name)

    last, running = (moment.astimezone(zone) for moment in mondays(now, zone))

    assert (last.weekday(), last.hour, last.minute) == (0, 0, 0)
    assert (running.weekday(), running.hour) == (0, 0)
    assert (running.date() - last.date()).days == 7
    assert timedelta(0) <= now - running <= timedelta(days=7, hours=1)


def test_each_agency_has_its_own_numbers_and_all_have_theirs() -> None:
    both = fortnight([deed("kg_sets"), deed("kg_customs"), deed("kg_customs", at=24 * 8)])

    assert (both.last().received, both.running().received) == (2, 1)
    assert both.last(AgencyKey("kg_customs")).received == 1
    assert both.agencies == ["kg_customs", "kg_sets"]


def test_what_is_open_is_told_of_this_moment_alone() -> None:
    one = fortnight([deed("kg_sets")])

    assert one.last().open_ages == ()
    assert one.running().open_ages == (0, 0, 1, 0)


def test_a_week_that_runs_has_no_breakdown_outside() -> None:
    running = outside(fortnight([deed("kg_sets", at=24 * 8) for _ in range(20)])).running

    assert running.whole.received == 20
    assert not running.taxa
    assert not running.regions
    assert not running.outcomes


def test_of_few_no_share_and_no_time_is_told() -> None:
    taken = MONDAY + 3 * HOUR
    four = outside(fortnight([deed("kg_sets", taken=taken) for _ in range(4)])).last.whole
    nine = outside(fortnight([deed("kg_sets", taken=taken) for _ in range(9)])).last.whole
    ten = outside(fortnight([deed("kg_sets", seen=taken) for _ in range(10)])).last.whole

    assert (four.received, four.to_take.median) == (None, None)
    assert (nine.in_time, nine.to_take.median) == (None, 2 * HOUR)
    assert (ten.in_time, ten.to_take.median) == (100, None)


agencies = st.sampled_from(["kg_customs", "kg_police", "kg_sets"])
taxa = st.sampled_from(["Panthera uncia", "Saiga tatarica", "Falco cherrug"])
tables = st.dictionaries(st.tuples(agencies, taxa), st.integers(1, 12), max_size=6)


def hides_well(shown: Mapping[str, int | None], true: Mapping[str, int], total: int | None) -> bool:
    """No small one is shown; with the total known, at least two are hidden, or a sum that could
    be a large count."""
    if any(count is not None and 0 < count < SMALL for count in shown.values()):
        return False
    hidden = [true[key] for key, count in shown.items() if count is None]
    if not hidden or total is None or len(hidden) == len(shown):
        return True
    return len(hidden) > 1 and sum(hidden) >= SMALL


@given(tables)
def test_no_small_count_leaves_an_agency_or_is_found_by_subtraction(
    counts: dict[tuple[str, str], int],
) -> None:
    last = told(counts).last
    received = {one: sum(n for (a, _), n in counts.items() if a == one) for one, _ in counts}
    species = {one: sum(n for (_, t), n in counts.items() if t == one) for _, one in counts}
    lines = {str(key): line.received for key, line in last.agencies.items()}

    assert hides_well(lines, received, last.whole.received)
    assert hides_well(last.taxa, species, last.whole.received)
    assert last.whole.received is None or last.whole.received >= SMALL or not counts


@given(tables)
def test_what_is_open_at_an_agency_hides_as_well(counts: dict[tuple[str, str], int]) -> None:
    all_open = told(counts)
    open_at = {one: sum(n for (a, _), n in counts.items() if a == one) for one, _ in counts}

    shown = {str(key): count for key, count in all_open.open_at.items()}

    assert hides_well(shown, open_at, sum(count or 0 for count in all_open.open_ages))


@given(tables)
def test_of_a_hidden_agency_nothing_else_is_told(counts: dict[tuple[str, str], int]) -> None:
    for line in told(counts).last.agencies.values():
        if line.received is None:
            assert (line.in_time, line.to_take.count, line.to_close.count) == (None, 0, 0)


@given(st.permutations([("kg_sets", 6), ("kg_customs", 7), ("kg_police", 2)]))
def test_the_same_deeds_in_any_order_give_the_same_numbers(order: list[tuple[str, int]]) -> None:
    every = [deed(agency) for agency, count in order for _ in range(count)]

    again = outside(fortnight(sorted(every, key=repr)))

    assert repr(outside(fortnight(every))) == repr(again)
