"""Which texts the code names, and which it forgets."""

from __future__ import annotations

from pathlib import Path

import pytest

from locales.usage import is_grown, missing_ids, unused_ids
from tests.locales.shelf import ROOT, write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path / "locales", "en", "card-title = Yours\nstate-seen = seen\nhelp = Help\n")
    return tmp_path


def code(root: Path, lines: str, package: str = "handlers", name: str = "report.py") -> None:
    folder = root / package
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(lines, encoding="utf-8")


def test_a_text_that_no_code_names_is_unused(root: Path) -> None:
    code(root, 'texts("card-title")')

    assert unused_ids(root) == ["help", "state-seen"]


def test_a_text_named_in_a_table_is_used(root: Path) -> None:
    code(root, 'SCREENS = {"one": "card-title", "two": "help"}')

    assert unused_ids(root) == ["state-seen"]


def test_a_text_named_by_its_beginning_is_used(root: Path) -> None:
    code(root, 'texts(f"state-{tip.state}")')

    assert "state-seen" not in unused_ids(root)


def test_a_text_named_by_its_end_is_used(root: Path) -> None:
    code(root, 'texts(f"{what}-title")')

    assert "card-title" not in unused_ids(root)


def test_a_name_of_nothing_but_values_uses_nothing(root: Path) -> None:
    code(root, 'key = f"{one}-{two}"')

    assert len(unused_ids(root)) == 3


def test_a_text_that_another_text_says_is_used(root: Path) -> None:
    write(root / "locales", "en", "why = { offence-a }\noffence-a = hunting\n")
    code(root, 'texts("why")')

    assert unused_ids(root) == []


def test_tests_and_other_packages_use_nothing(root: Path) -> None:
    code(root, 'texts("card-title")', package="tests")
    code(root, 'texts("help")', package="storage")

    assert {"card-title", "help"} <= set(unused_ids(root))


@pytest.mark.parametrize(
    "line",
    [
        'texts("card-nowhere", place=place)',
        'self.texts("card-nowhere")',
        'raise RefusedError("card-nowhere")',
        'Reason("card-nowhere", (("place", name),))',
        'intentions.screen(talk.chat, "card-nowhere")',
        'texts("card-title" if here else "card-nowhere")',
    ],
)
def test_a_text_that_nobody_wrote_is_told_with_its_file(root: Path, line: str) -> None:
    code(root, line)

    assert missing_ids(root) == ["handlers/report.py: no text card-nowhere"]


def test_words_that_only_look_like_an_id_are_left_alone(root: Path) -> None:
    code(root, 'header = "content-type"\nintentions.show("card-nowhere")')

    assert missing_ids(root) == []


def test_young_code_is_not_asked_for_unused_texts(root: Path) -> None:
    for number in range(10):
        code(root, "", name=f"part_{number}.py")

    assert not is_grown(root)


def test_grown_code_is(root: Path) -> None:
    for number in range(6):
        code(root, "", name=f"part_{number}.py")
        code(root, "", package="bot", name=f"part_{number}.py")

    assert is_grown(root)


def test_our_code_names_only_texts_that_we_wrote() -> None:
    assert missing_ids(ROOT) == []


def test_our_code_says_every_text_that_we_wrote() -> None:
    assert not is_grown(ROOT) or unused_ids(ROOT) == []
