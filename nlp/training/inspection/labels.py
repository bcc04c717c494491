"""What a labelled tip may say: its keys, their types, and the labels we know."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Final

from nlp.reader import SURROGATE
from nlp.training.inspection.minima import load_styles
from reference.species import load_offences, load_species
from triage.model import LANGUAGES, NOT_WILDLIFE

Row = Mapping[str, Any]
Trouble = tuple[str, str]
"""What is wrong with a row, and what to do."""

LONGEST_TEXT: Final = 4096
"""No message of Telegram is longer."""

NEEDED: Final = {"id": "words", "lang": "words", "text": "words", "taxa": "a list of words",
                 "offences": "a list of words", "urgent": "true or false", "style": "words",
                 "source": "words"}  # fmt: skip
OPTIONAL: Final = {"accuses": "true or false", "danger": "true or false"}
SOURCES: Final = ("authored", "restated news")
ADDRESS: Final = re.compile(r"https?://\S+")


def troubles_of(row: Any) -> Iterator[Trouble]:
    """Everything that keeps a row from being a labelled tip; nothing when it is one."""
    if not isinstance(row, dict):
        yield "not a JSON object", 'Write {"id": ..., "lang": ..., ...} on one line.'
        return
    misshapen = list(_misshapen(row))
    yield from misshapen
    if not misshapen:
        for rule in (_id, _text, _known, _offences, _noise):
            yield from rule(row)


def _misshapen(row: Row) -> Iterator[Trouble]:
    shapes = NEEDED | OPTIONAL
    for key in NEEDED:
        if key not in row:
            yield f"the key {key!r} is missing", f"Add it: {shapes[key]}."
    for key, value in row.items():
        if key not in shapes:
            yield f"the key {key!r} is unknown", f"Use only: {', '.join(shapes)}."
        elif not IS_SHAPED[shapes[key]](value):
            yield f"{key!r} is not {shapes[key]}", f"Give {shapes[key]} in JSON."


def _is_list_of_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


IS_SHAPED: Final[Mapping[str, Callable[[object], bool]]] = {
    "words": lambda value: isinstance(value, str),
    "true or false": lambda value: isinstance(value, bool),
    "a list of words": _is_list_of_words,
}


def _id(row: Row) -> Iterator[Trouble]:
    if not row["id"].strip():
        yield "the id is empty", "Give the tip an id of its own."


def _text(row: Row) -> Iterator[Trouble]:
    text: str = row["text"]
    if not text.strip():
        yield "the text is empty", "Write the tip, or remove the line."
    if len(text) > LONGEST_TEXT:
        yield f"the text has {len(text):,} characters", f"Shorten it to {LONGEST_TEXT:,}."
    if SURROGATE.search(text):
        yield "the text holds half a character (a lone surrogate)", "Type the character anew."


def _known(row: Row) -> Iterator[Trouble]:
    yield from _unknown("language", [row["lang"]], LANGUAGES)
    yield from _unknown("offence", row["offences"], load_offences())
    yield from _unknown("taxon", row["taxa"], load_species())
    yield from _unknown("style", [row["style"]], load_styles())
    if not ADDRESS.fullmatch(row["source"]):
        yield from _unknown("source", [row["source"]], SOURCES)


def _unknown(kind: str, said: Iterable[str], known: Collection[str]) -> Iterator[Trouble]:
    for label in said:
        if label not in known:
            near = get_close_matches(label, known, 1)
            advice = f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(known)}."
            yield f"the {kind} {label!r} is unknown", advice


def _offences(row: Row) -> Iterator[Trouble]:
    if not row["offences"]:
        yield "no offence is given", f"Name the offence first; {NOT_WILDLIFE} when it is none."
    for key in ("offences", "taxa"):
        if len(set(row[key])) < len(row[key]):
            yield f"{key!r} names one twice", "Name each once."


def _noise(row: Row) -> Iterator[Trouble]:
    if NOT_WILDLIFE not in row["offences"]:
        return
    if set(row["offences"]) != {NOT_WILDLIFE}:
        yield f"{NOT_WILDLIFE} stands beside an offence", "Keep the one or the other."
    if row["taxa"]:
        yield f"{NOT_WILDLIFE} with taxa", "Remove the taxa: they are neither victims nor goods."
    if row["urgent"]:
        yield f"{NOT_WILDLIFE} is never urgent", "Set urgent to false, or name the offence."
