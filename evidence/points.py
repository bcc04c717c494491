"""Points that files claim, and which of them can be."""

from __future__ import annotations


def plausible(lat: float, lon: float) -> tuple[float, float] | None:
    """The point, rounded to 0.1 m, if it lies on Earth and is not the 0, 0 of a lost fix."""
    if not (abs(lat) <= 90 and abs(lon) <= 180):
        return None
    point = round(lat, 6), round(lon, 6)
    return None if max(map(abs, point)) < 1e-4 else point
