"""What happened to a case at one desk, told in its language: of other desks it says nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from bot.card_lines import Material, escaped, local_time
from bot.letter_lines import question_words
from locales.texts import Texts
from triage.model import Letter, Note

Log = Sequence[tuple[datetime, str, str]]

MOST = 30
"""Lines: the newest ones."""
NOTE_SHOWN = 120
"""Letters of a note; the rest is in the note itself."""


def history_lines(
    material: Material, log: Log, notes: Sequence[Note], texts: Texts
) -> Iterator[str]:
    """The newest last."""
    yield texts("history-title", number=material.dispatch.number)
    told = [*_told(log, material.dispatch.agency, texts)]
    told += [(note.at, _note(note, texts, material.agencies)) for note in notes]
    told += [(one.at, _letter(one, texts)) for one in material.letters if one.is_question]
    if not told:
        yield texts("history-none")
    for at, words in sorted(told)[-MOST:]:
        yield f"{local_time(at, material.case.country)} · {words}"


def _told(log: Log, agency: str, texts: Texts) -> Iterator[tuple[datetime, str]]:
    """Threat: the log also says whom the case accuses. Only what this desk did itself is told,
    and only events that have words for it here."""
    for at, event, by in log:
        whose, _, officer = by.partition(":")
        key = _key(event, texts)
        if whose == agency and key:
            yield at, f"{escaped(officer)} · {texts(key)}" if officer else texts(key)


def _key(event: str, texts: Texts) -> str:
    """An event with a value after it, such as how a case ended, is told by its first word."""
    keys = (f"log-{event.replace(' ', '-')}", f"log-{event.partition(' ')[0]}")
    return next((key for key in keys if texts.knows(key)), "")


def _letter(letter: Letter, texts: Texts) -> str:
    words = question_words(letter, texts)[:NOTE_SHOWN]
    return texts("history-letter", officer=letter.by, words=words)


def _note(note: Note, texts: Texts, agencies: Mapping[str, str]) -> str:
    if note.source is not None:
        name = agencies.get(note.source, note.source)
        return texts("history-desk-words", agency=name, words=note.words[:NOTE_SHOWN])
    return texts("history-note", officer=note.by, words=note.words[:NOTE_SHOWN])
