"""Names of places for readers: the English name of a place, said in another language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from reference.geography import GEO, load_gazetteer, load_settlements
from reference.tables import FOLDER

CYRILLIC = frozenset({"ru", "ky", "kk", "tg"})

Names = Mapping[str, tuple[str, ...]]


def toponym(name: str, country: str, language: str) -> str:
    """The name that a reader of `language` (ISO 639-1) knows, in that language's script; the
    English name where we have no other."""
    known = _names().get((country, name), {})
    others = (*known.get("ru", ()), *known.get("", ())) if language in CYRILLIC else ()
    fits = (
        one
        for one in (*known.get(language, ()), *others)
        if _is_cyrillic(one) == (language in CYRILLIC)
    )
    return next(fits, name)


def _is_cyrillic(word: str) -> bool:
    return any("Ѐ" <= sign <= "ӿ" for sign in word)


@lru_cache(maxsize=1)
def _names(
    gazetteer: Path = FOLDER / "gazetteer", settlements: Path = GEO / "settlements.csv"
) -> dict[tuple[str, str], Names]:
    """Our own gazetteer stands above GeoNames, which does not say whose language a name is in."""
    found: dict[tuple[str, str], Names] = {
        (one.country, one.name): {"": one.also} for one in load_settlements(settlements)
    }
    return found | {(one.country, one.name): one.names_in for one in load_gazetteer(gazetteer)}
