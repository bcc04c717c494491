"""How a sent tip grows: each part of its content at its end, so that what it was stays known."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace

from triage.model import TipWords


@dataclass(frozen=True, slots=True)
class Extent:
    """How long the parts of a tip's content were at some moment; 1 for a pin that was there."""

    words: int = 0
    place_words: int = 0
    happened: int = 0
    forwards: int = 0
    suspects: int = 0
    pin: int = 0

    @classmethod
    def of(cls, content: TipWords) -> Extent:
        return cls(
            words=len(content.words),
            place_words=len(content.place_words),
            happened=len(content.happened),
            forwards=len(content.forwards),
            suspects=len(content.suspects),
            pin=int(content.pin is not None),
        )

    @classmethod
    def parse(cls, spoken: str) -> Extent:
        return cls(*map(int, spoken.split()))

    def __str__(self) -> str:
        return " ".join(map(str, astuple(self)))

    def covers(self, other: Extent) -> bool:
        return all(mine >= its for mine, its in zip(astuple(self), astuple(other), strict=True))

    def then(self, content: TipWords) -> TipWords:
        """The content as it was, but for its corrections."""
        return replace(
            content,
            words=content.words[: self.words],
            place_words=content.place_words[: self.place_words],
            happened=content.happened[: self.happened],
            forwards=content.forwards[: self.forwards],
            suspects=content.suspects[: self.suspects],
            pin=content.pin if self.pin else None,
        )


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of one field of a tip's content, shown in a message of its own."""

    field: str
    start: int
    end: int
