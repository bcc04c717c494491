"""The routing table of the five countries, checked line by line against the agencies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reference.agencies import Agency, Body, load_agencies, load_bodies
from reference.tables import FOLDER
from reference.toml_lines import TomlText, read_toml

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
EXTRAS = (
    *("sturgeon", "sturgeon_parts", "sturgeon_offences", "sturgeon_adds", "fish"),
    *("root_parts", "root_offences", "root_adds", "forest_offences", "forest_adds"),
    *("water_offences", "water_adds", "route_offences", "route_adds", "route_here_adds"),
    *("fish_offences", "both_rows", "inland_offences", "inland_adds"),
    *("strip_reserves", "strip_adds"),
)
LIMITS = ("near_border_km", "near_border_radius_km", "noise_below")


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


def load_routing(path: Path = FOLDER / "routing.toml") -> RoutingTables:
    """The checked table. Refuses unknown agencies, observers and missing rows or countries,
    naming file, line and rule."""
    toml = read_toml(path)
    reader = _Reader(toml, load_agencies(), load_bodies())
    return reader.tables(toml.values)


@dataclass(frozen=True, slots=True)
class _Reader:
    file: TomlText
    agencies: Mapping[str, Agency]
    bodies: Mapping[str, Body]

    def tables(self, toml: Mapping[str, Any]) -> RoutingTables:
        accused = self.section(toml, "accused")
        return RoutingTables(
            version=str(toml.get("version") or self.fail("version", "is missing; give a date")),
            places={row: self.place(toml, row) for row in PLACE_ROWS},
            tasks={task: self.task(toml, task) for task in TASKS},
            offences=self.offences(toml),
            extra=self.extra(toml),  # noqa: S610  a table, no query of Django
            accused={kind: self.accused(accused, kind) for kind in ACCUSED_KINDS},
            accused_order=self.order(accused),
            accused_unnamed=self.unnamed(accused),
            security=self.security(toml),
            minutes={int(key): value for key, value in self.section(toml, "minutes").items()},
            limits=self.limits(toml),
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
        rows = (*PLACE_ROWS, "issuer")
        self.known(f"offence.{key}", found.adds, TASKS, "adds")
        self.known(f"offence.{key}", found.unless, PLACE_ROWS, "unless")
        self.known(f"offence.{key}", (found.row,), (*rows, ""), "row")
        self.known(f"offence.{key}", (found.unknown,), rows, "unknown")
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

    def unnamed(self, accused: Mapping[str, Any]) -> str:
        kind = str(accused.get("unnamed", ""))
        self.known("accused.unnamed", (kind,), ACCUSED_KINDS)
        return kind

    def extra(self, toml: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
        found = self.section(toml, "extra")
        self.all_there("extra", EXTRAS, found)
        for key, value in found.items():
            if not isinstance(value, list):
                self.fail(f"extra.{key}", "is no list; put it in brackets")
        lists = {key: tuple(value) for key, value in found.items()}
        for key in lists:
            if key.endswith("_adds"):
                self.known("extra", lists[key], TASKS, key)
        return lists

    def limits(self, toml: Mapping[str, Any]) -> dict[str, float]:
        limits = dict(self.section(toml, "limits"))
        self.all_there("limits", LIMITS, limits)
        return limits

    def all_there(self, rule: str, wanted: Iterable[str], found: Iterable[str]) -> None:
        for key in wanted:
            if key not in found:
                self.fail(f"{rule}.{key}", "is missing; put it back")

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
            if trouble := self.trouble_with(key, country):
                self.fail(rule, trouble, country)
        return tuple(keys)

    def trouble_with(self, key: str, country: str) -> str:
        if key not in self.agencies:
            return f"names {key!r}, who is not in agencies.csv; correct the key"
        if self.agencies[key].is_observer:
            return f"names the observer {key!r}; observers never get a live lead"
        if self.agencies[key].country != country:
            return f"gives {country} the agency {key!r} of another country; move it there"
        return ""

    def known(self, rule: str, words: Iterable[str], allowed: Iterable[str], key: str = "") -> None:
        for word in words:
            if word not in allowed:
                self.fail(rule, f"names {word!r}; use one of {', '.join(sorted(allowed))}", key)

    def fail(self, rule: str, trouble: str, *keys: str) -> Any:
        raise self.file.trouble(rule, trouble, *filter(None, keys))
