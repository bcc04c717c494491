"""What nlp understood from words."""

from __future__ import annotations

from dataclasses import dataclass

from triage.model.names import NOT_WILDLIFE


@dataclass(frozen=True, slots=True)
class Span:
    """Where in the text something was found: `text[start:end]`, in code points."""

    start: int
    end: int
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts, as the text says it: 845 horns, 3 kg, 20000 som."""

    value: float
    unit: str
    words: str


@dataclass(frozen=True, slots=True)
class Accusation:
    """A kind of body (environment, customs, police, border, ...) that the text accuses."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood from words.

    `offences` maps each offence key of labels to a probability (they sum to 1); `offence` is the
    most probable one; `sure` is False when a person should look. `urgency` is the probability that
    the act is under way or about to happen; `danger` means armed or hurt people.
    `places` are the words that name places, as written.
    """

    language: str
    offence: str
    offences: dict[str, float]
    sure: bool
    taxa: tuple[str, ...] = ()
    is_guess: bool = False
    """No words name or describe the taxon; all of them together speak for it."""
    urgent: bool = False
    urgency: float = 0.0
    danger: bool = False
    accuses: tuple[Accusation, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    parts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    model: str = ""

    @property
    def is_crime(self) -> bool:
        return self.offence != NOT_WILDLIFE
