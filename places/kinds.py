"""What sort of place a name stands for, and which of several sorts a text means."""

from __future__ import annotations

from collections.abc import Container

from places.gazetteer import Named
from triage.model import PlaceKind

_KINDS = {
    "post": PlaceKind.BORDER,
    "airport": PlaceKind.TRANSPORT,
    "reserve": PlaceKind.RESERVE,
    "lake": PlaceKind.WATER,
    "river": PlaceKind.WATER,
    "forest": PlaceKind.FOREST,
    "market": PlaceKind.TOWN,
    "city": PlaceKind.TOWN,
    "mountain": PlaceKind.OPEN,
    "valley": PlaceKind.OPEN,
    "desert": PlaceKind.OPEN,
}
_STRONGEST = (
    *(PlaceKind.BORDER, PlaceKind.TRANSPORT, PlaceKind.RESERVE, PlaceKind.INTERNET),
    *(PlaceKind.FOREST, PlaceKind.WATER, PlaceKind.TOWN, PlaceKind.OPEN),
)


def kind_of(named: Named) -> PlaceKind:
    """What sort of place a name stands for."""
    return _KINDS.get(named.kind, PlaceKind.UNKNOWN)


def strongest(kinds: Container[str]) -> PlaceKind:
    """Of the sorts that a text speaks of, the one that says most about who must act."""
    return next((kind for kind in _STRONGEST if kind.value in kinds), PlaceKind.UNKNOWN)
