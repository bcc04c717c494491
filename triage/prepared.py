"""Prepared questions: which of them an officer is offered for a matter, the most useful first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from triage.matters import Matter
from triage.model import PlaceKind

EXACT_KM = 1.0
"""A place known no closer than this has no exact point."""
PLATE = "plate"


class Prepared(Protocol):
    """A question as `reference/questions.toml` has it; its text is `ask-<name>`."""

    @property
    def name(self) -> str: ...

    @property
    def missing(self) -> Sequence[str]: ...

    @property
    def offences(self) -> Sequence[str]: ...


def question_key(name: str) -> str:
    """The id of the text of a prepared question."""
    return f"ask-{name}"


def offered(
    questions: Sequence[Prepared], matter: Matter, *, has_pictures: bool
) -> tuple[str, ...]:
    """The names of those that fit the offence: first those whose answer is missing, then those
    that ask for no such fact. What is known already is not asked."""
    lacking = frozenset(gaps(matter, has_pictures=has_pictures))
    fitting = [one for one in questions if _fits(one, matter)]
    first = [one.name for one in fitting if lacking.intersection(one.missing)]
    return (*first, *(one.name for one in fitting if not one.missing))


def gaps(matter: Matter, *, has_pictures: bool) -> Iterator[str]:
    """The facts of FACTS (`reference/questions.py`) that the matter lacks."""
    reading = matter.reading
    yield from _gaps_of_place(matter)
    yield from (("deed",) if not (reading.is_crime and reading.sure) else ())
    yield from (("animal",) if not reading.taxa else ())
    yield from (("time",) if not (reading.urgent or matter.happened) else ())
    yield from (("number",) if not reading.quantities else ())
    yield "people"
    yield from (("mark",) if not _has_mark(matter) else ())
    yield from (("picture",) if not has_pictures else ())


def _gaps_of_place(matter: Matter) -> Iterator[str]:
    place = matter.place
    if place.country is None:
        yield "place"
    if place.kind is PlaceKind.UNKNOWN:
        yield "place_kind"
    if place.lat is None or place.radius_km > EXACT_KM:
        yield "point"


def _has_mark(matter: Matter) -> bool:
    return any(span.label == PLATE for span in matter.reading.spans)


def _fits(question: Prepared, matter: Matter) -> bool:
    return not question.offences or matter.reading.offence in question.offences
