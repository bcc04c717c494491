"""A reader and an atlas that go by plain marker words, and randomness that can be repeated: so that
thousands of steps are fast and a failure happens again."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field, replace
from typing import Self

from storage.tokens import LETTERS
from tests.triage.routing_stories import NARYN
from triage.model import NOT_WILDLIFE, NOWHERE, Accusation, Place, Reading, Receipt
from triage.receipts import RANDOM_DIGITS, with_check_digit

ACCUSES = re.compile(r"!(\w+)")
MARK = re.compile(r"\bskaz[a-z]{3}\b")
TAXA = {"leopard": "Panthera uncia", "lynx": "Lynx lynx", "saiga": "Saiga tatarica"}
SPOTS = {
    "naryn": replace(NARYN, lat=41.43, lon=75.99, radius_km=0.5),
    "osh": replace(NARYN, region="KG-O", name="Osh", lat=40.53, lon=72.8, radius_km=0.5),
    "nukus": Place("UZ", "UZ-QR", "Nukus", 42.46, 59.6, radius_km=0.5, kind=NARYN.kind),
}


def mark(number: int) -> str:
    """A word that stands in one saying only: who reads it has read that saying."""
    return "skaz" + "".join(chr(97 + number // 26**place % 26) for place in (2, 1, 0))


class MarkedReader:
    """*leopard* is one, *!customs* accuses the customs, *danger* is danger; else it is noise."""

    def read(self, text: str) -> Reading:
        words = text.lower()
        taxa = tuple(taxon for word, taxon in TAXA.items() if word in words)
        accuses = tuple(Accusation(kind, kind) for kind in ACCUSES.findall(words))
        offence = "poaching" if taxa else NOT_WILDLIFE
        return Reading(
            "ky",
            offence,
            {offence: 1.0},
            sure=True,
            taxa=taxa,
            danger="danger" in words,
            accuses=accuses,
        )


@dataclass(frozen=True)
class MarkedAtlas:
    """The first of the known names that a text has, as `hear` found it."""

    heard: Place | None = None

    def at(self, lat: float, lon: float, *, source: str = "point") -> Place:
        return replace(SPOTS["naryn"], lat=lat, lon=lon, source=source)

    def find(self, text: str) -> Place | None:
        return next((spot for name, spot in SPOTS.items() if name in text.lower()), None)

    def hear(self, text: str) -> Self:
        return replace(self, heard=self.find(text))

    @property
    def countries(self) -> tuple[str, ...]:
        return (self.heard.country,) if self.heard and self.heard.country else ()

    def located(self, point: tuple[float, float] | None = None) -> Place:
        return self.heard or NOWHERE


@dataclass
class SeededTokens:
    """Implements `triage.ports.Tokens`; `code` is remembered, as an agency reads it out."""

    chance: random.Random = field(default_factory=lambda: random.Random(20))
    said: str = ""

    def name(self) -> str:
        return f"{self.chance.getrandbits(128):032x}"

    def receipt(self) -> Receipt:
        return with_check_digit(self._digits(RANDOM_DIGITS))

    def number(self) -> str:
        letters = "".join(self.chance.choices(LETTERS, k=2))
        return f"{letters}-{self.chance.randrange(222, 999)}"

    def code(self) -> str:
        self.said = self._digits(6)
        return self.said

    def _digits(self, count: int) -> str:
        return str(self.chance.randrange(10**count)).zfill(count)
