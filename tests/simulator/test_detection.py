"""Found entities: always inside the text, never across each other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from simulator.detection import find_entities
from simulator.shapes import Json
from simulator.utf16 import cut, width

pieces = st.sampled_from(
    ["/start", "@ilbirs_bot", "#tag", "https://a.org/x", "a@b.org", "+996550000000", " ", "🐆", "ы"]
)
texts = st.lists(pieces, max_size=12).map("".join)


@given(texts)
def test_found_entities_lie_within_the_text(text: str) -> None:
    for entity in find_entities(text, []):
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= width(text)
        assert cut(text, entity["offset"], entity["length"]).strip()


@given(texts)
def test_found_entities_do_not_overlap(text: str) -> None:
    entities = find_entities(text, [])

    for first, second in pairwise(entities):
        assert first["offset"] + first["length"] <= second["offset"]


@given(texts, st.integers(0, 20), st.integers(1, 20))
def test_what_was_given_stays_and_is_not_overlapped(text: str, offset: int, length: int) -> None:
    given_one: Json = {"type": "code", "offset": offset, "length": length}

    entities = find_entities(text, [given_one])

    assert given_one in entities
    for found in (one for one in entities if one is not given_one):
        before = found["offset"] + found["length"] <= offset
        assert before or found["offset"] >= offset + length


@given(st.text(max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_a_cut_is_as_wide_as_it_says(text: str, offset: int, length: int) -> None:
    whole = width(text)

    found = cut(text, offset, length)

    assert len(found) <= max(0, min(length, whole - offset))
