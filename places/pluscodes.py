"""Full Plus Codes, the short addresses that map applications print: 8JGQVHGX+5V.

A short one (VHGX+5V Bishkek) needs a point near by, and is left to the name beside it.
"""

from __future__ import annotations

import re

DIGITS = "23456789CFGHJMPQRVWX"
_CODE = re.compile(rf"(?<!\w)([{DIGITS}]{{8}})\+([{DIGITS}]{{2,3}})(?!\w)")
_STEPS = (20.0, 1.0, 0.05, 0.0025, 0.000125)


def find_plus_code(text: str) -> tuple[float, float] | None:
    """The middle of the first full Plus Code of a text: latitude, longitude in degrees."""
    match = _CODE.search(text)
    return _middle(match[1] + match[2][:2]) if match else None


def _middle(code: str) -> tuple[float, float] | None:
    lat, lon = _corner(code[0::2]) - 90.0, _corner(code[1::2]) - 180.0
    half = _STEPS[-1] / 2
    return (lat + half, lon + half) if lat < 90 and lon < 180 else None


def _corner(digits: str) -> float:
    return sum(DIGITS.index(digit) * step for digit, step in zip(digits, _STEPS, strict=True))
