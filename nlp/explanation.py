"""Explanations: what a Reading rests on, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in a row, `text[start:end]`, and how much they spoke for an answer or against it."""

    start: int
    end: int
    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Cue:
    """Something found in the words (a concept, a taxon, a manner) and how much it spoke."""

    name: str
    weight: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """A label, its chance, and what spoke for it (positive) and against it, heaviest first.

    Of two labels (urgent or calm) the weights are of log odds: with the bias they add up to them.
    Of more they are of the margin from which softmax makes the chances.
    """

    label: str
    chance: float
    words: tuple[Passage, ...] = ()
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A taxon and how it was found: named, described, guessed or implied.

    `by` is the name it matched, or the part or the offence that implies it. The span is None
    where no words stand for it. `stated` is False where the Reading leaves it out: beside its
    own kin, or because no crime was read.
    """

    taxon: str
    how: str
    by: str = ""
    span: tuple[int, int] | None = None
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a person should look: a "bare name", or a "chance" of crime and one of noise that both
    stay below the thresholds from which a reading is sure."""

    reason: str
    crime: float
    crime_at: float
    noise: float
    noise_at: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a Reading says what it says.

    `offence` has the winner and the runner-up. `acquitted` is an offence that won by the words
    and was set aside, because nobody is accused. `languages` has the chances above 0.05,
    `thresholds` all that were asked, by name.
    """

    offence: tuple[Verdict, ...]
    urgency: Verdict
    accusation: Verdict
    taxa: tuple[Mention, ...]
    doubt: Doubt | None
    languages: dict[str, float]
    thresholds: dict[str, float]
    acquitted: str = ""
