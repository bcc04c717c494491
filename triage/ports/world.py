"""The clock, randomness, the reader, the atlas, the judgement."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

from triage.model import Assessment, Place, Reading, Receipt, Span


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware, UTC."""


class Tokens(Protocol):
    """Everything that must not be guessed."""

    def name(self) -> str:
        """A random id of 128 bits, URL-safe, carrying no time."""

    def receipt(self) -> Receipt:
        """Twenty random digits and their check digit."""

    def number(self) -> str:
        """A short case number to say over the radio: random, so that two tell nothing."""

    def code(self) -> str:
        """Six digits that an agency reads out over a known phone."""


class Reads(Protocol):
    def read(self, text: str) -> Reading: ...


class Guards(Protocol):
    """What may tell who a reporter is; the label of a span is the kind of it."""

    def doubts(self, text: str) -> tuple[Span, ...]:
        """Why an officer's words must wait for the triage desk; empty where they may go."""

    def own(self, text: str) -> tuple[Span, ...]:
        """Who writes just now, by name, number or username: what no report needs."""

    def traces(self, text: str) -> tuple[Span, ...]:
        """What in a reporter's own words would tell who they are."""


class Locates(Protocol):
    def at(self, lat: float, lon: float, *, source: str = "point") -> Place: ...

    def find(self, text: str) -> Place | None: ...

    def hear(self, text: str) -> Hears:
        """All that a text says of places, heard once for every question."""


class Hears(Protocol):
    """One text as an atlas heard it."""

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries we serve that the text names, or names places of."""

    def located(self, point: tuple[float, float] | None = None) -> Place:
        """A point stands above the words, which still say what sort of place it is."""


class Assesses(Protocol):
    def __call__(
        self, reading: Reading, place: Place, day: date | None = None, happened: str = ""
    ) -> Assessment:
        """A priority from 5 (a life, or now) down to 1 (none), with its reasons. `day` is when
        it was told (None: seasons and days do not count), `happened` the reporter's own answer to
        when it was."""
