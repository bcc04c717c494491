"""How often a campaign's link was followed: kept only once it is so often that it means nobody.

Threat: a link that is used once in a week, in one region, points at whoever used it.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from triage.ports import Unit

FEWEST = 5
"""Of fewer nothing is ever written: they are counted in memory, and a restart forgets them."""
MOST = 5_000
"""So many are remembered, the last ones: anybody can invent links."""


class Followed(NamedTuple):
    """A campaign's link, in a region (or ""), in a week (ISO 8601)."""

    code: str
    region: str
    week: str


class Tally:
    def __init__(self) -> None:
        self._counts: OrderedDict[Followed, int] = OrderedDict()

    def count(self, unit: Unit, link: Followed) -> None:
        """`FEWEST` of them are written as one."""
        count = self._counts.pop(link, 0) + 1
        if count == FEWEST:
            return unit.campaigns.add(*link, count)
        self._counts[link] = count
        if len(self._counts) > MOST:
            self._counts.popitem(last=False)
        return None
