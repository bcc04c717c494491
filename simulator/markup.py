"""Telegram's HTML parse mode: words and entities out, Telegram's complaints for bad markup."""

import re
from dataclasses import dataclass
from html import unescape

from simulator.refusals import RefusalError, bad_request
from simulator.shapes import Json
from simulator.utf16 import width

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
TOKEN = re.compile(r"[^<&]+|&(?:#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot);?|&|<[^>]*>?")
ATTRIBUTE = re.compile(r"""\s*([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w.\-]+)))?""")


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    argument: str
    at: int
    part: int


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Text and entities (UTF-16 units) of `source`; refuses what Telegram refuses."""
    if "<" not in source and "&" not in source:
        return source, []
    reader = _Reader(source)
    for token in TOKEN.finditer(source):
        reader.take(token.group(), token.start())
    return reader.finish()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._length = 0
        self._open: list[_Open] = []
        self._entities: list[Json] = []

    def take(self, token: str, at: int) -> None:
        if token.startswith("</"):
            self._close_tag(token, at)
        elif token.startswith("<"):
            self._open_tag(token, at)
        else:
            self._append(unescape(token) if token.startswith("&") else token)

    def finish(self) -> tuple[str, list[Json]]:
        if self._open:
            tag = self._open[-1].tag
            raise _complaint(f'Can\'t find end tag corresponding to start tag "{tag}"')
        for entity in self._entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        self._entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self._parts), self._entities

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += width(text)

    def _open_tag(self, token: str, at: int) -> None:
        if not token.endswith(">"):
            raise _complaint(f"Unclosed start tag at byte offset {self._bytes(at)}")
        name, _, rest = token[1:-1].replace("\n", " ").partition(" ")
        tag = name.lower()
        if tag not in TAGS:
            words = f'Unsupported start tag "{tag}" at byte offset {self._bytes(at)}'
            raise _complaint(words)
        argument = _argument(tag, rest)
        if tag == "span" and argument != "spoiler":
            words = 'Tag "span" must have class "tg-spoiler" at byte offset '
            raise _complaint(f"{words}{self._bytes(at)}")
        self._open.append(_Open(tag, argument, self._length, len(self._parts)))

    def _close_tag(self, token: str, at: int) -> None:
        if not self._open:
            raise _complaint(f"Unexpected end tag at byte offset {self._bytes(at)}")
        if not token.endswith(">"):
            raise _complaint(f"Unclosed end tag at byte offset {self._bytes(at)}")
        found, opened = token[2:-1].strip().lower(), self._open[-1]
        if found not in ("", opened.tag):
            words = f"Unmatched end tag at byte offset {self._bytes(at)}, "
            raise _complaint(f'{words}expected "</{opened.tag}>", found "</{found}>"')
        self._add(self._open.pop())

    def _add(self, opened: _Open) -> None:
        length = self._length - opened.at
        if length == 0:
            return
        entity: Json = {"type": TAGS[opened.tag], "offset": opened.at, "length": length}
        covered = "".join(self._parts[opened.part :])
        if _decorate(entity, opened, covered) and not self._joins_code(entity):
            self._entities.append(entity)

    def _joins_code(self, entity: Json) -> bool:
        """`<pre><code class="language-x">` is one entity: a pre with a language."""
        last = self._entities[-1] if self._entities else {}
        same = all(last.get(key) == entity[key] for key in ("offset", "length"))
        if not same or {entity["type"], last.get("type")} != {"pre", "code"}:
            return False
        last["type"] = "pre"
        if "language" in entity:
            last["language"] = entity["language"]
        return True

    def _bytes(self, at: int) -> int:
        return len(self._source[:at].encode())


def _argument(tag: str, rest: str) -> str:
    if not rest:
        return ""
    wanted = {"a": "href", "code": "class", "span": "class", "tg-emoji": "emoji-id"}.get(tag)
    for match in ATTRIBUTE.finditer(rest):
        name, *values = match.groups("")
        value = unescape("".join(values))
        if tag == "blockquote" and name == "expandable":
            return name
        if name == wanted:
            return value.removeprefix("language-").removeprefix("tg-")
    return ""


def _decorate(entity: Json, opened: _Open, covered: str) -> bool:
    """Add what the tag's attribute says; False when there is no entity after all."""
    if opened.tag == "a":
        return _link(entity, opened.argument or covered)
    if opened.tag == "code" and opened.argument:
        entity["language"] = opened.argument
    if opened.tag == "tg-emoji":
        if not opened.argument.isdigit():
            raise _complaint("Invalid custom emoji identifier specified")
        entity["custom_emoji_id"] = opened.argument
    if opened.argument == "expandable":
        entity["type"] = "expandable_blockquote"
    return True


def _link(entity: Json, url: str) -> bool:
    if not re.match(r"(https?|tg|ton)://\S+|[\w-]+(\.[\w-]+)+\S*$", url):
        return False
    entity["url"] = url if "://" in url else f"http://{url}/"
    return True


def _complaint(words: str) -> RefusalError:
    return bad_request(f"can't parse entities: {words}")
