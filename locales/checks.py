"""Everything that can be wrong with the texts, for `python -m locales.checks` and the tests."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from locales import lengths, rules, usage
from locales.catalog import Catalog, read_catalog
from locales.kinds import LANGUAGES, SOURCE
from locales.texts import Library


def problems(root: Path) -> list[str]:
    """What is wrong under `root/locales` and in the code that speaks, each with its place. Empty
    when all is well."""
    home = root / "locales"
    catalogs = {language: read_catalog(home, language) for language in LANGUAGES}
    found = [fault for catalog in catalogs.values() for fault in catalog.faults]
    for language, catalog in catalogs.items():
        found += _of_language(catalog, Library.load(strict=True, home=home), language)
        found += _beside_source(catalogs[SOURCE], catalog)
    for first, second in combinations(catalogs.values(), 2):
        found += _copies(first, second)
    return sorted(found) + _in_code(root)


def _of_language(catalog: Catalog, library: Library, language: str) -> Iterator[str]:
    for entry in catalog.entries.values():
        yield from rules.sound_markup(entry)
        yield from rules.whole_plurals(language, entry)
        yield from rules.own_letters(language, entry)
        yield from lengths.renders(library[language], entry)
    yield from lengths.screens_fit(library[language], catalog)


def _beside_source(source: Catalog, other: Catalog) -> Iterator[str]:
    yield from rules.same_ids(source, other)
    for key in source.entries.keys() & other.entries.keys():
        yield from rules.same_variables(source.entries[key], other.entries[key])
        yield from rules.same_tags(source.entries[key], other.entries[key])


def _copies(first: Catalog, second: Catalog) -> Iterator[str]:
    for key in first.entries.keys() & second.entries.keys():
        yield from rules.not_copied(first.entries[key], second.entries[key])


def _in_code(root: Path) -> list[str]:
    unused = usage.unused_ids(root) if usage.is_grown(root) else []
    return usage.missing_ids(root) + [f"no code says {key}" for key in unused]


def main(root: Path) -> int:
    """Print what is wrong, a line each. Returns the exit code."""
    found = problems(root)
    sys.stdout.writelines(f"{problem}\n" for problem in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(__file__).parent.parent))
