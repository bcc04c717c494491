"""Sheets joined with the facts they need: how long they may wait, and the language they speak."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from bot.judging import LOCAL
from reference.agencies import Agency, load_agencies
from reference.sheets import load_sheet_terms
from triage.papers import Terms

FALLBACK = "ru"
"""Registries all over the region read it."""


def load_terms() -> Terms:
    terms = load_sheet_terms()
    return Terms(
        to_hand=timedelta(days=terms.to_hand),
        to_hand_grave=timedelta(days=terms.to_hand_grave),
        to_answer=timedelta(days=terms.to_answer),
        grave=terms.grave,
    )


def language_of(agency: str) -> str:
    """The state language of the agency's country; Russian where none is ours."""
    known: Mapping[str, Agency] = load_agencies()
    return LOCAL.get(known[agency].country, FALLBACK) if agency in known else FALLBACK
