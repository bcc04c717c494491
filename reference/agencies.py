"""The bodies that act, what they answer for, and to whom they themselves belong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reference.tables import FOLDER, BadTableError, Row, read_table

AGENCY_COLUMNS = (
    *("key", "country", "parent", "kind", "name_en", "name_ru", "name_local", "mandate"),
    *("handles", "area", "public_phone", "source", "parent_source"),
)
BODY_COLUMNS = ("key", "country", "name_en", "name_ru", "kind")
OBSERVER = "ngo_observer"
AGENCY_KINDS = frozenset(
    (
        *("environment", "forestry", "fisheries", "customs", "border", "police"),
        *("anticorruption", "prosecutor", "regional", OBSERVER),
    )
)


@dataclass(frozen=True, slots=True)
class Agency:
    """A body that may receive cases.

    `parent` is the body it belongs to (an agency's or a body's key); a top-level body is its own
    parent. `country` is empty for a body of many countries.
    """

    key: str
    country: str
    parent: str
    kind: str
    name_en: str
    name_ru: str
    name_local: str
    mandate: str
    handles: tuple[str, ...]
    area: tuple[str, ...]
    public_phone: str
    source: str
    parent_source: str

    @property
    def is_observer(self) -> bool:
        """Observers may read figures and redacted notes, never a live lead."""
        return self.kind == OBSERVER


@dataclass(frozen=True, slots=True)
class Body:
    """A ministry or committee that has agencies under it and never gets a case itself."""

    key: str
    country: str
    name_en: str
    name_ru: str
    kind: str


def load_bodies(path: Path = FOLDER / "bodies.csv") -> dict[str, Body]:
    bodies = (Body(**{name: row[name] for name in BODY_COLUMNS}) for row in _rows(path))
    return {body.key: body for body in bodies}


@cache
def load_agencies(path: Path = FOLDER / "agencies.csv") -> Mapping[str, Agency]:
    """Every agency by its key. Refuses one without a parent, without the source of its parent,
    or with a parent that nothing here describes: withholding depends on it."""
    rows = list(read_table(path, AGENCY_COLUMNS))
    _check_keys(rows)
    known = {row["key"] for row in rows} | set(load_bodies())
    agencies = [_agency(row, known) for row in rows]
    return {agency.key: agency for agency in agencies}


def _rows(path: Path) -> Iterable[Row]:
    return read_table(path, BODY_COLUMNS)


def _check_keys(rows: Iterable[Row]) -> None:
    seen: set[str] = set()
    for row in rows:
        if row.required("key") in seen:
            raise row.trouble(f"the key {row['key']!r} is taken; give each agency its own")
        seen.add(row["key"])


def _agency(row: Row, known: set[str]) -> Agency:
    if row["kind"] not in AGENCY_KINDS:
        raise row.trouble(f"unknown kind {row['kind']!r}; use one of {sorted(AGENCY_KINDS)}")
    return Agency(
        key=row["key"],
        country=row["country"],
        parent=_parent(row, known),
        kind=row["kind"],
        name_en=row.required("name_en"),
        name_ru=row.required("name_ru"),
        name_local=row["name_local"],
        mandate=row["mandate"],
        handles=tuple(row["handles"].split()),
        area=tuple(row["area"].split()),
        public_phone=row["public_phone"],
        source=row.required("source"),
        parent_source=row.required("parent_source"),
    )


def _parent(row: Row, known: set[str]) -> str:
    parent = row.required("parent")
    if parent not in known:
        raise row.trouble(f"the parent {parent!r} is no agency and not in bodies.csv; add it there")
    return parent


__all__ = ["Agency", "BadTableError", "Body", "load_agencies", "load_bodies"]
