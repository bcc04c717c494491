"""Sheets speak the language of the body's country, and Russian where that is none of ours."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sheet_terms import language_of, load_terms


@pytest.mark.parametrize(
    ("agency", "language"),
    [
        ("kg_prosecutor", "ky"), ("kz_prosecutor", "kk"), ("tj_police", "tg"),
        ("uz_prosecutor", "uz"), ("tm_prosecutor", "tk"), ("ru_cites_ma", "ru"),
        ("reg_cites_secretariat", "ru"), ("kg_dragons", "ru"),
    ],
)  # fmt: skip
def test_a_sheet_speaks_the_language_of_the_country(agency: str, language: str) -> None:
    assert language_of(agency) == language


def test_terms_are_whole_days() -> None:
    terms = load_terms()

    assert terms.to_hand % timedelta(days=1) == timedelta(0)
    assert timedelta(0) < terms.to_hand_grave <= terms.to_hand < terms.to_answer
