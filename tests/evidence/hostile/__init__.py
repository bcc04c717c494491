"""Files that strangers send to do harm, made here by code: each by name, when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.evidence.hostile import animations, bombs, disguises, films, papers, tags, torn

Make = Callable[[], bytes]

CORPUS: Mapping[str, Make] = {
    **bombs.FILES, **animations.FILES, **tags.FILES, **torn.FILES,
    **disguises.FILES, **papers.FILES, **films.FILES,
}  # fmt: skip
