"""Keys in an `.env`, in a compose file, in a folder of secrets: where they lie, and who reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.doctor.findings import Level
from cli.doctor.secret_files import secret_file_findings
from storage.keyfiles import lines_of, new_keys, write_key_file
from tests.cli.doctor.conftest import Configure

KEYS = new_keys()
COMPOSE = f'services:\n  bot:\n    environment:\n      ILBIRS_LINK_KEY: "{KEYS.link}"\n'


def written(file: Path, words: str, mode: int = 0o600) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(words)
    file.chmod(mode)
    return file


def levels(configure: Configure, here: Path, **given: object) -> list[Level]:
    return [one.level for one in secret_file_findings(configure(**given), here)]


@pytest.mark.parametrize(
    ("name", "words", "mode", "level"),
    [
        ("line/.env", lines_of(KEYS), 0o600, Level.WARN),
        ("line/.env", lines_of(KEYS), 0o640, Level.WRONG),
        ("line/compose.yaml", COMPOSE, 0o644, Level.WRONG),
        ("line/docker-compose.yml", COMPOSE, 0o600, Level.WARN),
        ("records/.env", lines_of(KEYS), 0o600, Level.WRONG),
        (".env", lines_of(KEYS), 0o600, Level.WRONG),
    ],
)
def test_a_key_in_an_environment_file_is_judged_by_its_place_and_its_readers(
    configure: Configure, tmp_path: Path, name: str, words: str, mode: int, level: Level
) -> None:
    written(tmp_path / name, words, mode)

    [finding] = secret_file_findings(configure(), tmp_path / "line")

    assert finding.level is level
    assert Path(name).name in finding.what
    assert KEYS.link not in finding.what + finding.mend


@pytest.mark.parametrize("words", ["ILBIRS_LINK_KEY=\n", "ILBIRS_LINK_KEY: ${ILBIRS_LINK_KEY}\n"])
def test_a_file_that_names_no_key_is_well(configure: Configure, tmp_path: Path, words: str) -> None:
    written(tmp_path / "line/compose.yaml", words, 0o644)

    assert levels(configure, tmp_path / "line") == []


def test_the_key_file_has_a_line_of_its_own(configure: Configure, tmp_path: Path) -> None:
    file = tmp_path / "line" / "keys.env"
    file.parent.mkdir()
    write_key_file(file, KEYS)

    assert levels(configure, tmp_path / "line", key_file=file) == []


@pytest.mark.parametrize(
    ("folder", "mode", "found"),
    [("run", 0o400, []), ("run", 0o444, [Level.WRONG]), ("vault/run", 0o400, [Level.WRONG])],
)
def test_secrets_lie_apart_and_have_one_reader(
    configure: Configure, tmp_path: Path, folder: str, mode: int, found: list[Level]
) -> None:
    file = written(tmp_path / folder / "ilbirs_content_key", KEYS.content, mode)

    assert levels(configure, tmp_path / "line", secrets_dir=file.parent) == found
