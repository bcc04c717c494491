"""Competence row by row: what the written rules say of a tip, beside what the machine does.

`routing_table.csv` was written from the rules alone. `of` is a taxon or a part of one; lists are
separated by bars; `never` must not even stand in.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

import pytest

from tests.triage.routing_stories import keys, leads, place, reading, routed, triage, withheld
from triage.model import Place, PlaceKind, Reading, Role
from triage.routing import Route

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
    def route(self) -> Route:
        return routed(self.reading, self.where, *self.listed("abroad"))


ROWS = Row.all()
each_row = pytest.mark.parametrize("row", ROWS, ids=str)


def _named(route: Route) -> Iterator[str]:
    for one in (*route.recipients, *route.proposed):
        yield from (one.agency, *one.fallbacks)


@each_row
def test_a_tip_goes_where_the_written_rules_send_it(row: Row) -> None:
    answer = row.route
    copies = [one.agency for one in answer.recipients if one.role is Role.COPY]

    assert leads(answer) == row.listed("lead")
    assert copies == row.listed("copies")
    assert [one.agency for one in answer.proposed] == row.listed("proposed")
    assert triage(answer) == row.listed("triage")


@each_row
def test_nobody_gets_what_the_written_rules_keep_from_them(row: Row) -> None:
    assert not set(_named(row.route)) & set(row.listed("never"))


@pytest.mark.parametrize("row", [row for row in ROWS if row.listed("accused")], ids=str)
def test_whom_an_accusation_closes_stays_closed_for_all_that_follows(row: Row) -> None:
    assert set(row.listed("never")) <= withheld(row.route)


def test_whoever_gets_a_tip_can_take_over_from_a_silent_lead() -> None:
    answers = [row.route for row in ROWS if row.listed("lead")]

    for answer in answers:
        copies = tuple(key for key in keys(answer) if key not in leads(answer))
        assert all(one.fallbacks == copies for one in answer.recipients if one.role is Role.LEAD)


def test_the_table_is_long_and_tells_no_row_twice() -> None:
    assert len(ROWS) >= 320
    assert len({str(row) for row in ROWS}) == len(ROWS)
