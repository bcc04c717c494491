"""The ladder of a silent desk: reminders with their reason, then the next body, each rung once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.texts import Library
from reference.duty import COUNTRIES, PRIORITIES
from tests.storage.samples import a_dispatch
from tests.triage.on_duty import DUTY, minutes, on_clock
from triage.duty import Pace, due
from triage.ladder import HAND_OVERS, Line, Rung, Step, passed, rungs, upcoming
from triage.model import LANGUAGES, SECOND_TRIAGE_DESK, TRIAGE_DESK, AgencyKey, Reason
from triage.model.watch import Awaited, Watch

RANGERS, MINISTRY = AgencyKey("kg_sets"), AgencyKey("kg_mnrets")
POLICE, PROSECUTOR = AgencyKey("kg_police"), AgencyKey("kg_prosecutor")
WHOLE = Line(POLICE, MINISTRY, TRIAGE_DESK)
LIBRARY = Library.load(strict=True)
NIGHT = on_clock("KG", 2026, 2, 10, 3, 0)
URGENT = Pace.of(5, "KG", DUTY)
CALM = Pace.of(3, "KG", DUTY)
LINES = st.builds(
    Line,
    deputy=st.sampled_from([POLICE, None]),
    oversight=st.sampled_from([MINISTRY, None]),
    triage=st.sampled_from([TRIAGE_DESK, None]),
)
PACES = st.builds(
    Pace.of, st.sampled_from(PRIORITIES), st.sampled_from(COUNTRIES), duty=st.just(DUTY)
)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 1), timezones=st.just(UTC))
WATCHES = st.builds(Watch, st.sampled_from(list(Awaited)), MOMENTS)


def waiting(awaited: Awaited = Awaited.ACKNOWLEDGE, since: datetime = NIGHT) -> Watch:
    return Watch(awaited, since)


def climbed(
    watch: Watch, pace: Pace, line: Line, *, start: datetime, until: datetime
) -> tuple[Watch, list[tuple[datetime, Rung]]]:
    """What rings when the line is up from `start` to `until` and nobody answers."""
    now, rang = start, []
    while (rung := upcoming(watch, pace, line, now)) and max(rung.moment, now) <= until:
        now = max(rung.moment, now)
        watch = watch.noted(rung.name, now)
        rang.append((now, rung))
        assert len(rang) < 9, "a rung rings again and again"
    return watch, rang


def rings(pace: Pace, line: Line = WHOLE, watch: Watch | None = None) -> list[tuple[str, float]]:
    """Step and minutes after the hand-over."""
    watch = watch or waiting()
    ladder = rungs(watch, pace, line)
    return [(rung.step.value, (rung.moment - watch.since) / minutes(1)) for rung in ladder]


def test_a_life_in_danger_climbs_the_ladder_within_half_an_hour() -> None:
    assert rings(URGENT) == [
        ("remind", 7.5),
        ("due", 15),
        ("deputy", 18),
        ("oversight", 24),
        ("triage", 30),
    ]


def test_each_rung_speaks_to_the_right_body() -> None:
    bodies = [rung.agency for rung in rungs(waiting(), URGENT, WHOLE)]

    assert bodies == [None, None, POLICE, MINISTRY, TRIAGE_DESK]


def test_what_can_wait_climbs_in_working_hours() -> None:
    friday = waiting(since=on_clock("KG", 2026, 2, 6, 16, 0))

    ladder = {rung.step: rung.moment for rung in rungs(friday, CALM, WHOLE)}

    assert ladder[Step.REMIND] == on_clock("KG", 2026, 2, 9, 11, 30)
    assert ladder[Step.DUE] == on_clock("KG", 2026, 2, 9, 16, 0)
    assert ladder[Step.DEPUTY] == on_clock("KG", 2026, 2, 10, 11, 30)
    assert ladder[Step.TRIAGE] == on_clock("KG", 2026, 2, 11, 16, 0)


@pytest.mark.parametrize(
    ("line", "bodies"),
    [
        (Line(None, MINISTRY, TRIAGE_DESK), {MINISTRY: 18, TRIAGE_DESK: 24}),
        (Line(POLICE, None, TRIAGE_DESK), {POLICE: 18, TRIAGE_DESK: 24}),
        (Line(triage=TRIAGE_DESK), {TRIAGE_DESK: 18}),
        (Line(), {}),
    ],
)
def test_where_a_body_is_missing_nobody_waits_for_it(
    line: Line, bodies: dict[AgencyKey, float]
) -> None:
    ladder = rungs(waiting(), URGENT, line)

    assert {one.agency: (one.moment - NIGHT) / minutes(1) for one in ladder if one.agency} == bodies


def test_who_holds_a_case_is_reminded_and_only_our_own_desk_is_asked() -> None:
    ladder = rungs(waiting(Awaited.OUTCOME), URGENT, WHOLE)

    assert [rung.step for rung in ladder] == [Step.REMIND, Step.DUE, Step.TRIAGE]
    assert ladder[-1].agency == TRIAGE_DESK


def test_a_rung_says_why_to_the_desk_the_next_body_and_the_log() -> None:
    remind, over, deputy, *_ = rungs(waiting(Awaited.ACT), URGENT, WHOLE)

    assert [remind.key, over.key] == ["duty-remind-act-minutes", "duty-due-act"]
    assert deputy.reason(RANGERS) == Reason("why-escalated-deputy", (("agency", "kg_sets"),))
    assert [remind.event, over.event, deputy.event] == ["reminded", "time over", "deputy asked"]


@pytest.mark.parametrize(
    ("pace", "awaited", "minutes_allowed"),
    [
        (URGENT, Awaited.ACKNOWLEDGE, 15),
        (URGENT, Awaited.ACT, 60),
        (URGENT, Awaited.OUTCOME, 0),
        (CALM, Awaited.ACKNOWLEDGE, 0),
    ],
)
def test_minutes_are_counted_only_where_they_count(
    pace: Pace, awaited: Awaited, minutes_allowed: int
) -> None:
    remind = rungs(waiting(awaited), pace, WHOLE)[0]

    assert remind.minutes == minutes_allowed
    assert remind.key.endswith("-minutes") is bool(minutes_allowed)


def test_a_silent_desk_hears_the_same_whether_the_case_goes_on_or_is_frozen() -> None:
    """Threat: an accused body that reads from its reminders that others now have the case."""
    plain, frozen = rungs(waiting(), URGENT, WHOLE), rungs(waiting(), URGENT, Line())

    assert [(one.moment, one.key) for one in plain if one.key] == [
        (one.moment, one.key) for one in frozen
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rung_has_its_words_in_every_language(language: str) -> None:
    texts = LIBRARY[language]

    for awaited, priority in product(Awaited, PRIORITIES):
        for rung in rungs(waiting(awaited), Pace.of(priority, "KG", DUTY), WHOLE):
            assert texts.knows(f"log-{rung.event.replace(' ', '-')}")
            assert texts.knows(rung.key or rung.reason(RANGERS).key)


def test_the_time_that_passed_is_counted_like_the_time_that_there_is() -> None:
    friday = waiting(since=on_clock("KG", 2026, 2, 6, 16, 0))

    assert passed(waiting(), URGENT, NIGHT + minutes(7.5)) == minutes(7.5)
    assert passed(friday, CALM, on_clock("KG", 2026, 2, 9, 10, 0)) == timedelta(hours=3)
    assert passed(friday, CALM, friday.since - minutes(5)) == timedelta(0)


def test_the_line_of_a_dispatch_leaves_out_who_may_not_hear() -> None:
    silent = replace(a_dispatch(), agency=RANGERS, fallbacks=(POLICE, PROSECUTOR))
    every = {POLICE, PROSECUTOR, MINISTRY, TRIAGE_DESK, SECOND_TRIAGE_DESK}

    assert Line.of(silent, DUTY, every) == WHOLE
    assert Line.of(silent, DUTY, every - {POLICE}) == Line(PROSECUTOR, MINISTRY, TRIAGE_DESK)
    assert Line.of(silent, DUTY, every - {MINISTRY}) == Line(POLICE, PROSECUTOR, TRIAGE_DESK)
    assert Line.of(silent, DUTY, {PROSECUTOR, SECOND_TRIAGE_DESK}) == Line(
        deputy=PROSECUTOR, triage=SECOND_TRIAGE_DESK
    )


def test_after_a_weekend_without_the_line_the_desk_is_told_before_anybody_else() -> None:
    back = NIGHT + timedelta(days=2)

    _, rang = climbed(waiting(), URGENT, WHOLE, start=back, until=back + minutes(60))

    assert [(rung.step.value, (at - back) / minutes(1)) for at, rung in rang] == [
        ("due", 0),
        ("deputy", 3),
        ("oversight", 9),
        ("triage", 15),
    ]


def test_a_clock_that_leaps_a_year_ahead_rings_once_and_hands_nothing_on() -> None:
    leapt = NIGHT + timedelta(days=365)

    watch, rang = climbed(waiting(), URGENT, WHOLE, start=leapt, until=leapt + minutes(1))

    assert [rung.step for _, rung in rang] == [Step.DUE]
    mended = watch.mended(NIGHT + minutes(2))
    following = upcoming(mended, URGENT, WHOLE, NIGHT + minutes(2))
    assert following
    assert (following.step, following.moment) == (Step.DEPUTY, NIGHT + minutes(18))


def test_a_hand_over_written_by_a_fast_clock_counts_from_now() -> None:
    tomorrow = waiting(since=NIGHT + timedelta(days=1))

    mended = tomorrow.mended(NIGHT)

    assert mended.since == NIGHT
    assert mended.mended(NIGHT + minutes(9)) == mended


def test_a_desk_that_opens_late_does_not_send_the_case_back_down() -> None:
    alone = Line(triage=TRIAGE_DESK)
    watch, _ = climbed(waiting(), URGENT, alone, start=NIGHT, until=NIGHT + minutes(20))

    assert upcoming(watch, URGENT, WHOLE, NIGHT + minutes(20)) is None


def test_a_body_that_is_gone_after_it_was_asked_hurries_nobody() -> None:
    watch, rang = climbed(waiting(), URGENT, WHOLE, start=NIGHT, until=NIGHT + minutes(20))
    assert rang[-1][1].step is Step.DEPUTY

    following = upcoming(watch, URGENT, replace(WHOLE, deputy=None), NIGHT + minutes(20))

    assert following
    assert (following.step, following.moment) == (Step.OVERSIGHT, NIGHT + minutes(24))


@given(watch=WATCHES, pace=PACES, line=LINES)
def test_the_ladder_only_goes_up(watch: Watch, pace: Pace, line: Line) -> None:
    ladder = rungs(watch, pace, line)

    moments = [rung.moment for rung in ladder]
    assert moments == sorted(moments)
    assert watch.since < moments[0]
    assert len({rung.name for rung in ladder}) == len(ladder)


@given(watch=WATCHES, priority=st.sampled_from(PRIORITIES), country=st.sampled_from(COUNTRIES))
def test_its_due_rung_is_when_it_is_due(watch: Watch, priority: int, country: str) -> None:
    ladder = rungs(watch, Pace.of(priority, country, DUTY), WHOLE)
    moment = next(rung.moment for rung in ladder if rung.step is Step.DUE)

    assert moment == due(watch.since, priority, country, DUTY, watch.awaited)


@given(watch=WATCHES, pace=PACES, line=LINES, looks=st.lists(st.timedeltas(max_value=timedelta(9))))
def test_no_rung_rings_twice_whatever_the_clock_does(
    watch: Watch, pace: Pace, line: Line, looks: list[timedelta]
) -> None:
    for look in looks:
        now = watch.since + max(look, timedelta(days=-400))
        watch = watch.mended(now)
        rung = upcoming(watch, pace, line, now)
        if rung and rung.moment <= now:
            watch = watch.noted(rung.name, now)

    names = [name for name, _ in watch.rang]
    assert len(set(names)) == len(names)


@given(watch=WATCHES, pace=PACES, line=LINES, late=st.timedeltas(timedelta(0), timedelta(days=90)))
def test_nothing_is_handed_on_before_the_desk_was_told_and_had_its_time(
    watch: Watch, pace: Pace, line: Line, late: timedelta
) -> None:
    start = watch.since + late

    _, rang = climbed(watch, pace, line, start=start, until=start + timedelta(days=365))

    told = next(at for at, rung in rang if rung.step is Step.DUE)
    allowed = pace.allowed(watch.awaited)
    for at, rung in rang:
        if rung.step in HAND_OVERS:
            assert pace.between(told, at) >= allowed * (rung.share - 1.0) - minutes(0.01)


@given(watch=WATCHES, pace=PACES, line=LINES, stops=st.lists(st.floats(0, 4), max_size=6))
def test_a_line_that_stops_and_starts_rings_the_same_rungs(
    watch: Watch, pace: Pace, line: Line, stops: list[float]
) -> None:
    """Each stop is a restart: nothing is known but what was stored."""
    now, names = watch.since, []
    allowed = pace.allowed(watch.awaited)
    for share in [*sorted(stops), 400.0]:
        until = pace.after(watch.since, allowed * share)
        watch, rang = climbed(watch, pace, line, start=now, until=until)
        names += [rung.name for _, rung in rang]
        now = until

    assert names == [rung.name for rung in rungs(watch, pace, line)]
