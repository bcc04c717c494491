"""The one prepared question that would help most where a person must decide: shown, never sent."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from triage.matters import Matter
from triage.model import COUNTRIES, PlaceKind, Reading, Reason
from triage.prepared import question_key

NOT_WILDLIFE, NO_COUNTRY = "triage-not-wildlife", "triage-unknown-country"
UNSURE, NO_RULE = "triage-unsure-reading", "triage-no-rule"
SALES = {"market_sale", "online_sale", "possession"}
"""Offences that differ only by whether money is asked."""
ACTS = {"poaching", "live_capture", "illegal_fishing", "plant_harvest", "habitat_damage"}
"""Of these it matters most whether somebody can still be stopped."""
RIVALS = 2


def suggested_question(triage: Iterable[Reason], matter: Matter) -> Reason | None:
    """What to ask the reporter, by what is missing, the most useful first: one of the questions of
    `reference/questions.toml`. None where no answer of theirs would help: nobody has a desk, or
    all who could act are accused."""
    why = {reason.key for reason in triage}
    return next((Reason(question_key(name)) for name in _missing(why, matter)), None)


def _missing(why: Collection[str], matter: Matter) -> Iterator[str]:
    reading = matter.reading
    if NOT_WILDLIFE in why:
        yield "deed" if reading.taxa else "what"
    if NO_COUNTRY in why or (UNSURE in why and matter.place.country not in COUNTRIES):
        yield "where"
    if UNSURE in why:
        yield _doubtful(matter)
    if NO_RULE in why:
        yield "place" if matter.place.kind is PlaceKind.UNKNOWN else "deed"


def _doubtful(matter: Matter) -> str:
    """What would settle a reading that is not sure."""
    reading = matter.reading
    if not reading.taxa:
        return "animal" if reading.is_crime else "what"
    if set(_likeliest(reading)) <= SALES:
        return "sale"
    if reading.offence in ACTS and not reading.urgent and not matter.happened:
        return "now"
    return "place" if matter.place.kind is PlaceKind.UNKNOWN else "deed"


def _likeliest(reading: Reading) -> list[str]:
    """The offences between which the reader wavers; of equals the first of the alphabet."""
    odds = reading.offences
    return sorted(odds, key=lambda offence: (-odds[offence], offence))[:RIVALS]
