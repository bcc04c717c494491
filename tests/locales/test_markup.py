"""What a person sees of HTML."""

from __future__ import annotations

import pytest

from locales.markup import visible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<b>Osh &amp; Uzgen</b>", "Osh & Uzgen"),
        ('<a href="https://t.me/c/1/2">AB-123</a>', "AB-123"),
        ("2 &lt; 3 &gt; 1", "2 < 3 > 1"),
        ("2 < 3", "2 < 3"),
    ],
)
def test_what_is_seen_has_no_markup(text: str, seen: str) -> None:
    assert visible(text) == seen
