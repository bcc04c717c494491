"""A table in TOML knows the line of everything in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reference.tables import FOLDER, BadTableError
from reference.toml_lines import TomlText, read_toml

SMALL = """\
version = "1"

[place.open]
KG = ["kg_sets"] # first
[accused]
order = ["police"]
"""


def small(tmp_path: Path, text: str = SMALL) -> TomlText:
    path = tmp_path / "small.toml"
    path.write_text(text, encoding="utf-8")
    return read_toml(path)


@pytest.mark.parametrize(
    ("rule", "keys", "line"),
    [
        ("version", (), 1),
        ("place.open", (), 3),
        ("place.open", ("KG",), 4),
        ("place.open", ("UZ",), 3),
        ("accused.order", (), 6),
        ("accused.unnamed", (), 5),
        ("place.forest", (), 6),
    ],
)
def test_a_rule_is_found_where_it_stands_or_should(
    tmp_path: Path, rule: str, keys: tuple[str, ...], line: int
) -> None:
    assert small(tmp_path).line_of(rule, *keys) == line


def test_a_complaint_names_file_line_and_rule(tmp_path: Path) -> None:
    trouble = small(tmp_path).trouble("place.open", "names nobody; add one", "KG")

    assert str(trouble) == "small.toml:4: [place.open]: names nobody; add one"


def test_what_is_no_toml_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadTableError, match=r"^small\.toml:3: "):
        small(tmp_path, SMALL.replace("open]", "open"))


@pytest.mark.parametrize("name", ["routing.toml", "urgency.toml", "joining.toml"])
def test_every_header_of_our_tables_is_found_on_its_line(name: str) -> None:
    toml = read_toml(FOLDER / name)
    headers = [line for line in toml.lines if line.startswith("[")]

    assert headers
    for header in headers:
        assert toml.lines[toml.line_of(header.strip("[]")) - 1] == header


def test_an_empty_file_has_a_first_line(tmp_path: Path) -> None:
    assert small(tmp_path, "").line_of("version") == 1
