"""The terms of duty are checked before a clock runs by them."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from reference.agencies import load_agencies
from reference.duty import COUNTRIES, LINE, PRIORITIES, load_duty
from reference.tables import FOLDER, BadTableError

TABLE = (FOLDER / "duty.toml").read_text(encoding="utf-8")
DUTY = load_duty()


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('version = "2026', 'versions = "2026', "a version is needed"),
        ("[priority.1]", "[priority.9]", r"\[priority.1\]: is missing"),
        ("[hours.TM]", "[hours.RU]", r"\[hours.TM\]: is missing"),
        ("always = true", 'always = "yes"', "'always' must be true or false"),
        ('"15 min"', '"a while"', "'a while' is no time"),
        ('"15 min"', "15", "'acknowledge' must be a time"),
        ('"30 days"', '"8 h"', "'8 h' is no time"),
        ("reminders = [0.5]", "reminders = 0.5", "'reminders' must be a list"),
        ("reminders = [0.5]", 'reminders = ["half"]', "'reminders' must be numbers"),
        ("reminders = [0.5]", "reminders = [1.0]", "later than the one before"),
        ("reminders = [0.5]", "reminders = [0.5, 0.4]", "later than the one before"),
        ("deputy = 1.2 ", "deputy = 0.9 ", "later than the one before"),
        ("oversight = 1.6", "oversight = true", "'oversight' must be a share"),
        ('zone = "Asia/Bishkek"', 'zone = "Asia/Frunze"', "'Asia/Frunze' is no zone"),
        ('zone = "Asia/Bishkek"', "zone = 6", "'zone' must be a zone"),
        ("closes = 17:00:00", "closes = 08:00:00", "'closes' must be later"),
        ("opens = 08:00:00", 'opens = "8"', "'opens' must be a time"),
        ("weekend = [6, 7]", "weekend = [0]", "'weekend' must be weekdays"),
        ("weekend = [6, 7]", "weekend = [1, 2, 3, 4, 5, 6, 7]", "leave one to work on"),
        ("off = [2026-03-27]", 'off = ["soon"]', "'off' must be days"),
        ("moves = true", "moves = 1", "'moves' must be true or false"),
        ('{ "Eid al-Adha" = 3 }', '{ "Eid al-Adha" = 1 }', "must last from 2 to 9"),
        ('source = "ours', 'sources = "ours', "'source' must be where this is known"),
    ],
)
def test_a_mistake_in_the_terms_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    path = tmp_path / "duty.toml"
    assert old in TABLE
    path.write_text(TABLE.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(BadTableError, match=complaint):
        load_duty(path)


def test_a_mistake_is_named_with_its_line_and_rule(tmp_path: Path) -> None:
    path = tmp_path / "duty.toml"
    path.write_text(TABLE.replace('"15 min"', '"soon"'), encoding="utf-8")
    line = TABLE[: TABLE.index('acknowledge = "15 min"')].count("\n") + 1

    with pytest.raises(BadTableError, match=rf"duty.toml:{line}: \[priority.5\]"):
        load_duty(path)


def test_the_times_to_acknowledge_are_those_promised() -> None:
    asked = {one: DUTY.terms[one].acknowledge for one in PRIORITIES}
    days = timedelta(days=3)

    assert asked == {
        5: timedelta(minutes=15),
        4: timedelta(hours=1),
        3: timedelta(days=1),
        2: days,
        1: days,
    }


def test_only_what_cannot_wait_runs_day_and_night() -> None:
    assert [one for one in PRIORITIES if DUTY.terms[one].always] == [5, 4]


@pytest.mark.parametrize("wait", ["acknowledge", "act", "outcome"])
def test_what_is_graver_never_waits_longer(wait: str) -> None:
    spans = [getattr(DUTY.terms[one], wait) for one in PRIORITIES]

    assert spans == sorted(spans)


def test_every_country_has_hours_on_its_own_clock() -> None:
    noon = datetime(2026, 7, 1, 12, tzinfo=UTC)
    offsets = {one: DUTY.hours[one].zone.utcoffset(noon) for one in COUNTRIES}

    assert set(DUTY.hours) == {*COUNTRIES, LINE}
    assert offsets.pop("KG") == timedelta(hours=6)
    assert set(offsets.values()) == {timedelta(hours=5)}


def test_the_whole_of_kazakhstan_has_one_clock_since_march_2024() -> None:
    zone = DUTY.hours["KZ"].zone

    before, since = datetime(2024, 2, 29, 12), datetime(2024, 3, 1, 12)
    assert zone.utcoffset(before) == timedelta(hours=6)
    assert zone.utcoffset(since) == timedelta(hours=5)
    assert DUTY.hours["KZ"].closes == time(18, 30)


def test_an_agency_is_overseen_by_the_body_above_it_then_by_the_prosecutor() -> None:
    assert DUTY.overseers["uz_ecopolice"] == ("uz_ecology", "uz_prosecutor")
    assert DUTY.overseers["kg_customs"] == ("kg_prosecutor",)
    assert DUTY.overseers["kg_prosecutor"] == ()


def test_nobody_oversees_themselves_and_no_observer_oversees() -> None:
    agencies = load_agencies()

    for key, overseers in DUTY.overseers.items():
        assert key not in overseers
        assert not any(agencies[one].is_observer for one in overseers)
