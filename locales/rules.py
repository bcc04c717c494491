"""What must hold of a translation beside its English source: one rule a function."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from babel import Locale

from locales.alphabets import CYRILLIC, FOREIGN, LATIN, UZBEK_TURNED_COMMA, WRONG_APOSTROPHES
from locales.catalog import Catalog, Entry, words_of
from locales.kinds import kind_of
from locales.markup import TAG

PLURALS = frozenset({"zero", "one", "two", "few", "many"})
COPIED_WORDS = 20
"""Longer words that are equal in two languages were forgotten by a translator."""

_WORD = re.compile(r"[^\W\d_]+(?:[ʻʼ'’‘`´]?[^\W\d_]+)*[ʻʼ]?")
_COMMAND_OR_FORMAT = re.compile(r"/[a-z]+")
_BRACKETS = re.compile(r"<(/?)([a-z]+)[^>]*>")


def same_ids(source: Catalog, other: Catalog) -> Iterator[str]:
    for key in source.entries.keys() - other.entries.keys():
        yield f"{other.language}: {key} is not translated ({source.entries[key].place})"
    for key in other.entries.keys() - source.entries.keys():
        yield f"{other.entries[key].place}: {key} is not in {source.language}"


def same_variables(source: Entry, other: Entry) -> Iterator[str]:
    for name in sorted(source.variables ^ other.variables):
        verb = "loses" if name in source.variables else "invents"
        yield f"{other.place}: {other.key} {verb} ${name}"


def same_tags(source: Entry, other: Entry) -> Iterator[str]:
    if {_tags(shape) for shape in source.shapes} != {_tags(shape) for shape in other.shapes}:
        yield f"{other.place}: {other.key} has other HTML tags than its source"


def sound_markup(entry: Entry) -> Iterator[str]:
    is_plain = kind_of(entry.key).is_plain
    for shape in entry.shapes:
        if is_plain and TAG.search(shape):
            yield f"{entry.place}: {entry.key} is plain words for Telegram, and has a tag"
        elif not _is_closed(shape):
            yield f"{entry.place}: {entry.key} leaves a tag open"
        elif any("{" in tag for tag in TAG.findall(shape)):
            yield f"{entry.place}: {entry.key} puts a value inside a tag, where it is not escaped"


def whole_plurals(language: str, entry: Entry) -> Iterator[str]:
    """Every branch the language needs, and none that it never takes."""
    needed = Locale.parse(language).plural_form.tags | {"other"}
    for keys in entry.choices:
        wanted = (needed - keys) | ((keys & PLURALS) - needed)
        if keys & PLURALS and wanted:
            said = ", ".join(sorted(needed))
            yield f"{entry.place}: {entry.key} must have exactly the plurals {said}"


def own_letters(language: str, entry: Entry) -> Iterator[str]:
    for shape in entry.shapes:
        words = _WORD.findall(_COMMAND_OR_FORMAT.sub(" ", words_of(shape)))
        for word in sorted(set(words)):
            if not _is_spelled(language, word.lower()):
                yield f"{entry.place}: {entry.key} has letters that are not {language}: {word}"


def not_copied(first: Entry, second: Entry) -> Iterator[str]:
    shared = {words_of(shape) for shape in first.shapes} & {words_of(s) for s in second.shapes}
    if any(len(words) > COPIED_WORDS for words in shared):
        yield f"{second.place}: {second.key} says the same as {first.place}"


def _tags(shape: str) -> frozenset[tuple[str, int]]:
    return frozenset(Counter(TAG.findall(shape)).items())


def _is_closed(shape: str) -> bool:
    open_tags: list[str] = []
    for closes, name in _BRACKETS.findall(shape):
        if not closes:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return False
    return not open_tags


def _is_spelled(language: str, word: str) -> bool:
    if language in CYRILLIC and any("\u0400" <= letter <= "\u04ff" for letter in word):
        return set(word) <= set(CYRILLIC[language])
    if language in CYRILLIC:
        return word.isascii()
    if any(word.startswith(name) for name in FOREIGN):
        return True
    return set(word) <= set(LATIN[language]) and _has_right_marks(language, word)


def _has_right_marks(language: str, word: str) -> bool:
    if language != "uz":
        return True
    marks = (at for at, letter in enumerate(word) if letter == UZBEK_TURNED_COMMA)
    return not set(word) & set(WRONG_APOSTROPHES) and all(
        at > 0 and word[at - 1] in "og" for at in marks
    )
