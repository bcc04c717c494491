"""The .ftl files as a translator sees them: entries with their shapes, variables and places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from locales.markup import TAG

PLACEHOLDER = re.compile(r"\{[^}]*\}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of one language. `shapes` are all its branches, written out with `{$name}` for a
    variable and `{id}` for another text; `choices` are the variant keys of each selection."""

    key: str
    place: str
    shapes: tuple[str, ...]
    variables: frozenset[str]
    references: frozenset[str]
    choices: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Catalog:
    """All entries of one language by id, and what is wrong with its files as such."""

    language: str
    entries: dict[str, Entry]
    faults: tuple[str, ...]


def read_catalog(home: Path, language: str) -> Catalog:
    """The catalogue of `home/language`; a folder that is not there is an empty catalogue."""
    entries: dict[str, Entry] = {}
    faults: list[str] = []
    for path in sorted((home / language).glob("*.ftl")):
        for found in _read_file(path, f"{language}/{path.name}"):
            if isinstance(found, str):
                faults.append(found)
            elif found.key in entries:
                faults.append(f"{found.place}: {found.key} is said twice")
            else:
                entries[found.key] = found
    return Catalog(language, entries, tuple(faults))


def words_of(shape: str) -> str:
    """What a person reads of a shape: no tags, no placeholders."""
    return PLACEHOLDER.sub(" ", TAG.sub("", shape)).strip()


def _read_file(path: Path, name: str) -> Iterator[Entry | str]:
    text = path.read_text(encoding="utf-8")
    for part in FluentParser().parse(text).body:
        start = part.span.start if part.span else 0
        place = f"{name}:{text.count(chr(10), 0, start) + 1}"
        if isinstance(part, ast.Junk):
            yield f"{place}: this is not Fluent: {(part.content or '').strip()[:40]}"
        elif isinstance(part, ast.Message) and part.value is not None:
            yield _entry(part.id.name, place, part.value)


def _entry(key: str, place: str, value: ast.Pattern) -> Entry:
    sight = _Sight()
    sight.visit(value)
    return Entry(
        key,
        place,
        tuple(_shapes(value)),
        frozenset(sight.variables),
        frozenset(sight.references),
        tuple(sight.choices),
    )


class _Sight(Visitor):
    """What an entry leans on, gathered by walking it."""

    def __init__(self) -> None:
        super().__init__()
        self.variables: set[str] = set()
        self.references: set[str] = set()
        self.choices: list[frozenset[str]] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        self.choices.append(frozenset(_variant_key(variant) for variant in node.variants))
        self.generic_visit(node)


def _variant_key(variant: ast.Variant) -> str:
    key = variant.key
    return key.name if isinstance(key, ast.Identifier) else key.value


def _shapes(pattern: ast.Pattern) -> Iterator[str]:
    branches = [tuple(_branches(element)) for element in pattern.elements]
    return ("".join(parts) for parts in product(*branches))


def _branches(element: ast.TextElement | ast.Placeable) -> Iterator[str]:
    if isinstance(element, ast.TextElement):
        yield element.value
    elif isinstance(element.expression, ast.SelectExpression):
        for variant in element.expression.variants:
            yield from _shapes(variant.value)
    else:
        yield _placeholder(element.expression)


def _placeholder(expression: object) -> str:
    if isinstance(expression, ast.VariableReference):
        return "{$" + expression.id.name + "}"
    if isinstance(expression, ast.MessageReference):
        return "{" + expression.id.name + "}"
    return "{}"
