"""Small files of short functions: counted, so that nobody has to argue."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.house.tree import parsed, product, tracked, words_of

LONGEST_FILE, LONGEST_FUNCTION, MOST_PARAMETERS = 300, 30, 5
MEDIAN_FILE, MEDIAN_FUNCTION = 60, 6
VAGUE = {"utils", "helpers", "common", "misc", "base", "core", "manager"}
SELF = {"self", "cls"}
EQUIPMENT = {"bench", "simulator"}
"""Made for tests and measurements."""
GROWN = {
    "nlp/linear.py: build_hashed_linear",
}
"""To be split: nothing may join them, and who splits one takes it out of here."""
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def height(function: Function) -> int:
    """Lines from `def` to the last one, without docstring and decorators."""
    first = function.body[0]
    said = 0
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        said = (first.end_lineno or first.lineno) - first.lineno + 1
    return (function.end_lineno or function.lineno) - function.lineno + 1 - said


def parameters(function: Function) -> int:
    """Positional ones; a dataclass or keyword-only options are the way out of too many."""
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    return len([name for name in names if name not in SELF])


def too_high(tree: ast.Module) -> list[str]:
    return [one.name for one in functions(tree) if height(one) > LONGEST_FUNCTION]


def too_many(tree: ast.Module) -> list[str]:
    return [one.name for one in functions(tree) if parameters(one) > MOST_PARAMETERS]


PYTHON = [path for path in tracked() if path.suffix == ".py"]


def oversized(path: Path) -> Iterator[str]:
    """What of a file is too big for the house. Parameters of tests are fixtures and columns."""
    tree = parsed(path)
    if len(words_of(path).splitlines()) > LONGEST_FILE:
        yield str(path)
    yield from (f"{path}: {name}" for name in too_high(tree))
    if path.parts[0] != "tests":
        yield from (f"{path}: {name}" for name in too_many(tree))


def test_what_is_too_big_is_known_and_becomes_less() -> None:
    found = {one for path in PYTHON for one in oversized(path)}

    assert found == GROWN


def test_most_files_and_functions_are_far_shorter() -> None:
    files = [len(words_of(path).splitlines()) for path in product()]
    heights = [height(one) for path in product() for one in functions(parsed(path))]

    assert median(line for line in files if line) <= MEDIAN_FILE + 15
    assert median(heights) <= MEDIAN_FUNCTION + 1


def test_a_function_of_thirty_one_lines_would_be_found() -> None:
    tall = "def tall() -> None:\n" + "    pass\n" * LONGEST_FUNCTION

    assert too_high(ast.parse(tall)) == ["tall"]


def test_six_parameters_would_be_found() -> None:
    assert too_many(ast.parse("def wide(a, b, c, d, e, f): ...")) == ["wide"]
    assert too_many(ast.parse("def method(self, a, b, c, d, e, *, f): ...")) == []


def test_no_module_has_a_vague_name() -> None:
    assert [str(path) for path in PYTHON if VAGUE & {*path.parts, path.stem}] == []


def test_every_module_says_what_belongs_in_it() -> None:
    modules = [path for path in product() if path.stem != "__init__"]

    assert [str(path) for path in modules if not ast.get_docstring(parsed(path))] == []


def test_there_are_at_least_as_many_lines_of_tests_as_of_what_they_test() -> None:
    served = [path for path in product() if path.parts[0] not in EQUIPMENT]
    tests = [path for path in PYTHON if path.parts[0] == "tests"]

    assert lines_of(tests) >= lines_of(served)


def lines_of(paths: list[Path]) -> int:
    return sum(len(words_of(path).splitlines()) for path in paths)
