"""The course: the numbers a training goes by."""

from __future__ import annotations

SEED = 20
COPIES = 2
INNER_FOLDS = 3
LOST_AT_MOST = 0.03
"""Of the corpus, whose second authors wrote harder than life: of tips by a third, untaught, 0.012
were lost where 0.022 was asked for here."""
SURE_NOISE_RIGHT = 0.97
SURE_CRIME_RIGHT = 0.97
