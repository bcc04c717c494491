"""The routing table of the five countries, checked line by line against the agencies."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reference.agencies import Agency, Body, load_agencies, load_bodies
from reference.tables import FOLDER, BadTableError

COUNTRIES = ("KG", "KZ", "TJ", "UZ", "TM")
PLACE_ROWS = ("border", "transport", "reserve", "open", "forest", "water", "town", "internet")
ACCUSED_KINDS = (
    *("environment", "customs", "police", "border"),
    *("anticorruption", "security", "prosecutor", "official"),
)
TASKS = (
    *("environment", "police", "customs", "border", "forestry", "fisheries"),
    *("cites", "cites_fish"),
)


@dataclass(frozen=True, slots=True)
class OffenceRule:
    """What an offence does with the place row: `row` replaces it (unless the place is of a kind
    that keeps its own), `unknown` stands in for no place kind, `adds` are tasks to add."""

    row: str
    unless: tuple[str, ...]
    unknown: str
    adds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AccusedRule:
    """Who may hear of an accused kind of body, by country, and which kinds it closes."""

    strikes: tuple[str, ...]
    person_decides: bool
    recipients: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class RoutingTables:
    """All of routing.toml. `places` and `tasks` are by row and country; `parents` leads from
    each agency or body to the one it belongs to, `kinds` to what it is, `seats` to its country."""

    version: str
    places: Mapping[str, Mapping[str, tuple[str, ...]]]
    tasks: Mapping[str, Mapping[str, str]]
    offences: Mapping[str, OffenceRule]
    extra: Mapping[str, tuple[str, ...]]
    accused: Mapping[str, AccusedRule]
    accused_order: tuple[str, ...]
    accused_unnamed: str
    security: Mapping[str, tuple[str, ...]]
    minutes: Mapping[int, int]
    limits: Mapping[str, float]
    parents: Mapping[str, str]
    kinds: Mapping[str, str]
    seats: Mapping[str, str]


def load_routing(
    path: Path = FOLDER / "routing.toml",
    agencies: Mapping[str, Agency] | None = None,
    bodies: Mapping[str, Body] | None = None,
) -> RoutingTables:
    """The checked table. Refuses unknown agencies, observers and missing rows or countries,
    naming file and rule."""
    with path.open("rb") as source:
        toml = tomllib.load(source)
    reader = _Reader(path.name, agencies or load_agencies(), bodies or load_bodies())
    return reader.tables(toml)


@dataclass(frozen=True, slots=True)
class _Reader:
    file: str
    agencies: Mapping[str, Agency]
    bodies: Mapping[str, Body]

    def tables(self, toml: Mapping[str, Any]) -> RoutingTables:
        accused = self.section(toml, "accused")
        return RoutingTables(
            version=str(toml.get("version") or self.fail("version", "is missing; give a date")),
            places={row: self.place(toml, row) for row in PLACE_ROWS},
            tasks={task: self.task(toml, task) for task in TASKS},
            offences=self.offences(toml),
            extra={key: tuple(value) for key, value in self.section(toml, "extra").items()},
            accused={kind: self.accused(accused, kind) for kind in ACCUSED_KINDS},
            accused_order=self.order(accused),
            accused_unnamed=str(accused["unnamed"]),
            security=self.security(toml),
            minutes={int(key): value for key, value in self.section(toml, "minutes").items()},
            limits=dict(self.section(toml, "limits")),
            parents={key: agency.parent for key, agency in self.agencies.items()},
            kinds={key: agency.kind for key, agency in self.agencies.items()},
            seats={key: agency.country for key, agency in self.agencies.items()},
        )

    def section(self, toml: Mapping[str, Any], *names: str) -> Mapping[str, Any]:
        for depth, name in enumerate(names, 1):
            if not isinstance(toml.get(name), dict):
                self.fail(".".join(names[:depth]), "is missing; add the section")
            toml = toml[name]
        return toml

    def place(self, toml: Mapping[str, Any], row: str) -> dict[str, tuple[str, ...]]:
        rule = f"place.{row}"
        cells = self.by_country(self.section(toml, "place", row), rule)
        return {country: self.keys(rule, country, cells[country]) for country in cells}

    def task(self, toml: Mapping[str, Any], task: str) -> dict[str, str]:
        rule = f"task.{task}"
        cells = self.by_country(self.section(toml, "task", task), rule)
        return {country: self.keys(rule, country, [cells[country]])[0] for country in cells}

    def offences(self, toml: Mapping[str, Any]) -> dict[str, OffenceRule]:
        rules = self.section(toml, "offence")
        return {key: self.offence(key, rule) for key, rule in rules.items()}

    def offence(self, key: str, rule: Mapping[str, Any]) -> OffenceRule:
        found = OffenceRule(
            row=rule.get("row", ""),
            unless=tuple(rule.get("unless", ())),
            unknown=rule.get("unknown", ""),
            adds=tuple(rule.get("adds", ())),
        )
        self.known(f"offence.{key}", found.adds, TASKS)
        self.known(f"offence.{key}", found.unless, PLACE_ROWS)
        self.known(f"offence.{key}", (found.unknown,), (*PLACE_ROWS, "issuer"))
        return found

    def accused(self, toml: Mapping[str, Any], kind: str) -> AccusedRule:
        rule = f"accused.{kind}"
        section = self.section(toml, kind)
        cells = self.by_country(section, rule)
        return AccusedRule(
            strikes=tuple(section.get("strikes") or self.fail(rule, "strikes nobody; name kinds")),
            person_decides=bool(section.get("person_decides", False)),
            recipients={country: self.keys(rule, country, cells[country]) for country in cells},
        )

    def order(self, accused: Mapping[str, Any]) -> tuple[str, ...]:
        order = tuple(accused.get("order", ()))
        if sorted(order) != sorted(ACCUSED_KINDS):
            self.fail("accused.order", f"must name each of {', '.join(ACCUSED_KINDS)} once")
        return order

    def security(self, toml: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
        cells = self.by_country(self.section(toml, "security"), "security")
        everyone = (*self.agencies, *self.bodies)
        for keys in cells.values():
            self.known("security", keys, everyone)
        return {country: tuple(keys) for country, keys in cells.items()}

    def by_country(self, cells: Mapping[str, Any], rule: str) -> dict[str, Any]:
        for country in COUNTRIES:
            if country not in cells:
                self.fail(rule, f"has no {country}; add the country, empty if nobody is there")
        return {country: cells[country] for country in COUNTRIES}

    def keys(self, rule: str, country: str, keys: Iterable[str]) -> tuple[str, ...]:
        for key in keys:
            self.check_agency(rule, country, key)
        return tuple(keys)

    def check_agency(self, rule: str, country: str, key: str) -> None:
        if key not in self.agencies:
            self.fail(rule, f"names {key!r}, who is not in agencies.csv; correct the key")
        if self.agencies[key].is_observer:
            self.fail(rule, f"names the observer {key!r}; observers never get a live lead")
        if self.agencies[key].country != country:
            self.fail(rule, f"gives {country} the agency {key!r} of another country")

    def known(self, rule: str, words: Iterable[str], allowed: Iterable[str]) -> None:
        for word in words:
            if word not in allowed:
                self.fail(rule, f"names {word!r}; use one of {', '.join(sorted(allowed))}")

    def fail(self, rule: str, trouble: str) -> Any:
        raise BadTableError(f"{self.file}: [{rule}]", trouble)
