"""The two facts we read from a picture's EXIF before it is dropped: where, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from PIL import ExifTags, Image

from evidence.points import plausible

_MOMENT = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)")
_OFFSET = re.compile(r"[+-]\d\d:\d\d")


def gps_of(exif: Image.Exif) -> tuple[float, float] | None:
    """(lat, lon) in degrees, or None when there is none or it cannot be. Raises on damaged tags."""
    tags = exif.get_ifd(ExifTags.IFD.GPSInfo)
    lat = _degrees(tags[ExifTags.GPS.GPSLatitude], tags[ExifTags.GPS.GPSLatitudeRef], "NS")
    lon = _degrees(tags[ExifTags.GPS.GPSLongitude], tags[ExifTags.GPS.GPSLongitudeRef], "EW")
    return plausible(lat, lon)


def taken_at(exif: Image.Exif) -> str:
    """DateTimeOriginal as ISO 8601, with its offset if there is one. Raises on damaged tags."""
    tags = exif.get_ifd(ExifTags.IFD.Exif)
    found = _MOMENT.match(str(tags[ExifTags.Base.DateTimeOriginal]))
    if not found:
        raise ValueError("not a moment")
    offset = _OFFSET.fullmatch(str(tags.get(ExifTags.Base.OffsetTimeOriginal, "")).strip("\0 "))
    moment = datetime(*map(int, found.groups()))  # type: ignore[arg-type]
    return moment.isoformat() + (offset[0] if offset else "")


def _degrees(parts: Sequence[float], side: str | bytes, sides: str) -> float:
    side = side.decode("ascii") if isinstance(side, bytes) else side
    sign = 1 - 2 * sides.index(side.strip("\0 ").upper()[0])
    degrees, minutes, seconds = (float(part) for part in parts)
    if min(degrees, minutes, seconds) < 0:
        raise ValueError("the side says the sign")
    return sign * (degrees + minutes / 60 + seconds / 3600)
