"""Which rows of the routing table a case falls into, and what its goods and route add."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from triage.model import Place, PlaceKind, Reading, Reason
from triage.routing_rules import Rules

ISSUER = "issuer"
FISHING = "illegal_fishing"
ONLINE_SALE = "online_sale"
# A market or an airport stays what it is, however near the border it stands.
_STEADY = (PlaceKind.BORDER, PlaceKind.TRANSPORT, PlaceKind.TOWN, PlaceKind.INTERNET)


@dataclass(frozen=True, slots=True)
class Naming:
    """Some agencies, in order, with the reason why a rule names them. `rule` is the table and the
    row of the rules that does."""

    keys: tuple[str, ...]
    reason: Reason
    rule: str


def place_kind(reading: Reading, place: Place, rules: Rules) -> PlaceKind:
    """The kind of place that decides: what the words or the map say, else what the offence
    implies; open land by the border is border."""
    if place.kind is PlaceKind.UNKNOWN and reading.offence == ONLINE_SALE:
        return PlaceKind.INTERNET
    if is_by_border(place, rules) and place.kind not in _STEADY:
        return PlaceKind.BORDER
    return place.kind


def is_by_border(place: Place, rules: Rules) -> bool:
    """Within the border strip, as far as the place is known exactly enough to say so."""
    if place.border_km is None or place.radius_km > rules.limits["near_border_radius_km"]:
        return False
    return place.border_km < rules.limits["near_border_km"]


def place_namings(reading: Reading, place: Place, rules: Rules) -> Iterator[Naming]:
    """The rows of the place. Borders move by treaty: nearness alone never shuts out the row that
    the place has by itself."""
    kind = place_kind(reading, place, rules)
    if reading.offence not in rules.offences:
        return
    namings = [_row_naming(row, reading, place, rules) for row in _rows(place.kind, reading, rules)]
    if kind is not PlaceKind.BORDER or kind is place.kind:
        yield from namings
    elif place.kind is PlaceKind.RESERVE and place.country in rules.extra["strip_reserves"]:
        yield from namings
        keys = _tasks(rules.extra["strip_adds"], place.country or "", reading, rules)
        yield Naming(keys, _why_near(place), "extra.strip_adds")
    else:
        keys = rules.places["border"][place.country or ""]
        yield Naming(keys, _why_near(place), f"place.border.{place.country}")
        yield from namings


def goods_namings(
    reading: Reading, place: Place, abroad: Iterable[str], rules: Rules
) -> Iterator[Naming]:
    """What the offence, the goods, the land and the route add, one reason at a time."""
    country = place.country or ""
    for rule, tasks in _offence_tasks(reading, place_kind(reading, place, rules), rules):
        yield from (_task_naming(task, rule, reading, country, rules) for task in tasks)
    for key, value in _extras(reading, place, rules):
        reason = Reason(f"why-{key}", (("value", value),))
        keys = _tasks(rules.extra[f"{key}_adds"], country, reading, rules)
        yield Naming(keys, reason, f"extra.{key}_adds")
    if reading.offence in rules.extra["route_offences"]:
        yield from _route_namings(reading, country, tuple(abroad), rules)


def _offence_tasks(
    reading: Reading, kind: PlaceKind, rules: Rules
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Rules with the tasks that each adds for the offence."""
    offence, extra = reading.offence, rules.extra
    if offence in rules.offences:
        yield f"offence.{offence}.adds", rules.offences[offence].adds
    is_inland = kind not in (PlaceKind.BORDER, PlaceKind.TRANSPORT)
    if is_inland and offence in extra["inland_offences"]:
        yield "extra.inland_adds", extra["inland_adds"]


def _route_namings(
    reading: Reading, here: str, abroad: tuple[str, ...], rules: Rules
) -> Iterator[Naming]:
    """Those who can stop the goods where they are now, then each other country's focal points."""
    stops = ((country, "route_adds") for country in abroad)
    for country, key in ((here, "route_here_adds"), *stops) if abroad else ():
        reason = Reason("why-route", (("country", country),))
        yield Naming(_tasks(rules.extra[key], country, reading, rules), reason, f"extra.{key}")


def _extras(reading: Reading, place: Place, rules: Rules) -> Iterator[tuple[str, str]]:
    extra, offence = rules.extra, reading.offence
    sturgeon = _first(reading.taxa, extra["sturgeon"]) or _first(
        reading.parts, extra["sturgeon_parts"]
    )
    roots = _first(reading.parts, extra["root_parts"])
    if sturgeon and offence in extra["sturgeon_offences"]:
        yield "sturgeon", sturgeon
    if roots and offence in extra["root_offences"]:
        yield "root", roots
    if place.kind is PlaceKind.FOREST and offence in extra["forest_offences"]:
        yield "forest", place.name
    if place.kind is PlaceKind.WATER and offence in extra["water_offences"]:
        yield "water", place.name


def _first(found: Iterable[str], wanted: tuple[str, ...]) -> str:
    return next((one for one in found if one in wanted), "")


def _why_near(place: Place) -> Reason:
    values = (("km", f"{place.border_km:.1f}"), ("country", place.border_with or ""))
    return Reason("why-near-border", values)


def _rows(kind: PlaceKind, reading: Reading, rules: Rules) -> tuple[str, ...]:
    offence = _rowed(reading, rules)
    rule = rules.offences[offence]
    if kind is PlaceKind.UNKNOWN:
        return (rule.unknown,)
    if not rule.row:
        return (kind.value,)
    if kind.value not in rule.unless:
        return (rule.row,)
    return (kind.value, rule.row) if offence in rules.extra["both_rows"] else (kind.value,)


def _rowed(reading: Reading, rules: Rules) -> str:
    """The offence whose rows count: who has or sells fish falls to those who guard the waters."""
    is_fish = reading.offence in rules.extra["fish_offences"] and _is_fish(reading, rules)
    return FISHING if is_fish else reading.offence


def _row_naming(row: str, reading: Reading, place: Place, rules: Rules) -> Naming:
    country = place.country or ""
    rule = f"offence.{reading.offence}.row" if row == ISSUER else f"place.{row}.{country}"
    return Naming(_keys(row, country, reading, rules), _why(row, place, reading), rule)


def _why(row: str, place: Place, reading: Reading) -> Reason:
    if place.kind.value == row:
        return Reason(f"why-place-{row}", (("place", place.name),))
    return Reason(f"why-offence-{_dashed(reading.offence)}", (("row", row),))


def _keys(row: str, country: str, reading: Reading, rules: Rules) -> tuple[str, ...]:
    if row == ISSUER:
        return _tasks(("cites",), country, reading, rules)
    return rules.places[row][country]


def _task_naming(task: str, rule: str, reading: Reading, country: str, rules: Rules) -> Naming:
    key = "why-cites" if task == "cites" else f"why-offence-{_dashed(reading.offence)}"
    keys = _tasks((task,), country, reading, rules)
    return Naming(keys, Reason(key, (("task", task),)), rule)


def _tasks(tasks: Iterable[str], country: str, reading: Reading, rules: Rules) -> tuple[str, ...]:
    return tuple(rules.tasks[_exact(task, reading, rules)][country] for task in tasks)


def _exact(task: str, reading: Reading, rules: Rules) -> str:
    return "cites_fish" if task == "cites" and _is_fish(reading, rules) else task


def _is_fish(reading: Reading, rules: Rules) -> bool:
    extra = rules.extra
    found = _first(reading.taxa, extra["fish"]) or _first(reading.parts, extra["sturgeon_parts"])
    return bool(found)


def _dashed(offence: str) -> str:
    return offence.replace("_", "-")
