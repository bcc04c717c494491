"""The imprint of a picture: 64 bits that stay when it is scaled, compressed or brightened.

The signs of 64 slow waves of its greys against their median (the "pHash" of Zauner, 2010, without
the waves that run straight across: every horizon has those). A cropped picture has another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi

from PIL import Image

SIDE = 32
"""Pixels a side of the small grey picture that is looked at."""
WAVES = 8
FAINTEST = 7.0
"""The middle height of the waves, in greys; below it noise would decide the bits."""
GRAIN, SHADES = 128, 8
ONE_COLOUR = 0.35
"""A picture with so much of one colour is a screen or a page, and many of those look alike."""

_COSINES = [
    [cos(pi * wave * (2 * at + 1) / (2 * SIDE)) for at in range(SIDE)]
    for wave in range(1, WAVES + 1)
]


def imprint_of(picture: Image.Image) -> int | None:
    """Of an upright RGB picture; None where it is blank, a page or a screen."""
    if _has_one_colour(picture):
        return None
    grey = picture.convert("L").resize((SIDE, SIDE), Image.Resampling.BOX)
    waves = _waves(list(grey.tobytes()))
    if _middle([abs(wave) for wave in waves]) < FAINTEST:
        return None
    middle = _middle(waves)
    return sum(1 << at for at, wave in enumerate(waves) if wave > middle)


def _has_one_colour(picture: Image.Image) -> bool:
    size = min(GRAIN, picture.width), min(GRAIN, picture.height)
    coarse = picture.resize(size, Image.Resampling.NEAREST).point(lambda shade: shade // SHADES)
    counts = (count for count, _ in coarse.getcolors(GRAIN * GRAIN) or ())
    return max(counts, default=0) > ONE_COLOUR * size[0] * size[1]


def _middle(heights: Sequence[float]) -> float:
    ranked = sorted(heights)
    return (ranked[len(ranked) // 2] + ranked[(len(ranked) - 1) // 2]) / 2


def _waves(greys: Sequence[int]) -> list[float]:
    """The cosine transform's slow waves, first along each row, then down the columns."""
    rows = [greys[at : at + SIDE] for at in range(0, SIDE * SIDE, SIDE)]
    across = [[_along(row, wave) for row in rows] for wave in _COSINES]
    return [_along(column, wave) / SIDE for column in across for wave in _COSINES]


def _along(line: Sequence[float], wave: Sequence[float]) -> float:
    return sum(height * swing for height, swing in zip(line, wave, strict=True))
