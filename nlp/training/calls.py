"""Calls: what reporters add about officials who are called, help, or merely stand nearby.

The corpus speaks of officials mostly where they are guilty; without these the accusation head
takes the word itself for guilt.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final
from zlib import crc32

from nlp.phrases import rows_of
from nlp.training.corpus import LabelledTip
from triage.model import NOT_WILDLIFE

ONE_IN: Final = 4


@lru_cache(maxsize=1)
def load_calls() -> dict[str, tuple[str, ...]]:
    """Language -> sentences in which officials have done no wrong."""
    return {row["language"]: tuple(row["calls"].split("|")) for row in rows_of("calls.csv")}


def with_call(tip: LabelledTip) -> LabelledTip:
    """Every fourth tip about a crime that accuses nobody, with a call before or after it."""
    dice = crc32(f"call {tip.id}".encode())
    if tip.accuses or NOT_WILDLIFE in tip.offences or dice % ONE_IN:
        return tip
    calls = load_calls()[tip.language]
    call = calls[dice // ONE_IN % len(calls)]
    if dice // ONE_IN // len(calls) % 2:
        return replace(tip, text=f"{call}. {tip.text}")
    return replace(tip, text=f"{tip.text}. {call}")
