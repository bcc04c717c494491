"""Floors: how suspect an official must be, so that as many of the accused are heard as we ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from nlp.bearings import UNNAMED
from nlp.suspicion import ALWAYS
from nlp.training.corpus import LabelledTip

HEARD: Final = 0.89
"""The share of taught accusations to be heard by weights that their author did not teach. They
are harder than life; of plain ones, and by heads that were taught, more are heard."""
UNNAMED_HEARD: Final = 0.7
"""The same where nobody in office is named: nobody in particular could be warned by them."""
DIGITS: Final = 4


@dataclass(frozen=True, slots=True)
class Floors:
    """The least suspicion that accuses: of somebody named, and where nobody is."""

    named: float
    unnamed: float

    def at_zero(self, weights: Mapping[str, float]) -> dict[str, float]:
        """The weights with what always counts moved so that nothing below 0 accuses."""
        always = weights.get(ALWAYS, 0.0) - self.named
        unnamed = weights.get(f"{UNNAMED} {ALWAYS}", 0.0) + self.named - self.unnamed
        moved = {ALWAYS: always, f"{UNNAMED} {ALWAYS}": unnamed}
        return {**weights, **{name: round(weight, DIGITS) for name, weight in moved.items()}}


def floors_of(
    tips: Sequence[LabelledTip], margins: Sequence[float], are_named: Sequence[bool]
) -> Floors:
    """From how suspect each tip is by weights that its author did not teach, and whether it names
    anybody in office."""
    rows = zip(tips, margins, are_named, strict=True)
    told = [(margin, is_named) for tip, margin, is_named in rows if tip.accuses]
    return Floors(
        _floor((margin for margin, is_named in told if is_named), HEARD),
        _floor((margin for margin, is_named in told if not is_named), UNNAMED_HEARD),
    )


def _floor(margins: Iterable[float], share: float) -> float:
    return float(np.quantile(list(margins), 1 - share, method="lower"))
