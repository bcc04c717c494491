"""What we are made of: each library has its reason, its lock, and is what is installed."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distributions
from pathlib import Path

from tests.house.tree import ROOT, tracked, words_of

NAME = re.compile(r"^[A-Za-z0-9._-]+")
LOCKS = [path for path in tracked() if path.parts[0] == "requirements"]
OURS = "ilbirs"
PEERS = Path("requirements/peers.txt")


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared() -> set[str]:
    """Every library that pyproject.toml asks for by name."""
    project = tomllib.loads(words_of(Path("pyproject.toml")))
    extras, groups = project["project"]["optional-dependencies"], project["dependency-groups"]
    lists = [project["project"]["dependencies"], *extras.values(), *groups.values()]
    return {found.group() for asked in lists for one in asked if (found := NAME.match(one))}


def rows(page: str) -> dict[str, list[str]]:
    """The cells of each library's row on the page of dependencies."""
    lines = [line.strip("|").split("|") for line in page.splitlines() if line.startswith("| `")]
    cells = [[cell.strip() for cell in line] for line in lines]
    return {name.strip("`"): rest for name, *rest in cells}


def locked(path: Path) -> dict[str, set[str]]:
    """Versions by name; two of one where the lock tells Pythons apart."""
    versions: dict[str, set[str]] = {}
    for line in words_of(path).splitlines():
        name, found, rest = line.partition("==")
        if found and not line.startswith((" ", "#")):
            versions.setdefault(plain(name), set()).add(rest.split()[0])
    return versions


def test_every_library_we_ask_for_is_on_the_page_with_its_reason() -> None:
    told = rows(words_of(Path("docs/dependencies.md")))

    assert set(told) == declared()
    assert [name for name, cells in told.items() if len(cells) != 4 or not all(cells)] == []


def test_the_page_names_the_versions_that_are_locked() -> None:
    told = rows(words_of(Path("docs/dependencies.md")))
    known = [locked(path) for path in LOCKS]

    assert len(known) == 5
    for name, (version, *_) in told.items():
        versions = {one for lock in known for one in lock.get(plain(name), ())}
        assert set(version.split(", ")) == versions != set(), name


def test_what_is_installed_is_what_is_locked() -> None:
    allowed = locked(Path("requirements/dev.txt"))
    for name, versions in locked(PEERS).items():
        allowed.setdefault(name, set()).update(versions)
    here = {plain(one.metadata["Name"]): one.version for one in distributions()} | {OURS: ""}

    assert len(here) > 50
    assert [f"{n} {v}" for n, v in here.items() if n != OURS and v not in allowed.get(n, ())] == []


def test_no_lock_names_where_its_files_come_from() -> None:
    assert [path for path in LOCKS if re.search(r"://|--index|--find", words_of(path))] == []


def test_a_row_without_a_reason_and_a_library_without_a_row_would_be_found() -> None:
    page = "| `aiogram` | 1.0 | MIT | Talks | yes |\n| `h3` | 4 | Apache | | yes |"

    assert rows(page) == {
        "aiogram": ["1.0", "MIT", "Talks", "yes"],
        "h3": ["4", "Apache", "", "yes"],
    }


def test_the_container_and_the_set_up_take_nothing_without_its_hash() -> None:
    scripts = [path for path in tracked() if path.parts[0] == "scripts" and path.suffix == ".sh"]
    asked = [
        command
        for path in (Path("Dockerfile"), *scripts)
        for command in re.findall(r"pip\"? install[^&\n]*", words_of(path).replace("\\\n", " "))
    ]

    assert len(asked) >= 5
    assert [one for one in asked if "--require-hashes" not in one and "--no-index" not in one] == []
    assert (ROOT / "requirements").is_dir()
