"""Numbers to call: only those that are known, sourced and not too old are shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference.emergency import EmergencyNumber, current_lines, load_emergency, shown_numbers
from reference.tables import BadTableError

TODAY = date(2026, 11, 22)


def shown(country: str, today: date = TODAY) -> dict[str, str]:
    return {one.number: one.kind for one in current_lines(country, today)}


def police(number: str = "102", as_of: date | None = TODAY, source: str = "x") -> EmergencyNumber:
    return EmergencyNumber("KG", "police", "police", number, as_of, source)


@pytest.mark.parametrize(
    ("country", "number", "kind"),
    [
        ("KG", "112", "emergency"),
        ("KG", "102", "police"),
        ("KG", "108", "environment"),
        ("KZ", "102", "police"),
        ("TJ", "112", "emergency"),
        ("UZ", "112", "emergency"),
        ("UZ", "1157", "environment"),
    ],
)
def test_a_fresh_number_is_shown(country: str, number: str, kind: str) -> None:
    assert shown(country)[number] == kind


def test_a_number_of_ten_years_ago_is_kept_but_not_shown() -> None:
    assert any(one.country == "TJ" and one.number == "102" for one in load_emergency())
    assert "102" not in shown("TJ")


def test_a_number_without_a_date_is_not_shown() -> None:
    assert "1108" not in shown("UZ")


def test_turkmenistan_has_no_number_that_we_could_trace() -> None:
    assert shown("TM") == {}


def test_the_newest_environment_line_comes_first() -> None:
    numbers = shown_numbers(load_emergency(), "KG", TODAY)

    assert next(one.number for one in numbers if one.kind == "environment") == "108"


def test_five_years_are_counted_to_the_month() -> None:
    assert police(as_of=date(2021, 11, 1)).is_shown(TODAY)
    assert not police(as_of=date(2021, 10, 1)).is_shown(TODAY)


@pytest.mark.parametrize("gap", [police(number=""), police(source=""), police(as_of=None)])
def test_a_number_with_a_gap_is_not_shown(gap: EmergencyNumber) -> None:
    assert not gap.is_shown(TODAY)


@given(st.dates(date(2010, 1, 1), date(2040, 12, 31)))
def test_a_number_once_too_old_never_comes_back(today: date) -> None:
    later = today.replace(year=today.year + 1, day=1)

    assert set(shown("KZ", later)) <= set(shown("KZ", today))


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("KG,wizards,wizards,1,2026,x", "unknown kind 'wizards'"),
        ("KG,police,police,102,May,x", "'May' is no date"),
        (",police,police,102,2026,x", "'country' is empty"),
    ],
)
def test_a_mistake_is_refused_with_its_line(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "emergency.csv"
    path.write_text(f"country,kind,service,number,as_of,source\n{line}\n", encoding="utf-8")

    with pytest.raises(BadTableError, match=complaint) as refused:
        load_emergency(path)

    assert str(refused.value).startswith("emergency.csv:2:")
