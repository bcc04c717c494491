"""Reports: scores as tables of plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import fields

from nlp.training.corpus import LabelledTip
from nlp.training.scores import Pairs, Scores, score
from nlp.training.trainer import Echo

WEAKEST = 12


def compare(columns: Mapping[str, Scores], echo: Echo) -> None:
    """One row a figure, one column a reader."""
    echo(" " * 16 + "".join(f"{name:>22}" for name in columns))
    for part in fields(Scores):
        echo(
            f"{part.name:16}"
            + "".join(f"{_shown(column, part.name):>22}" for column in columns.values())
        )


def describe(pairs: Pairs, key: str, echo: Echo) -> None:
    """The main figures for each language, style or first offence."""
    echo(f"\n{key:16}{'tips':>6}{'offence':>9}{'lost':>7}{'urgent':>8}{'taxa':>7}{'language':>10}")
    for value in sorted({_value(tip, key) for tip, _ in pairs}):
        its = score([pair for pair in pairs if _value(pair[0], key) == value])
        echo(
            f"{value:16}{its.tips:>6}{its.offence:>9.3f}{its.lost:>7.3f}{its.urgent:>8.3f}"
            f"{its.taxa:>7.3f}{its.language:>10.3f}"
        )


def list_weakest(pairs: Pairs, echo: Echo) -> None:
    """The commonest wrong answers: what it was, what was read."""
    wrong = Counter(
        (tip.offences[0], reading.offence)
        for tip, reading in pairs
        if reading.offence not in tip.offences
    )
    echo("\ncommonest mistakes")
    for (was, read), count in wrong.most_common(WEAKEST):
        echo(f"{count:>4}  {was} read as {read}")


def _shown(scores: Scores, name: str) -> str:
    value = getattr(scores, name)
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _value(tip: LabelledTip, key: str) -> str:
    return tip.offences[0] if key == "offence" else str(getattr(tip, key))
