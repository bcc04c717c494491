"""A week of tips from seeded dice: real words of the corpus, from towns in five countries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random  # noqa: TID251  seeded: the same week every time

from nlp.training.corpus import LabelledTip, load_corpus
from reference.duty import COUNTRIES
from reference.geography import Settlement, load_settlements

MONDAY = datetime(2026, 6, 14, 18, tzinfo=UTC)
"""Midnight in Bishkek before a week without a holiday in any of the five countries."""
RUSH, RUSH_LASTS = timedelta(hours=19), timedelta(minutes=45)
SATURDAY = 5
IN_RUSH = 0.06
"""Of all tips so many come on Saturday evening from one region, as after a film that many saw."""
NO_CRIME = 0.05
PINNED = 0.7
AWAKE = (1, 1, 1, 1, 1, 2, 4, 6, 8, 9, 9, 9, 9, 8, 8, 8, 8, 9, 10, 11, 11, 9, 6, 3)
"""How many write in each hour of the day, in Bishkek."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a reporter sends, when, and where the pin lies if there is one."""

    at: datetime
    words: str
    language: str
    pin: tuple[float, float] | None


def week_of_tips(count: int, seed: int, days: int = 7) -> list[Told]:
    """In order of time; of a shorter week the rush is on its last evening."""
    dice = Random(seed)
    every = load_corpus()
    crimes = [one for one in every if "not_wildlife" not in one.offences]
    chat = [one for one in every if "not_wildlife" in one.offences]
    towns = [one for one in load_settlements() if one.country in COUNTRIES]
    rushed = [one for one in towns if one.region == _busiest(towns).region]
    told = []
    for number in range(count):
        is_rush = number < count * IN_RUSH
        tip = dice.choice(chat if dice.random() < NO_CRIME else crimes)
        at = _rush(dice, days) if is_rush else _any_time(dice, days)
        told.append(_told(dice, at, tip, rushed if is_rush else towns))
    return sorted(told, key=lambda one: one.at)


def _told(dice: Random, at: datetime, tip: LabelledTip, towns: Sequence[Settlement]) -> Told:
    """Big towns have more people with phones, but not all that happens."""
    (town,) = dice.choices(towns, [one.population**0.5 + 1 for one in towns])
    if dice.random() < PINNED:
        point = (town.lat + dice.uniform(-0.1, 0.1), town.lon + dice.uniform(-0.1, 0.1))
        return Told(at, tip.text, tip.language, point)
    return Told(at, f"{tip.text}. {town.name}", tip.language, None)


def _any_time(dice: Random, days: int) -> datetime:
    (hour,) = dice.choices(range(24), AWAKE)
    return MONDAY + timedelta(days=dice.randrange(days), hours=hour, seconds=dice.randrange(3600))


def _rush(dice: Random, days: int) -> datetime:
    day = timedelta(days=min(SATURDAY, days - 1))
    return MONDAY + day + RUSH + RUSH_LASTS * dice.random()


def _busiest(towns: Sequence[Settlement]) -> Settlement:
    """In Kyrgyzstan, where the line is at home."""
    return max((one for one in towns if one.country == "KG"), key=lambda one: one.population)
