"""What we say, in seven languages: `Library.load()["ky"]("card-title")`."""

from __future__ import annotations

import html
import logging
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern, Placeable, TextElement, VariableReference
from fluent.runtime.types import fluent_number

from locales.kinds import LANGUAGES, SOURCE, kind_of

logger = logging.getLogger(__name__)

HOME = Path(__file__).parent

LINGUA_FRANCA = "ru"

# Phones set to these languages are mostly in the hands of people who read one of ours better
# than English.
NEIGHBOURS = {"kaa": "kk", "tt": "ru", "ba": "ru", "az": "ru", "mn": "ru"} | dict.fromkeys(
    ("be", "uk", "hy", "ka", "cv", "ce", "os"), LINGUA_FRANCA
)


class TextError(LookupError):
    """A text is missing or does not fit its values. Says the key and language, never the values."""


class Safe(str):
    """Words that are HTML already: they are not escaped again."""

    __slots__ = ()


@dataclass(frozen=True)
class Texts:
    """Everything we say in one language."""

    language: str
    is_strict: bool = False
    fallback: Texts | None = None
    home: Path = HOME
    _ready: dict[str, str] = field(default_factory=dict, repr=False)

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of that id as HTML, with every str value escaped unless it is Safe.

        Buttons, toasts and commands come as plain words, since Telegram reads no HTML there.
        Raises TextError when strict; otherwise a missing text shows its id, and a missing value
        its name.
        """
        ready = self._ready.get(key)
        return self._find(key, values) if ready is None else ready

    def knows(self, key: str) -> bool:
        return self.bundle.has_message(key) or (
            self.fallback is not None and self.fallback.knows(key)
        )

    @cached_property
    def bundle(self) -> FluentBundle:
        # Isolation marks would break copied codes and counts of characters.
        bundle = FluentBundle([self.language], use_isolating=False)
        for path in sorted((self.home / self.language).glob("*.ftl")):
            bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
        return bundle

    def _find(self, key: str, values: dict[str, object]) -> str:
        pattern = self.bundle.get_message(key).value if self.bundle.has_message(key) else None
        if pattern is not None:
            return self._format(key, pattern, values)
        if self.fallback is not None:
            return self.fallback(key, **values)
        self._complain(key, "is missing")
        return key

    def _format(self, key: str, pattern: Pattern, values: dict[str, object]) -> str:
        is_plain = kind_of(key).is_plain
        dress = _plain if is_plain else _escaped
        dressed = {name: dress(value) for name, value in values.items()}
        text, errors = _joined(pattern, dressed), list[Exception]()
        if text is None:
            numbered = {name: _ungrouped(value) for name, value in dressed.items()}
            found, errors = self.bundle.format_pattern(pattern, numbered)
            text = str(found)
        if errors:
            self._complain(key, "does not fit its values")
        shown = text if is_plain else Safe(text)
        if isinstance(pattern, str) or not (values or errors):
            self._ready[key] = shown
        return shown

    def _complain(self, key: str, trouble: str) -> None:
        # Values are a reporter's words: neither the log nor the error may carry them.
        if self.is_strict:
            raise TextError(f"{key} {trouble} in {self.language}")
        logger.error("text %s %s in %s", key, trouble, self.language)


@dataclass(frozen=True)
class Library:
    """The texts of all languages, each read when it is first asked for."""

    languages: tuple[str, ...]
    _texts: dict[str, Texts] = field(repr=False)

    @classmethod
    def load(cls, *, strict: bool = False, home: Path = HOME) -> Library:
        source = Texts(SOURCE, strict, None, home)
        others = (code for code in LANGUAGES if code != SOURCE)
        texts = {code: Texts(code, strict, source, home) for code in others}
        return cls(LANGUAGES, texts | {SOURCE: source})

    def __getitem__(self, language: str) -> Texts:
        return self._texts[language]

    def offer(self, language_code: str | None) -> str:
        """The best of our languages for a phone that speaks `language_code` (IETF, may be None)."""
        if not language_code:
            return LINGUA_FRANCA
        code = language_code.replace("_", "-").split("-")[0].lower()
        return code if code in self.languages else NEIGHBOURS.get(code, SOURCE)


def _joined(pattern: object, values: dict[str, object]) -> str | None:
    """Words around words and counts need no more than this; None: for other numbers, choices and
    what is missing Fluent is asked, which takes ten times as long."""
    parts = []
    for element in pattern.elements if isinstance(pattern, Pattern) else (pattern,):
        part = _part(element, values)
        if not isinstance(part, str):
            return None
        parts.append(part)
    return "".join(parts)


def _part(element: object, values: dict[str, object]) -> object:
    if isinstance(element, TextElement):
        return element.value
    asked = element.expression if isinstance(element, Placeable) else element
    value = values.get(asked.id.name) if isinstance(asked, VariableReference) else None
    return str(value) if type(value) is int and value >= 0 else value


def _escaped(value: object) -> object:
    if isinstance(value, str):
        return value if isinstance(value, Safe) else html.escape(value, quote=False)
    return value


def _plain(value: object) -> object:
    if isinstance(value, str):
        return html.unescape(value) if isinstance(value, Safe) else value
    return value


def _ungrouped(value: object) -> object:
    """Numbers as a person copies them: no no-break space between thousands."""
    if isinstance(value, int | float):
        return fluent_number(value, useGrouping=False)
    return value
