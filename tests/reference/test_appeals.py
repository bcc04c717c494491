"""Terms by law: only those that somebody published, counted in working days of their country."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reference.appeals import load_appeals
from reference.duty import load_duty
from reference.tables import BadTableError

HEAD = "country,working_days,priority,as_of,source,note"


@pytest.mark.parametrize(
    ("came", "last"),
    [
        # A decree made 4 to 8 May free, and the 27th is Eid al-Adha.
        (date(2026, 5, 4), date(2026, 5, 29)),
        (date(2026, 6, 5), date(2026, 6, 25)),
        (date(2026, 6, 6), date(2026, 6, 25)),
    ],
)
def test_the_day_it_came_and_days_off_do_not_count(came: date, last: date) -> None:
    assert load_appeals()["KG"].last_day(came, load_duty().hours["KG"]) == last


def test_every_term_has_its_source() -> None:
    assert {one.country for one in load_appeals().values()} <= set(load_duty().hours)
    assert all(one.source for one in load_appeals().values())


@pytest.mark.parametrize("row", ["KG,0,4,2026,a,", "KG,14,6,2026,a,", "KG,14,4,2026,,", ",1,1,,a,"])
def test_a_term_that_cannot_be_is_refused(row: str, tmp_path: Path) -> None:
    table = tmp_path / "appeals.csv"
    table.write_text(f"{HEAD}\n{row}\n", encoding="utf-8")

    with pytest.raises(BadTableError, match=r"appeals\.csv:2"):
        load_appeals(table)
