"""The few shapes of HTML that a sheet is made of."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator

Row = tuple[str, str]
"""A label and what is known, both HTML."""


def plain(words: str) -> str:
    """Every letter as words, none as markup. Half of a surrogate pair, which Telegram lets
    through, has no UTF-8."""
    return html.escape(words.encode("utf-8", "replace").decode("utf-8"))


def fact_table(rows: Iterable[Row]) -> Iterator[str]:
    """Nothing where there are no rows."""
    lines = [f"<tr><th>{label}</th><td>{words}</td></tr>" for label, words in rows]
    if lines:
        yield '<table class="facts">'
        yield from lines
        yield "</table>"
