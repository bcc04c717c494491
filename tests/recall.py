"""A reader and an atlas that remember: stories tell the same words, and what they mean never
changes."""

from __future__ import annotations

from dataclasses import dataclass, field

from triage.model import Place, Reading
from triage.ports import Hears, Locates, Reads


@dataclass(frozen=True)
class RecallingReader:
    """Reads each text once a run."""

    reader: Reads
    known: dict[str, Reading] = field(default_factory=dict)

    def read(self, text: str) -> Reading:
        if text not in self.known:
            self.known[text] = self.reader.read(text)
        return self.known[text]


@dataclass(frozen=True)
class RecallingAtlas:
    """Looks for the places of each text once a run."""

    atlas: Locates
    known: dict[str, Hears] = field(default_factory=dict)
    found: dict[str, Place | None] = field(default_factory=dict)

    def at(self, lat: float, lon: float, *, source: str = "point") -> Place:
        return self.atlas.at(lat, lon, source=source)

    def find(self, text: str) -> Place | None:
        if text not in self.found:
            self.found[text] = self.atlas.find(text)
        return self.found[text]

    def hear(self, text: str) -> Hears:
        if text not in self.known:
            self.known[text] = self.atlas.hear(text)
        return self.known[text]
