"""Reading our own CSV tables: every mistake in them is reported with file, line and cure."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


class BadTableError(ValueError):
    """A fact in our tables cannot be used. The message names the file, the line and the cure."""

    def __init__(self, where: str, trouble: str) -> None:
        super().__init__(f"{where}: {trouble}")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, which knows where it stands."""

    where: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def required(self, column: str) -> str:
        """The cell's text; an empty one is refused."""
        if not self.cells[column]:
            raise self.trouble(f"the column {column!r} is empty; fill it in")
        return self.cells[column]

    def number(self, column: str) -> float:
        try:
            return float(self.required(column))
        except ValueError as error:
            raise self.trouble(f"{column!r} is no number: {self.cells[column]!r}") from error

    def words(self, column: str) -> tuple[str, ...]:
        """What a cell lists, separated by bars."""
        return tuple(part.strip() for part in self.cells[column].split("|") if part.strip())

    def trouble(self, text: str) -> BadTableError:
        return BadTableError(self.where, text)


def read_table(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """The lines of a CSV file in UTF-8 that has at least these columns."""
    with path.open(encoding="utf-8", newline="") as source:
        reader = csv.DictReader(source, strict=True)
        _check_header(path, tuple(reader.fieldnames or ()), columns)
        for cells in reader:
            yield _row(f"{path.name}:{reader.line_num}", cells)


def _check_header(path: Path, found: tuple[str, ...], wanted: tuple[str, ...]) -> None:
    missing = ", ".join(column for column in wanted if column not in found)
    if missing:
        raise BadTableError(f"{path.name}:1", f"the header lacks {missing}; add the columns")


def _row(where: str, cells: dict[str, str]) -> Row:
    if None in cells or None in cells.values():
        raise BadTableError(where, "more or fewer cells than the header; quote cells with commas")
    return Row(where, cells)
