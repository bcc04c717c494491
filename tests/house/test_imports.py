"""What is loaded, and who may load it."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT, packages, parsed, tracked

HEAVY = {
    "cli.main": {"aiogram", "spacy", "sqlalchemy", "aiohttp", "holidays"},
    "cli.read": {"aiogram", "sqlalchemy", "aiohttp", "holidays"},
    "cli.desks": {"aiogram", "spacy"},
    "cli.databases": {"aiogram", "spacy"},
    "cli.sheets.recording": {"aiogram", "spacy"},
    "cli.doctor": {"aiogram", "spacy"},
    "triage.intake": {"aiogram", "spacy", "sqlalchemy", "pydantic"},
}


@pytest.mark.slow
@pytest.mark.parametrize("module", HEAVY)
def test_a_command_loads_only_what_it_needs(module: str) -> None:
    script = f"import sys, {module}; print(*sys.modules)"

    loaded = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()

    assert module in loaded
    assert not HEAVY[module] & set(loaded)


def test_the_domain_imports_the_standard_library_and_itself() -> None:
    domain = [path for path in tracked() if path.parts[0] == "triage"]
    known = sys.stdlib_module_names | {"triage"}
    named = {path: {name.split(".")[0] for name in imported(parsed(path))} for path in domain}

    assert len(domain) > 100
    assert not {path: names - known for path, names in named.items() if names - known}


def imported(tree: ast.Module) -> set[str]:
    modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    plain = (node.names for node in ast.walk(tree) if isinstance(node, ast.Import))
    return modules | {alias.name for names in plain for alias in names}


def test_the_contract_knows_every_package() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text())

    assert set(config["tool"]["importlinter"]["root_packages"]) == packages()


@pytest.mark.slow
def test_a_forbidden_import_breaks_the_contract(tmp_path: Path) -> None:
    for name in tracked():
        if name.suffix == ".py" and name.parts[0] != "tests":
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    planted = tmp_path / "triage" / "planted.py"
    planted.write_text("import aiogram\n")

    ran = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=tmp_path, capture_output=True, text=True, check=False, env={"PYTHONPATH": "."},
    )  # fmt: skip

    assert ran.returncode == 1
    assert "triage.planted -> aiogram" in ran.stdout
