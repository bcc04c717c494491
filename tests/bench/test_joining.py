"""A week of tips is put together as the aims in joining.toml ask, with whatever dice."""

from __future__ import annotations

import pytest

from bench.incidents import month
from bench.joining import CELLS, SCALE, SEED
from bench.meeting import Index, judged

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("seed", [SEED, SEED + 1, SEED + 2])
def test_what_belongs_together_is_found_and_little_else_is_joined(seed: int) -> None:
    told = month(incidents=1_500, tips=5_000, days=7.5, seed=seed)

    found = judged(told, Index(CELLS, SCALE.rules.days), SCALE)

    assert found.precision >= 0.98
    assert found.recall_with_suggestions >= 0.80
