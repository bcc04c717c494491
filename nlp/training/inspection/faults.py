"""What is wrong with a corpus: where, what, and the way to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_BEGINNING = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """`kind` is line, duplicate, leak, frame or balance; `where` a file and line, or a language.

    `tips` are the places, ids and beginnings of the tips concerned.
    """

    kind: str
    where: str
    what: str
    mend: str
    tips: tuple[str, ...] = ()


def beginning_of(text: str) -> str:
    """The first words of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_BEGINNING else line[: LONGEST_BEGINNING - 1] + "…"


def spoken(fault: Fault) -> Iterator[str]:
    yield f"{fault.kind:9}  {fault.where}: {fault.what}"
    yield from (f"{'':9}     {tip}" for tip in fault.tips)
    yield f"{'':9}  -> {fault.mend}"
