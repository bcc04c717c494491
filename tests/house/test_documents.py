"""Words and code agree: settings, targets, links, requirements, containers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.settings import PREFIX, Settings
from tests.house.tree import ROOT, packages, tracked, words_of

LINK = re.compile(r"\]\(([^)\s]+)\)")
DEFINED, NAMED = re.compile(r"def (test_\w+)"), re.compile(r"`(test_\w+)`")
PAGES = [path for path in tracked() if path.suffix == ".md"]
SETTINGS = [f"{PREFIX}{name.upper()}" for name in Settings.model_fields]
REQUIREMENTS = [path for path in tracked() if path.parts[0] == "requirements"]


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_is_in_the_readme(setting: str) -> None:
    assert f"`{setting}`" in words_of(Path("README.md"))


def test_the_readme_names_no_setting_that_is_none() -> None:
    named = set(re.findall(rf"{PREFIX}[A-Z_]+", words_of(Path("README.md"))))

    assert named <= set(SETTINGS)


def test_the_readme_is_short_and_maps_every_folder() -> None:
    readme = words_of(Path("README.md"))

    assert len(readme.splitlines()) <= 120
    assert [folder for folder in sorted(packages()) if f"`{folder}/`" not in readme] == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    targets = [link.split("#")[0] for link in LINK.findall(words_of(page)) if "://" not in link]

    assert [one for one in targets if one and not (ROOT / page.parent / one).exists()] == []


def test_every_test_that_a_page_names_is_there() -> None:
    stories = [path for path in tracked() if path.parts[0] == "tests" and path.suffix == ".py"]
    known = {name for path in stories for name in DEFINED.findall(words_of(path))}
    named = {name for page in PAGES for name in NAMED.findall(words_of(page))}

    assert named - known == set()


def test_every_decision_has_its_parts_and_number() -> None:
    pages = sorted(page for page in PAGES if page.parent.name == "decisions")

    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        for part in ("Context", "Decision", "What lost, and why", "Consequences", "Deviations"):
            assert f"## {part}" in words_of(page), page


def test_every_make_target_says_what_it_is_for() -> None:
    makefile = words_of(Path("Makefile"))
    declared = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[0].split()
    explained = re.findall(r"^([a-z-]+):[^=\n]*## \w", makefile, re.MULTILINE)

    assert sorted(explained) == sorted(declared)


@pytest.mark.parametrize("path", REQUIREMENTS, ids=str)
def test_every_requirement_is_pinned_with_hashes(path: Path) -> None:
    joined = words_of(path).replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line.strip() and line.strip()[0] != "#"]

    assert lines
    assert [line for line in lines if "==" not in line or "--hash=sha256:" not in line] == []


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_the_lock_has_every_library_that_is_declared(name: str) -> None:
    declared = re.findall(r'^    "([a-z0-9_.-]+)', _dependencies(), re.MULTILINE)
    locked = {line.split("==")[0] for line in words_of(Path("requirements") / name).splitlines()}

    assert declared
    assert {one.replace(".", "-").replace("_", "-") for one in declared} <= locked


def _dependencies() -> str:
    project = words_of(Path("pyproject.toml"))
    return project[project.index("dependencies = [") : project.index("]\n\n[project.optional")]


def test_what_the_container_copies_is_there_and_tracked() -> None:
    copies = re.findall(r"^COPY (?!--from)(.*)$", words_of(Path("Dockerfile")), re.MULTILINE)
    sources = [source for copy in copies for source in copy.split()[:-1]]

    roots = {path.parts[0] for path in tracked()}
    assert set(sources) <= roots
    assert packages() - {"bench"} <= set(sources)


def test_the_container_installs_by_hash_and_runs_as_nobody_in_particular() -> None:
    dockerfile = words_of(Path("Dockerfile")).replace("\\\n", " ")
    installs = re.findall(r"pip install[^&\n]*", dockerfile)

    assert len(installs) == 3
    assert all("--require-hashes" in one or "--no-index" in one for one in installs)
    assert "\nUSER ilbirs\n" in dockerfile
    assert "HEALTHCHECK" in dockerfile
