"""Plates: the shapes of vehicle plates as regular expressions, and a plate in plain letters."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.phrases import rows_of

_SEPARATOR = r"[ \-]?"
_ANY = "A-ZА-ЯЁӘІҢҒҮҰҚӨҺҶҲӢӮ"
_RUSSIAN = "АВЕКМНОРСТУХABEKMHOPCTYX"
_SIGNS = {"D": r"\d", "L": f"[{_ANY}]", "R": f"[{_RUSSIAN}]", "-": "-"}
_LITERALS = {"kg": "(?:KG|КГ)", "foreign": "[HMНМ]"}
_LATIN = str.maketrans("АВСЕНКМОРТХУ", "ABCEHKMOPTXY")
_CYRILLIC_SOUNDS = str.maketrans("БГДЗИЛПФЯЮ", "BGDZILPFYU")
_ENDS_IN_LETTERS = re.compile("[D -]+[L ]+")


@lru_cache(maxsize=1)
def plate_pattern() -> re.Pattern[str]:
    """Of two shapes of `reference/cues/plates.csv` that begin at one place the first stands."""
    shapes = [row["shape"] for row in rows_of("plates.csv")]
    together = "|".join(map(_joined, shapes))
    apart = "|".join(map(_spaced, shapes))
    return re.compile(rf"(?<!\w)(?:{apart}|{together})(?!\w)")


def plate_of(written: str) -> str:
    """The plate in capitals without spaces: letters that look or sound alike are Latin ones."""
    return re.sub(r"[ \-]", "", written.upper()).translate(_LATIN).translate(_CYRILLIC_SOUNDS)


def _spaced(shape: str) -> str:
    """With spaces or without, in capitals; a Kyrgyz one is known by its KG in any letters."""
    pattern = _pattern(shape, _SEPARATOR)
    return f"(?i:{pattern})" if "kg" in shape.split() else pattern


def _joined(shape: str) -> str:
    """Together in letters of any size, where the letters cannot be an ending of the number. A
    Russian plate's region is set apart even so."""
    *groups, last = map(_group, shape.split())
    pattern = "".join(groups) + (" ?" if "R" in shape else "") + last
    return pattern if _ENDS_IN_LETTERS.fullmatch(shape) else f"(?i:{pattern})"


def _pattern(shape: str, separator: str) -> str:
    return separator.join(map(_group, shape.split()))


def _group(group: str) -> str:
    return _LITERALS.get(group) or "".join(_SIGNS[sign] for sign in group)
