"""What one chat may do is data: each number has its why, and a slip is named with its line."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from reference.limits import load_limits
from reference.tables import FOLDER, BadTableError

OURS = (FOLDER / "limits.toml").read_text(encoding="utf-8")


def test_a_village_that_shares_one_phone_can_live_with_our_limits() -> None:
    limits = load_limits()

    assert limits.tips.most >= 20
    assert limits.tips.within == timedelta(days=1)
    assert limits.files.most >= 50
    assert limits.volume.most >= limits.files.most * 5 * 2**20
    assert limits.receipts.most >= 3
    assert limits.false_reports.alone < limits.false_reports.most


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("most = 300", "most = 0", "acts"),
        ("minutes = 10", "minutes = 'ten'", "acts"),
        ("pieces = 100", "", "draft"),
        ("free_megabytes = 1024", "free_megabytes = true and false", "limits.toml"),
        ("alone = 2", "alone = 3", "no desk decides alone"),
        ('version = "2026-11-22"', "", "version"),
        ('why = "Ten full', 'wherefore = "Ten full', "why must say why"),
    ],
)
def test_a_slip_is_named(tmp_path: Path, old: str, new: str, named: str) -> None:
    path = tmp_path / "limits.toml"
    assert old in OURS
    path.write_text(OURS.replace(old, new, 1))

    with pytest.raises(BadTableError, match=named):
        load_limits(path)
