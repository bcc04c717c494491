"""Names of places for readers: the English name of a place, said in another language."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from reference.geography import GEO, load_settlements
from reference.tables import FOLDER, read_table

STATE_LANGUAGE = {"KG": "ky", "KZ": "kk", "TJ": "tg", "UZ": "uz", "TM": "tk"}
CYRILLIC = frozenset({"ru", "ky", "kk", "tg"})

Names = dict[str, tuple[str, ...]]


def toponym(name: str, country: str, language: str) -> str:
    """The name that a reader of `language` (ISO 639-1) knows, in that language's script; the
    English name where we have no other."""
    known = _names().get((country, name), {})
    own = known.get("local", ()) if STATE_LANGUAGE.get(country) == language else ()
    others = (*known.get("ru", ()), *known.get("also", ())) if language in CYRILLIC else ()
    fits = (one for one in (*own, *others) if _is_cyrillic(one) == (language in CYRILLIC))
    return next(fits, name)


def _is_cyrillic(word: str) -> bool:
    return any("Ѐ" <= sign <= "ӿ" for sign in word)


@lru_cache(maxsize=1)
def _names(
    gazetteer: Path = FOLDER / "gazetteer.csv", settlements: Path = GEO / "settlements.csv"
) -> dict[tuple[str, str], Names]:
    """Our own gazetteer stands above GeoNames, which does not say whose language a name is in."""
    found: dict[tuple[str, str], Names] = {
        (one.country, one.name): {"also": one.also} for one in load_settlements(settlements)
    }
    for row in read_table(gazetteer, ("name", "country", "ru", "local")):
        names = {"ru": row.words("ru"), "local": row.words("local")}
        found[row["country"], row["name"]] = names
    return found
