"""Tables: an inspection as plain text for people, and as one object for programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from nlp.training.inspection.balance import LABELLED, Balance, Figures, missing, shown
from nlp.training.inspection.faults import spoken
from nlp.training.inspection.minima import load_minima, load_taxa
from nlp.training.inspection.results import Inspection
from triage.model import LANGUAGES

PLAIN = ("tips", "noise", "urgent", "accuses", "danger")


def tables(inspection: Inspection) -> Iterator[str]:
    """Line after line: figures a row, languages a column; then what is wrong."""
    yield from _table("taught", inspection.taught, [(name, "") for name in PLAIN])
    for figure in LABELLED:
        yield ""
        yield from _table(figure, inspection.taught, _rows(figure, inspection.taught))
    yield ""
    yield from _table("apart", inspection.apart, [(name, "") for name in PLAIN])
    yield ""
    for fault in inspection.faults:
        yield from spoken(fault)
    yield f"Wrong: {len(inspection.faults)}." if inspection.faults else "All is right."


def as_object(inspection: Inspection) -> dict[str, Any]:
    """The same in JSON's types; `missing` names the languages that never speak of a taxon."""
    return {
        "right": inspection.is_right,
        "taught": {language: _nested(own) for language, own in inspection.taught.items()},
        "apart": {language: _nested(own) for language, own in inspection.apart.items()},
        "missing": missing(inspection.taught, load_taxa()),
        "faults": [asdict(fault) for fault in inspection.faults],
    }


def _rows(figure: str, balance: Balance) -> list[tuple[str, str]]:
    """What is asked for first, in its order; then what else the tips say."""
    asked = [(one.figure, one.of) for one in load_minima() if one.figure == figure]
    said = sorted(key for own in balance.values() for key in own if key[0] == figure)
    return list(dict.fromkeys([*asked, *said]))


def _table(title: str, balance: Balance, rows: list[tuple[str, str]]) -> Iterator[str]:
    yield f"{title:26}" + "".join(f"{language:>7}" for language in LANGUAGES)
    for row in rows:
        cells = (_cell(row[0], balance[language].get(row, 0)) for language in LANGUAGES)
        yield f"{row[1] or row[0]:26}" + "".join(f"{cell:>7}" for cell in cells)


def _cell(figure: str, value: float) -> str:
    return shown(figure, value) if value else "-"


def _nested(figures: Figures) -> dict[str, Any]:
    plain = {name: round(figures[name, ""], 3) for name in PLAIN}
    counts = {
        figure: {label: count for (name, label), count in figures.items() if name == figure}
        for figure in LABELLED
    }
    return plain | counts
