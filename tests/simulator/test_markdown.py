"""The two Markdown modes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.markdown import RESERVED, parse_markdown, parse_markdown_v2
from simulator.refusals import RefusalError
from simulator.utf16 import cut

letters = st.text(st.characters(categories=["L", "N", "Zs"]), min_size=1, max_size=20)


def escape_v2(text: str) -> str:
    return re.sub(r"([_*\[\]()~`>#+\-=|{}.!\\])", r"\\\1", text)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30))
def test_escaped_words_come_out_unchanged(text: str) -> None:
    assert parse_markdown_v2(escape_v2(text)) == (text, [])


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("*", "bold"),
        ("_", "italic"),
        ("__", "underline"),
        ("~", "strikethrough"),
        ("||", "spoiler"),
        ("`", "code"),
    ],
)
@given(text=letters)
def test_a_mark_covers_what_stands_between(mark: str, kind: str, text: str) -> None:
    found, [entity] = parse_markdown_v2(f"{mark}{text}{mark}")

    assert (found, entity["type"]) == (text, kind)
    assert cut(found, entity["offset"], entity["length"]) == text


@pytest.mark.parametrize("sign", sorted(RESERVED - set("*_~|`[")))
def test_a_reserved_sign_must_be_escaped(sign: str) -> None:
    with pytest.raises(RefusalError, match="is reserved and must be escaped"):
        parse_markdown_v2(f"a {sign} b")


def test_marks_nest() -> None:
    text, entities = parse_markdown_v2("*bold _both_*")

    assert text == "bold both"
    assert [entity["type"] for entity in entities] == ["bold", "italic"]


def test_a_link_has_words_and_an_address() -> None:
    text, [entity] = parse_markdown_v2(r"[CITES](https://cites.org/a\)b)")

    assert (text, entity["url"]) == ("CITES", "https://cites.org/a)b")


def test_code_blocks_know_their_language() -> None:
    text, [entity] = parse_markdown_v2("```python\nx = 1```")

    assert (text, entity["language"]) == ("x = 1", "python")


@pytest.mark.parametrize(
    ("source", "kind"),
    [("*a", "Bold"), ("a _b", "Italic"), ("__a", "Underline"), ("[a", "Textlink")],
)
def test_an_open_mark_is_refused(source: str, kind: str) -> None:
    with pytest.raises(RefusalError, match=f"Can't find end of {kind} entity at byte offset"):
        parse_markdown_v2(source)


def test_the_old_mode_takes_dots_as_they_are() -> None:
    text, entities = parse_markdown("*Ilbirs* v1.0 _now_ `code` [a](http://a.b)")

    assert text == "Ilbirs v1.0 now code a"
    assert [entity["type"] for entity in entities] == ["bold", "italic", "code", "text_link"]


def test_the_old_mode_escapes_and_blocks() -> None:
    text, [entity] = parse_markdown("\\*a\\_ ```x```")

    assert (text, entity["type"]) == ("*a_ x", "pre")


def test_the_old_mode_refuses_what_stays_open() -> None:
    with pytest.raises(RefusalError, match="Can't find end of Italic entity at byte offset 2"):
        parse_markdown("a _b")
