"""What the atlas hears in a text."""

from __future__ import annotations

from places.atlas import Atlas
from triage.model import Place


def found(atlas: Atlas, text: str) -> Place:
    place = atlas.find(text)
    assert place is not None, text
    return place


def named(atlas: Atlas, text: str) -> str:
    """The name of the place; empty where no place is heard."""
    place = atlas.find(text)
    return place.name if place else ""
