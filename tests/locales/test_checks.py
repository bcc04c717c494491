"""The whole of the checks, over a small shelf and over our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from locales.checks import main, problems
from tests.locales.shelf import write, write_everywhere


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_everywhere(
        tmp_path, en="a = Yes\n", ru="a = Да\n", ky="a = Ооба\n", kk="a = Иә\n", tg="a = Ҳа\n"
    )
    return tmp_path


def test_a_sound_shelf_has_no_problems(root: Path) -> None:
    assert problems(root) == []
    assert main(root) == 0


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("b = Да\n", "a is not translated"),
        ("a = Да { $place }\n", "a invents $place"),
        ("a = <b>Да</b>\n", "a has other HTML tags"),
        ("a = <b>Да\n", "a leaves a tag open"),
        ("a = Дa\n", "a has letters that are not ru"),
        ("a = {$n -> \n [one] Да\n *[other] Да\n }\n", "a must have exactly the plurals"),
        ("a = Да { nowhere }\n", "a does not fit its values"),
        ("a = Да\na = Да\n", "a is said twice"),
        (f"a = {'да ' * 400}\n", "900 fit"),
    ],
)
def test_each_fault_of_a_translation_is_found(root: Path, words: str, trouble: str) -> None:
    write(root / "locales", "ru", words)

    assert any(trouble in problem for problem in problems(root))


def test_problems_are_printed_a_line_each(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root / "locales", "ru", "a = Дa\n")

    assert main(root) == 1
    assert capsys.readouterr().out == "ru/some.ftl:1: a has letters that are not ru: Дa\n"


def test_code_that_names_a_missing_text_is_a_problem(root: Path) -> None:
    (root / "bot").mkdir()
    (root / "bot" / "cards.py").write_text('texts("desk-nowhere")', encoding="utf-8")

    assert problems(root) == ["bot/cards.py: no text desk-nowhere"]


def test_a_language_that_is_gone_is_a_problem(root: Path) -> None:
    (root / "locales" / "tk" / "some.ftl").unlink()

    assert problems(root) == ["tk: a is not translated (en/some.ftl:1)"]
