"""The sheets: files of labelled tips read line by line, each tip knowing where it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp.training.corpus import LabelledTip, parse_tip
from nlp.training.inspection.faults import Fault, beginning_of
from nlp.training.inspection.labels import Trouble, troubles_of

NO_JSON = "Write one JSON object on one line, in UTF-8."


@dataclass(frozen=True, slots=True)
class Placed:
    """A valid tip and where it stands: the file, from the corpus folder on, and the line."""

    tip: LabelledTip
    where: str
    is_apart: bool = False

    def __str__(self) -> str:
        return f"{self.where}  {self.tip.id}  {beginning_of(self.tip.text)}"


@dataclass(frozen=True, slots=True)
class Sheets:
    """The valid tips of a folder, and the faults of its other lines."""

    taught: tuple[Placed, ...]
    apart: tuple[Placed, ...]
    faults: tuple[Fault, ...]


class RepeatedKeyError(ValueError):
    """A JSON object says one key twice: parsers would silently keep the last."""


def read_sheets(folder: Path) -> Sheets:
    """All `*.jsonl` of a folder, and apart from them `apart/*.jsonl`."""
    lines = [*_lines(folder, "*.jsonl"), *_lines(folder, "apart/*.jsonl")]
    valid = [one for one in lines if isinstance(one, Placed)]
    return Sheets(
        taught=tuple(one for one in valid if not one.is_apart),
        apart=tuple(one for one in valid if one.is_apart),
        faults=(*(one for one in lines if isinstance(one, Fault)), *_namesakes(valid)),
    )


def _lines(folder: Path, pattern: str) -> Iterator[Placed | Fault]:
    for path in sorted(folder.glob(pattern)):
        for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
            if line.strip():
                yield from read_line(line, f"{path.relative_to(folder).as_posix()}:{number}")


def read_line(line: bytes, where: str) -> Iterator[Placed | Fault]:
    """The tip of a line, or all that is wrong with it."""
    try:
        row = json.loads(line.decode("utf-8"), object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError) as error:
        yield _fault(where, (f"no JSON that can be read ({error})", NO_JSON))
        return
    troubles = list(troubles_of(row))
    yield from (_fault(where, trouble) for trouble in troubles)
    if not troubles:
        yield Placed(parse_tip(row), where, is_apart=where.startswith("apart/"))


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) < len(pairs):
        raise RepeatedKeyError("a key stands twice")
    return row


def _namesakes(placed: Iterable[Placed]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for one in placed:
        where = first.setdefault(one.tip.id, one.where)
        if where != one.where:
            trouble = f"the id {one.tip.id!r} is taken by {where}", "Give one of them another id."
            yield _fault(one.where, trouble)


def _fault(where: str, trouble: Trouble) -> Fault:
    return Fault("line", where, *trouble)
