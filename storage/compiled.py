"""Statements as a driver takes them: compiled once, for the engine's work on every call costs
several times the driver's."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Executable, Select
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

T = TypeVar("T")

MOST_MEMBERS = 1024

Row: TypeAlias = Any
"""A named tuple of the selected columns."""

NAMED: Callable[..., Any] = namedtuple
"""Without the checker's wish to know the columns."""

Given = Mapping[str, Any]
Process = Callable[[Any], Any]
Slot = Callable[[Given], Any]
"""Finds one positional argument among the given parameters."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """The driver's text, and the way of values to the driver and back."""

    text: str
    slots: Sequence[Slot]
    name: Callable[[Iterable[Any]], Row]
    processes: Sequence[tuple[int, Process]]

    def arguments(self, given: Given) -> list[Any]:
        """Raises KeyError without a parameter, ValueError or TypeError for an unfit one."""
        return [slot(given) for slot in self.slots]

    def rows(self, found: Iterable[Sequence[Any]]) -> list[Row]:
        if not self.processes:
            return [self.name(row) for row in found]
        return [self.name(self._processed(row)) for row in found]

    def _processed(self, row: Sequence[Any]) -> list[Any]:
        values = list(row)
        for at, process in self.processes:
            values[at] = process(values[at])
        return values


class Compilations:
    """The statements of one driver, by the names given and the lengths of lists.

    They stay: a statement is a module's constant, its lists have a few lengths.
    """

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._known: dict[tuple[Any, ...], Compiled] = {}

    def of(self, statement: Executable, given: Given) -> Compiled:
        """Raises SQLAlchemyError when the parameters do not fit the statement."""
        shape = (statement, *[_shape(name, given[name]) for name in given])
        known = self._known.get(shape)
        if known is None:
            known = self._known[shape] = compiled(statement, given, self._dialect)
        return known


def padded(members: Sequence[T]) -> list[T]:
    """The members for an IN, of few lengths: each length is a form of the statement that stays.
    Raises IndexError without a member."""
    most = 16
    while most < len(members):
        most *= 2
    return [*members, *[members[-1]] * (most - len(members))]


def portions(members: Sequence[T]) -> Iterator[list[T]]:
    """As many lists for an IN as the members need: no driver takes any number at once."""
    for at in range(0, len(members), MOST_MEMBERS):
        yield padded(members[at : at + MOST_MEMBERS])


def _shape(name: str, value: Any) -> str | tuple[str, int]:
    return (name, len(value)) if isinstance(value, list | tuple) else name


def compiled(statement: Executable, given: Given, dialect: Dialect) -> Compiled:
    assert isinstance(statement, ClauseElement)
    # For many rows at once: so that no insert asks for the numbers of its rows.
    compiler = statement.compile(dialect=dialect, column_keys=list(given), for_executemany=True)
    assert isinstance(compiler, SQLCompiler)
    assert not compiler.literal_execute_params, "a value would stay in the text"
    text, slots = _expanded(compiler, given, dialect)
    return Compiled(text, slots, _naming(statement), _processes(statement, dialect))


def _expanded(compiler: SQLCompiler, given: Given, dialect: Dialect) -> tuple[str, Sequence[Slot]]:
    """The text with a place for each member of a list, and who fills the places."""
    state = compiler.construct_expanded_state(dict(given))
    members = {
        member: (name, at)
        for name, names in state.parameter_expansion.items()
        for at, member in enumerate(names)
    }
    places = [members.get(name, (name, None)) for name in state.positiontup or ()]
    return state.statement, [_slot(compiler, name, at, dialect) for name, at in places]


def _slot(compiler: SQLCompiler, name: str, at: int | None, dialect: Dialect) -> Slot:
    bind = compiler.binds[name]
    process = bind.type.dialect_impl(dialect).bind_processor(dialect)
    if at is not None:
        return _member(bind.key, at, process)
    if bind.required:
        return _given(bind.key, process)
    constant = process(bind.effective_value) if process else bind.effective_value
    return lambda _: constant


def _given(key: str, process: Process | None) -> Slot:
    return (lambda given: process(given[key])) if process else itemgetter(key)


def _member(key: str, at: int, process: Process | None) -> Slot:
    return (lambda given: process(given[key][at])) if process else lambda given: given[key][at]


def _naming(statement: Executable) -> Callable[[Iterable[Any]], Row]:
    if not isinstance(statement, Select):
        return tuple
    return NAMED("Row", statement.selected_columns.keys())._make  # type: ignore[no-any-return]


def _processes(statement: Executable, dialect: Dialect) -> Sequence[tuple[int, Process]]:
    if not isinstance(statement, Select):
        return ()
    kinds = [column.type.dialect_impl(dialect) for column in statement.selected_columns]
    found = [(at, kind.result_processor(dialect, None)) for at, kind in enumerate(kinds)]
    return [(at, process) for at, process in found if process]
