"""Packages: what of a case goes along when it is shared. Letters and notes never do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import floor

from triage.model import (
    WHOLE,
    Case,
    Dispatch,
    Evidence,
    Package,
    Place,
    Role,
    Tip,
    Transfer,
    TransferKind,
    TransferState,
)

BLUR_KM = 8.0
SHARED = "why-shared"
PASSED = "why-passed"


def package_named(letters: str) -> Package:
    """Buttons and pages name each thing that goes along by a letter."""
    return Package(words="w" in letters, exact_place="e" in letters, pictures="p" in letters)


def is_brought(dispatch: Dispatch) -> bool:
    """Another desk brought it: its agency had nothing of the case before."""
    return any(one.key in (SHARED, PASSED) for one in dispatch.reasons)


def package_of(dispatch: Dispatch, transfers: Iterable[Transfer]) -> Package:
    """What the desk may see: all, unless it has no more than what was shared with it."""
    if dispatch.role is not Role.COPY or all(one.key != SHARED for one in dispatch.reasons):
        return WHOLE
    mine = [one for one in transfers if one.dispatch == dispatch.id]
    given = [one for one in mine if one.at_target is not TransferState.DECLINED]
    if any(one.kind is TransferKind.PASS_ON for one in given):
        return WHOLE
    every = [one.package for one in given]
    return Package(
        words=any(one.words for one in every),
        exact_place=any(one.exact_place for one in every),
        pictures=any(one.pictures for one in every),
    )


def packed_tip(tip: Tip, package: Package) -> Tip:
    """Without words nothing stays that the reporter wrote, or that came with what they wrote;
    with a blurred place no words that tell it."""
    content = tip.content
    if not package.words:
        content = replace(content, words="", happened="", forwards=(), suspects=())
    if not (package.words and package.exact_place):
        content = replace(content, place_words="", place=None, pin=None)
    return replace(tip, content=content)


def packed_case(case: Case, package: Package) -> Case:
    """A blurred place has no name and no distance to a border, and a point that is the middle of
    a square of a tenth of a degree."""
    if package.exact_place:
        return case
    place = case.facts.place
    blurred = Place(
        country=place.country,
        region=place.region,
        kind=place.kind,
        lat=_blurred(place.lat),
        lon=_blurred(place.lon),
        radius_km=BLUR_KM,
    )
    return replace(case, facts=replace(case.facts, place=blurred))


def _blurred(degrees: float | None) -> float | None:
    return None if degrees is None else round(floor(degrees * 10) / 10 + 0.05, 2)


def packed_evidence(every: Iterable[Evidence], package: Package) -> tuple[Evidence, ...]:
    """Without words no spoken and no written ones either."""
    if not package.pictures:
        return ()
    if package.words:
        return tuple(every)
    return tuple(replace(one, voiced="") for one in every if not (one.is_spoken or one.is_written))
