"""Builders of small shelves of texts, so that a test states only what it is about."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from locales.catalog import Catalog, Entry, read_catalog
from locales.kinds import LANGUAGES
from locales.texts import Library, Texts

ROOT = Path(__file__).parent.parent.parent
"""The project, with the real texts and the code that speaks them."""


@cache
def our_library() -> Library:
    return Library.load(strict=True)


@cache
def our_catalog(language: str) -> Catalog:
    return read_catalog(ROOT / "locales", language)


def write(home: Path, language: str, words: str, name: str = "some.ftl") -> None:
    folder = home / language
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(words, encoding="utf-8")


def entry(home: Path, language: str, words: str) -> Entry:
    """The only entry of `words`, read as a translation into that language."""
    write(home, language, words)
    (only,) = read_catalog(home, language).entries.values()
    return only


def texts(home: Path, language: str) -> Texts:
    return Library.load(strict=True, home=home)[language]


def write_everywhere(root: Path, **words: str) -> None:
    """One file a language under `root/locales`, with English words where none are given."""
    for language in LANGUAGES:
        write(root / "locales", language, words.get(language, words["en"]))
