"""Telegram's HTML: what is read, and how bad markup is refused."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.markup import parse_html
from simulator.refusals import RefusalError
from simulator.utf16 import cut, width

TAGS = {"b": "bold", "i": "italic", "u": "underline", "s": "strikethrough", "code": "code"}
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
tags = st.sampled_from(sorted(TAGS))


def test_plain_words_stay_as_they_are() -> None:
    assert parse_html("Ала-Арча, 5 > 3") == ("Ала-Арча, 5 > 3", [])


@given(words)
def test_escaped_words_come_out_unchanged(text: str) -> None:
    assert parse_html(escape(text)) == (text, [])


@given(words, tags, words, words)
def test_an_entity_covers_exactly_the_tagged_words(
    before: str, tag: str, inside: str, after: str
) -> None:
    source = f"{escape(before)}<{tag}>{escape(inside)}</{tag}>{escape(after)}"

    text, [entity] = parse_html(source)

    assert text == before + inside + after
    assert cut(text, entity["offset"], entity["length"]) == inside
    assert entity["type"] == TAGS[tag]


@given(words, words)
def test_tags_nest(outer: str, inner: str) -> None:
    text, entities = parse_html(f"<b>{escape(outer)}<i>{escape(inner)}</i></b>")

    found = {entity["type"]: cut(text, entity["offset"], entity["length"]) for entity in entities}
    assert found == {"bold": outer + inner, "italic": inner}


def test_outer_entities_stand_before_inner_ones() -> None:
    _, entities = parse_html("<b>a <i>b</i></b> <u>c</u>")

    assert [entity["type"] for entity in entities] == ["bold", "italic", "underline"]


def test_offsets_count_utf16_units() -> None:
    text, [entity] = parse_html("🐆🐆<b>ак</b>")

    assert (entity["offset"], entity["length"]) == (4, 2)
    assert width(text) == 6


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<strong>a</strong>", "bold"),
        ("<EM>a</em>", "italic"),
        ("<ins>a</ins>", "underline"),
        ("<del>a</del>", "strikethrough"),
        ("<tg-spoiler>a</tg-spoiler>", "spoiler"),
        ('<span class="tg-spoiler">a</span>', "spoiler"),
        ("<blockquote>a</blockquote>", "blockquote"),
        ("<blockquote expandable>a</blockquote>", "expandable_blockquote"),
        ("<pre>a</pre>", "pre"),
        ("<b >a</b >", "bold"),
    ],
)
def test_every_tag_has_its_entity(source: str, kind: str) -> None:
    assert parse_html(source) == ("a", [{"type": kind, "offset": 0, "length": 1}])


def test_a_link_keeps_its_address() -> None:
    text, [entity] = parse_html('<a href="https://cites.org/?a=1&amp;b=2">CITES</a>')

    assert (text, entity["url"]) == ("CITES", "https://cites.org/?a=1&b=2")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "not an address", ""])
def test_a_link_to_nowhere_is_only_words(address: str) -> None:
    assert parse_html(f'<a href="{address}">words</a>') == ("words", [])


def test_a_bare_host_becomes_a_link() -> None:
    assert parse_html("<a>cites.org</a>")[1][0]["url"] == "http://cites.org/"


@pytest.mark.parametrize("order", ["<pre><code {}>a</code></pre>", "<code {}><pre>a</pre></code>"])
def test_code_within_pre_tells_the_language(order: str) -> None:
    _, [entity] = parse_html(order.format('class="language-python"'))

    assert entity["type"] == "pre"


def test_an_emoji_needs_a_number() -> None:
    _, [entity] = parse_html('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>')

    assert entity["custom_emoji_id"] == "5368324170671202286"
    with pytest.raises(RefusalError, match="Invalid custom emoji identifier specified"):
        parse_html('<tg-emoji emoji-id="x">👍</tg-emoji>')


def test_attributes_that_mean_nothing_are_passed_over() -> None:
    source = '<a title="x" href="https://cites.org/">a</a><code class=plain>b</code>'

    _, [link, code] = parse_html(source)

    assert link["url"] == "https://cites.org/"
    assert code["type"] == "code"


def test_a_lone_code_has_no_language() -> None:
    _, [entity] = parse_html('<code class="language-python">a</code>')

    assert entity == {"type": "code", "offset": 0, "length": 1}


def test_empty_tags_leave_no_entity() -> None:
    assert parse_html("<b></b>a<i></i>") == ("a", [])


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;b&gt;", "<b>"),
        ("&#1080;&#x43B;", "ил"),
        ("R&D", "R&D"),
        ("&nbsp;", "&nbsp;"),
        ("&quot;&amp;", '"&'),
    ],
)
def test_only_four_named_entities_are_known(source: str, text: str) -> None:
    assert parse_html(source) == (text, [])


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a <div>b</div>", 'Unsupported start tag "div" at byte offset 2'),
        ("ы<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("5 < 6 <b>a</b>", 'Unsupported start tag "" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b><i>a</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_bad_markup_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        parse_html(source)

    assert refusal.value.description == f"Bad Request: can't parse entities: {words}"


def test_an_end_tag_without_a_name_closes_the_last() -> None:
    assert parse_html("<b>a</>")[1] == [{"type": "bold", "offset": 0, "length": 1}]
