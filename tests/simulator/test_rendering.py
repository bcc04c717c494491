"""Entities as HTML that is safe to put into a page."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rendering import as_html
from simulator.shapes import Json
from simulator.utf16 import width

KINDS = ("bold", "italic", "underline", "strikethrough", "spoiler", "code", "blockquote", "url")
TAG = re.compile(
    r'</?(?:b|i|u|s|code|pre|blockquote|a|span)(?: (?:href="[^"<>]*"|class="spoiler"))?>'
)


@st.composite
def texts_with_entities(draw: st.DrawFn) -> tuple[str, list[Json]]:
    """A text and any entities within it, overlapping ones included."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
    entities = []
    for kind in draw(st.lists(st.sampled_from(KINDS), max_size=4)):
        offset = draw(st.integers(0, width(text) - 1))
        length = draw(st.integers(1, width(text) - offset))
        entities.append({"type": kind, "offset": offset, "length": length})
    return text, entities


@given(texts_with_entities())
def test_only_known_tags_come_out(formatted: tuple[str, list[Json]]) -> None:
    html = as_html(*formatted)

    left = TAG.sub("", html)
    assert "<" not in left
    assert ">" not in left


@given(texts_with_entities())
def test_every_tag_is_closed_in_order(formatted: tuple[str, list[Json]]) -> None:
    opened: list[str] = []
    for end, name in re.findall(r"<(/?)(\w+)[^>]*>", as_html(*formatted)):
        if end:
            assert opened.pop() == name
        else:
            opened.append(name)

    assert opened == []


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "a & b", '"quoted"'])
def test_words_are_escaped(text: str) -> None:
    assert "<script>" not in as_html(text, [])
    assert as_html("<b>", []) == "&lt;b&gt;"


def test_a_link_is_only_made_of_safe_addresses() -> None:
    safe: Json = {"type": "text_link", "offset": 0, "length": 1, "url": "https://a.b/?x=1&y=2"}
    bad = safe | {"url": "javascript:alert(1)"}

    assert as_html("a", [safe]) == '<a href="https://a.b/?x=1&amp;y=2">a</a>'
    assert as_html("a", [bad]) == "a"


def test_a_spoiler_is_a_span() -> None:
    entity: Json = {"type": "spoiler", "offset": 2, "length": 2}

    assert as_html("🐆ак", [entity]) == '🐆<span class="spoiler">ак</span>'


def test_overlapping_entities_are_reopened() -> None:
    bold: Json = {"type": "bold", "offset": 0, "length": 2}
    italic: Json = {"type": "italic", "offset": 1, "length": 2}

    assert as_html("abc", [bold, italic]) == "<b>a<i>b</i></b><i>c</i>"
