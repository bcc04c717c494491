"""Suppression: small counts that leave an agency could show who reported, so they do not."""

from __future__ import annotations

from collections.abc import Mapping

SMALL = 5
"""A count from 1 to 4 is not shown outside the agency (indicators.md, section 4)."""


def suppressed(counts: Mapping[str, int]) -> dict[str, int | None]:
    """The counts with None where one must not be shown. Where the total is known, one gap could be
    filled by subtraction: then the smallest count that is left goes too."""
    hidden = {name for name, count in counts.items() if 0 < count < SMALL}
    shown = [name for name, count in counts.items() if name not in hidden and count > 0]
    is_guessed = len(hidden) == 1 or 0 < sum(counts[name] for name in hidden) < SMALL
    if hidden and shown and is_guessed:
        hidden.add(min(shown, key=lambda name: (counts[name], name)))
    return {name: None if name in hidden else count for name, count in counts.items()}
