"""The tokenizer: words keep their apostrophes and invisible marks, so that offsets stay true."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from nlp.letters import APOSTROPHES, INVISIBLE

_LETTER = r"[^\W\d_]"
_INSIDE = f"[{APOSTROPHES}{INVISIBLE}\u0300-\u036f]"
TOKEN = re.compile(
    rf"(?:(?<!\d)[46](?={_LETTER}{{3}}))?{_LETTER}+(?:{_INSIDE}+{_LETTER}+|[46]{_LETTER}+)*"
    r"|\d+(?:[.,]\d+)*"
    r"|\s+"
    r"|(.)\1*",
    re.DOTALL,
)


class Words:
    """Cuts a text into words, numbers, signs and white space; `doc.text` is the text again."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words, spaces = words_of(text)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_disk(self, path: Any, **_: Any) -> None:
        """Nothing to keep: the rule is the code."""

    def from_disk(self, path: Any, **_: Any) -> Words:
        return self

    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, data: bytes, **_: Any) -> Words:
        return self


def words_of(text: str) -> tuple[list[str], list[bool]]:
    """The words of a text, and after which of them a space belongs to the word."""
    words: list[str] = []
    spaces: list[bool] = []
    for piece in pieces_of(text):
        if piece[0] == " " and words and not spaces[-1]:
            spaces[-1] = True
            piece = piece[1:]
        if piece:
            words.append(piece)
            spaces.append(False)
    return words, spaces


def pieces_of(text: str) -> Iterator[str]:
    return (found[0] for found in TOKEN.finditer(text))


def create_words() -> Callable[[Language], Words]:
    return lambda pipeline: Words(pipeline.vocab)


registry.tokenizers.register("ilbirs.Words.v1", func=create_words)
