"""H3 cells as neighbourhoods: small ones some 2.5 km wide, wide ones some 17 km."""

from __future__ import annotations

import h3

SMALL, WIDE = 7, 5


class H3Cells:
    """Cells by their names; points in degrees (WGS-84)."""

    def small(self, lat: float, lon: float) -> str:
        return str(h3.latlng_to_cell(lat, lon, SMALL))

    def wide(self, lat: float, lon: float) -> str:
        return str(h3.latlng_to_cell(lat, lon, WIDE))

    def around(self, cell: str) -> tuple[str, ...]:
        """The cell and its neighbours, always in the same order."""
        return tuple(sorted(map(str, h3.grid_disk(cell, 1))))
