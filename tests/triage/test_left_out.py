"""Words without what tells who said them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from triage.model import Span
from triage.own_words import CUT, without

LETTERS = st.text("abc Ж", min_size=1, max_size=12)


@given(st.lists(LETTERS, min_size=1, max_size=6), LETTERS)
def test_what_tells_goes_and_everything_else_stays(others: list[str], secret: str) -> None:
    words = f"#{secret}#".join(others)
    spans, at = [], 0
    for other in others[:-1]:
        at += len(other)
        spans.append(Span(at, at + len(secret) + 2, "own_name", secret))
        at += len(secret) + 2

    assert without(words, tuple(spans)) == CUT.join(others)


def test_the_order_in_which_it_was_found_does_not_matter() -> None:
    words = "I am Amina, call 700"
    found = (Span(17, 20, "own_number", "700"), Span(5, 10, "own_name", "Amina"))

    assert without(words, found) == f"I am {CUT}, call {CUT}"


def test_what_is_named_twice_over_is_cut_once() -> None:
    words = "my name is Amina."
    found = (Span(0, 16, "name", words[:16]), Span(11, 16, "own_name", "Amina"))

    assert "Amina" not in without(words, found)
    assert without(words, found).endswith(".")
