"""Reading a CSV table of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from reference.tables import BadTableError, read_table


def table(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "facts.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_row_knows_where_it_stands(tmp_path: Path) -> None:
    rows = list(read_table(table(tmp_path, "name,km\nOsh,5\nTalas,7.5\n"), ("name", "km")))

    assert [row.where for row in rows] == ["facts.csv:2", "facts.csv:3"]
    assert rows[1].number("km") == 7.5


def test_bars_separate_what_a_cell_lists(tmp_path: Path) -> None:
    [row] = read_table(table(tmp_path, "names\nОш | Ӯш||Osh\n"), ("names",))

    assert row.words("names") == ("Ош", "Ӯш", "Osh")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("name\nOsh\n", "facts.csv:1: the header lacks km"),
        ("name,km\nOsh\n", "facts.csv:2: more or fewer cells"),
        ("name,km\nOsh,5,6\n", "facts.csv:2: more or fewer cells"),
    ],
)
def test_a_broken_table_says_what_to_mend(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(BadTableError) as refused:
        list(read_table(table(tmp_path, text), ("name", "km")))

    assert str(refused.value).startswith(complaint)


def test_a_number_that_is_none_is_refused(tmp_path: Path) -> None:
    [row] = read_table(table(tmp_path, "km\nfar\n"), ("km",))

    with pytest.raises(BadTableError, match="no number: 'far'"):
        row.number("km")
