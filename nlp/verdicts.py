"""The verdict: which offence the chances speak for."""

from __future__ import annotations

from collections.abc import Mapping

from triage.model import NOT_WILDLIFE

OUTWEIGHS = 0.5
"""Noise must be likelier than all offences together: each alone may be unlikely beside it."""


def verdict(chances: Mapping[str, float]) -> str:
    """Noise where it outweighs every offence together, else the likeliest offence.

    `chances` holds every offence with its chance from 0 to 1; together they are 1.
    """
    if chances[NOT_WILDLIFE] >= OUTWEIGHS:
        return NOT_WILDLIFE
    return max((key for key in chances if key != NOT_WILDLIFE), key=chances.__getitem__)
