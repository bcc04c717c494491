"""The rows of `routing_table.csv`: what the written rules say of a tip, taken from them alone.

`of` is a taxon or a part of one; lists are separated by bars; `never` must not even stand in.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from tests.triage.routing_stories import place, reading
from triage.model import Place, PlaceKind, Reading
from triage.routing import Question

TABLE = Path(__file__).with_name("routing_table.csv")
TAXA = ("Acipenseridae", "Huso huso")
STRIP_KM = 2.0


@dataclass(frozen=True)
class Row:
    """One line: a tip as the machine understood it, and where it belongs."""

    cells: dict[str, str]

    @classmethod
    def all(cls) -> list[Self]:
        with TABLE.open(encoding="utf-8", newline="") as source:
            return [cls(cells) for cells in csv.DictReader(source, strict=True)]

    def __str__(self) -> str:
        asked = ("country", "place", "offence", "accused", "of", "abroad")
        flags = [name for name in ("danger", "near_border") if self.cells[name]]
        return "-".join(filter(None, (*(self.cells[name] for name in asked), *flags)))

    def listed(self, column: str) -> list[str]:
        return [key for key in self.cells[column].split("|") if key]

    @property
    def reading(self) -> Reading:
        of = self.cells["of"]
        return replace(
            reading(self.cells["offence"], *self.listed("accused")),
            danger=bool(self.cells["danger"]),
            taxa=(of,) if of in TAXA else (),
            parts=(of,) if of and of not in TAXA else (),
        )

    @property
    def where(self) -> Place:
        found = place(self.cells["country"] or None, PlaceKind(self.cells["place"]))
        return replace(found, border_km=STRIP_KM) if self.cells["near_border"] else found

    @property
    def question(self) -> Question:
        return Question(self.reading, self.where, tuple(self.listed("abroad")))


ROWS = Row.all()
