"""Seasons: whether a matter falls into days on which its offence weighs more."""

from __future__ import annotations

from collections.abc import Sequence

from triage.matters import Matter
from triage.urgency_rules import Season

LONG_AGO = "earlier"
"""The reporter's answer after which the day of telling says nothing of the day of the act."""


def season_of(matter: Matter, seasons: Sequence[Season]) -> Season | None:
    """The first that fits. Where a region has a season of its own, that of the country is not
    asked: the same closure has other days there."""
    if matter.day is None or matter.happened == LONG_AGO:
        return None
    fitting = [season for season in seasons if _concerns(season, matter)]
    narrow = {season.name for season in fitting if season.regions}
    today = matter.day.strftime("%m-%d")
    return next(
        (
            season
            for season in fitting
            if (season.regions or season.name not in narrow) and _covers(season, today)
        ),
        None,
    )


def _concerns(season: Season, matter: Matter) -> bool:
    place = matter.place
    return (
        matter.reading.offence in season.offences
        and (not season.countries or place.country in season.countries)
        and (not season.regions or place.region in season.regions)
        and (not season.taxa or any(set(season.taxa) & set(one.line) for one in matter.taxa))
    )


def _covers(season: Season, today: str) -> bool:
    """A window may reach over New Year."""
    if season.first <= season.last:
        return season.first <= today <= season.last
    return today >= season.first or today <= season.last
