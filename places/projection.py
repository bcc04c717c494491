"""A flat sheet in kilometres for Central Asia, so that shapes can be searched by distance."""

from __future__ import annotations

from math import atan2, cos, degrees, hypot, radians, sin

from geopy.distance import geodesic, great_circle

EARTH_KM = 6371.0088
SOUTH, NORTH = radians(37.0), radians(53.0)
MIDDLE_LON = 68.0

# Equidistant conic: true along meridians, within 2 percent across them between 34 and 56 N.
_CONE = (cos(SOUTH) - cos(NORTH)) / (NORTH - SOUTH)
_APEX = cos(SOUTH) / _CONE + SOUTH


def flatten(lat: float, lon: float) -> tuple[float, float]:
    """Degrees to kilometres east and north on the sheet."""
    arm = EARTH_KM * (_APEX - radians(lat))
    turn = _CONE * radians(lon - MIDDLE_LON)
    return arm * sin(turn), -arm * cos(turn)


def unfold(east: float, north: float) -> tuple[float, float]:
    """Kilometres on the sheet back to degrees: latitude, longitude."""
    turn = atan2(east, -north)
    return degrees(_APEX - hypot(east, north) / EARTH_KM), MIDDLE_LON + degrees(turn / _CONE)


def kilometres(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Geodesic distance between two (latitude, longitude) on the WGS-84 ellipsoid."""
    return float(geodesic(here, there).km)


def rough_kilometres(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Great-circle distance: half a percent off and fifteen times faster."""
    return float(great_circle(here, there).km)
