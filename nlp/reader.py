"""The reader: words in, a Reading out; the one door of this package."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from spacy.language import Language

from nlp.explanation import Explanation
from nlp.pipeline import HEADS, build_pipeline, load_heads
from nlp.reasons import account, unspoken
from nlp.settings import MODEL, Settings, load_settings
from nlp.statements import state
from triage.model import NOT_WILDLIFE, Reading

LONGEST = 20_000
TOGETHER = 64
"""Tips that share the memory for their words."""
UNREAD = "\ufffd"
SURROGATE = re.compile("[\ud800-\udfff]")


class Reader:
    """Reads tips in seven languages. Not for use by two threads at once."""

    def __init__(self, pipeline: Language, settings: Settings) -> None:
        self._pipeline = pipeline
        self._settings = settings

    @classmethod
    def load(cls, path: Path | None = None) -> Reader:
        """The reader of a model folder, by default the one shipped with us."""
        folder = path or MODEL
        with uncollected():
            pipeline = build_pipeline()
            load_heads(pipeline, folder)
        return cls(pipeline, load_settings(folder))

    @property
    def name(self) -> str:
        """The version of the model."""
        return self._settings.name

    def read(self, text: str) -> Reading:
        """What the words say. Spans count code points; beyond 20,000 nothing is read."""
        with self._pipeline.memory_zone():
            return self._read(text)

    def explain(self, text: str) -> tuple[Reading, Explanation]:
        """The same reading, and why it says what it says. Takes several times as long."""
        if not text.strip():
            return silence(self.name), unspoken(silence(self.name), self._settings)
        with self._pipeline.memory_zone():
            doc = self._pipeline(printable(text[:LONGEST]))
            reading = state(doc, self._settings)
            return reading, account(self._pipeline, doc, reading, self._settings)

    def read_many(self, texts: Iterable[str]) -> Iterator[Reading]:
        """The same, at a lower price each: some are read ahead together."""
        waiting = iter(texts)
        while portion := list(islice(waiting, TOGETHER)):
            # Read before any is handed out: whoever gets one may read another text meanwhile.
            with self._pipeline.memory_zone():
                readings = list(map(self._read, portion))
            yield from readings

    def _read(self, text: str) -> Reading:
        if not text.strip():
            return silence(self.name)
        return state(self._pipeline(printable(text[:LONGEST])), self._settings)


@contextmanager
def uncollected() -> Iterator[None]:
    """A while without garbage collection: what is loaded stays, and looking through it again and
    again costs a quarter of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def printable(text: str) -> str:
    """The text with lone surrogates, which no encoding carries, replaced one for one."""
    return SURROGATE.sub(UNREAD, text)


def silence(name: str) -> Reading:
    """The reading of no words: nothing reported, for sure."""
    chances = {key: float(key == NOT_WILDLIFE) for key in HEADS["offence"][1]}
    return Reading(language="ru", offence=NOT_WILDLIFE, offences=chances, sure=True, model=name)
