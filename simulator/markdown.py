"""Telegram's two Markdown parse modes, the legacy one and MarkdownV2."""

import re

from simulator.refusals import RefusalError, bad_request
from simulator.shapes import Json
from simulator.utf16 import width

MARKS = {
    "*": "bold",
    "__": "underline",
    "_": "italic",
    "~": "strikethrough",
    "||": "spoiler",
}
RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
TOKEN_V2 = re.compile(
    r"\\([\x01-\x7e])|```(?:(\w+)\n)?(.*?)```|`((?:[^`\\]|\\.)*)`|\[|\]\(((?:[^)\\]|\\.)*)\)"
    r"|__|\|\||[*_~]|(.)",
    re.DOTALL,
)
TOKEN_V1 = re.compile(
    r"\\([_*`\[])|```(?:(\w+)\n)?(.*?)```|`([^`]*)`|\[([^\]]*)\]\(([^)]*)\)|([*_])|(.)",
    re.DOTALL,
)


class _Writer:
    """Collects words and entities; remembers which marks are open."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.open: list[tuple[str, int, int]] = []
        self.entities: list[Json] = []

    def append(self, text: str) -> None:
        self.parts.append(text)
        self.length += width(text)

    def block(self, kind: str, text: str, **extra: str) -> None:
        entity: Json = {"type": kind, "offset": self.length, "length": width(text)} | extra
        self.append(text)
        if entity["length"]:
            self.entities.append(entity)

    def toggle(self, mark: str, at: int) -> None:
        if self.open and self.open[-1][0] == mark:
            self.close(MARKS[mark])
        else:
            self.open.append((mark, self.length, at))

    def close(self, kind: str, **extra: str) -> None:
        _, start, _ = self.open.pop()
        if length := self.length - start:
            self.entities.append({"type": kind, "offset": start, "length": length} | extra)

    def finish(self) -> tuple[str, list[Json]]:
        if self.open:
            mark, _, at = self.open[-1]
            kind = MARKS.get(mark, "text_link").replace("_", "").capitalize()
            raise _complaint(f"Can't find end of {kind} entity at byte offset {at}")
        ordered = sorted(self.entities, key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.parts), ordered


def parse_markdown_v2(source: str) -> tuple[str, list[Json]]:
    """MarkdownV2: every reserved character must be escaped or mean something."""
    writer = _Writer()
    for token in TOKEN_V2.finditer(source):
        _take_v2(writer, token, len(source[: token.start()].encode()))
    return writer.finish()


def _take_v2(writer: _Writer, token: re.Match[str], at: int) -> None:
    escaped, language, pre, code, link, other = token.groups()
    mark = token.group()
    if escaped is not None:
        writer.append(escaped)
    elif pre is not None:
        writer.block("pre", _plain(pre), **({"language": language} if language else {}))
    elif code is not None:
        writer.block("code", _plain(code))
    elif link is not None and writer.open and writer.open[-1][0] == "[":
        writer.close("text_link", url=_plain(link))
    elif mark == "[":
        writer.open.append(("[", writer.length, at))
    elif mark in MARKS:
        writer.toggle(mark, at)
    else:
        _append_plain(writer, other or mark, at)


def _append_plain(writer: _Writer, character: str, at: int) -> None:
    if character[0] in RESERVED:
        raise _complaint(
            f"Character '{character[0]}' is reserved and must be escaped with the preceding '\\'"
        )
    writer.append(character)


def parse_markdown(source: str) -> tuple[str, list[Json]]:
    """The legacy mode: * _ ` and links, no nesting."""
    writer = _Writer()
    for token in TOKEN_V1.finditer(source):
        _take_v1(writer, token, len(source[: token.start()].encode()))
    return writer.finish()


def _take_v1(writer: _Writer, token: re.Match[str], at: int) -> None:
    escaped, language, pre, code, label, url, mark, other = token.groups()
    if escaped is not None:
        writer.append(escaped)
    elif pre is not None:
        writer.block("pre", pre, **({"language": language} if language else {}))
    elif code is not None:
        writer.block("code", code)
    elif label is not None:
        writer.block("text_link", label, url=url)
    elif mark is not None:
        writer.toggle(mark, at)
    else:
        writer.append(other)


def _plain(text: str) -> str:
    return re.sub(r"\\([\x01-\x7e])", r"\1", text)


def _complaint(words: str) -> RefusalError:
    return bad_request(f"can't parse entities: {words}")
