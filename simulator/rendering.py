"""Text with entities as safe HTML for the page and for reading in tests."""

from collections.abc import Iterable
from html import escape
from itertools import pairwise

from simulator.shapes import Json

PLAIN = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
SAFE = ("http://", "https://", "tg://")


def as_html(text: str, entities: Iterable[Json]) -> str:
    """Only b, i, u, s, code, pre, a, blockquote and span.spoiler come out; all else is escaped."""
    spans = [span for entity in entities if (span := _span(text, entity))]
    if not spans:
        return escape(text)
    return _weave(text, sorted(spans, key=lambda span: (span[0], -span[1])))


def _weave(text: str, spans: list[tuple[int, int, str, str]]) -> str:
    """Emit each character with every change of tags around it; overlaps are reopened."""
    edges = sorted({0, len(text)} | {edge for span in spans for edge in span[:2]})
    parts: list[str] = []
    current: list[tuple[int, int, str, str]] = []
    for start, end in pairwise(edges):
        wanted = [span for span in spans if span[0] <= start and span[1] >= end]
        shared = _shared(current, wanted)
        parts += [span[3] for span in reversed(current[shared:])]
        parts += [span[2] for span in wanted[shared:]]
        parts.append(escape(text[start:end]))
        current = wanted
    parts += [span[3] for span in reversed(current)]
    return "".join(parts)


def _shared(one: list[tuple[int, int, str, str]], other: list[tuple[int, int, str, str]]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left is not right:
            break
        count += 1
    return count


def _span(text: str, entity: Json) -> tuple[int, int, str, str] | None:
    start = _index(text, entity["offset"])
    end = _index(text, entity["offset"] + entity["length"])
    kind = entity["type"]
    if tag := PLAIN.get(kind):
        return start, end, f"<{tag}>", f"</{tag}>"
    if kind == "spoiler":
        return start, end, '<span class="spoiler">', "</span>"
    url = entity.get("url") or (text[start:end] if kind == "url" else "")
    if url.startswith(SAFE):
        return start, end, f'<a href="{escape(url)}">', "</a>"
    return None


def _index(text: str, units: int) -> int:
    """The Python index of a UTF-16 offset."""
    if text.isascii():
        return min(units, len(text))
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
