"""Keys that do not load, and keys that lie where a thief of the database finds them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.doctor.findings import Level
from cli.doctor.keys import key_findings
from storage.keyfiles import new_keys, write_key_file
from tests.cli.doctor.conftest import Configure


def test_keys_from_the_environment_are_right(configure: Configure) -> None:
    [finding] = key_findings(configure())

    assert finding.level is Level.OK


@pytest.mark.parametrize("folder", ["records", "wrapped", "vault/deeper", "backups"])
def test_a_key_file_beside_what_it_opens_is_wrong(
    configure: Configure, tmp_path: Path, folder: str
) -> None:
    file = tmp_path / folder / "keys.env"
    file.parent.mkdir(parents=True)
    write_key_file(file, new_keys())

    *_, last = key_findings(configure(key_file=file, backup_keys_dir=tmp_path / "backups"))

    assert last.level is Level.WRONG
    assert "beside what it opens" in last.what


def test_a_key_file_elsewhere_is_a_warning(configure: Configure, tmp_path: Path) -> None:
    file = tmp_path / "keys.env"
    write_key_file(file, new_keys())

    assert [one.level for one in key_findings(configure(key_file=file))] == [Level.OK, Level.WARN]


def test_a_key_file_that_others_may_read_is_wrong(configure: Configure, tmp_path: Path) -> None:
    file = tmp_path / "keys.env"
    write_key_file(file, new_keys())
    file.chmod(0o644)

    first, _ = key_findings(configure(key_file=file))

    assert first.level is Level.WRONG
    assert "chmod 600" in first.what


def test_a_key_file_that_is_not_there_is_wrong(configure: Configure, tmp_path: Path) -> None:
    first, _ = key_findings(configure(key_file=tmp_path / "none.env"))

    assert first.level is Level.WRONG


def test_a_weak_key_is_named_by_its_setting_and_not_shown(configure: Configure) -> None:
    weak = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

    [finding] = key_findings(configure(content_key=weak))

    assert "ILBIRS_CONTENT_KEY" in finding.what
    assert weak not in finding.what


def test_without_a_link_key_nobody_can_be_answered(configure: Configure) -> None:
    settings = configure(key_command=f"echo ILBIRS_CONTENT_KEY={new_keys().content}")

    [finding] = key_findings(settings)

    assert finding.level is Level.WRONG
    assert "No link key" in finding.what


def test_a_worker_is_well_with_content_keys_alone(configure: Configure) -> None:
    [right, doubtful] = key_findings(configure(role="worker", link_key=None))

    assert (right.level, doubtful.level) == (Level.OK, Level.WARN)
    assert "token" in doubtful.what


def test_a_worker_whose_source_gives_a_link_key_is_wrong(configure: Configure) -> None:
    keys = new_keys()
    command = f"echo -e ILBIRS_LINK_KEY={keys.link}"
    settings = configure(role="worker", link_key=None, key_command=command)

    [finding] = key_findings(settings)

    assert finding.level is Level.WRONG
    assert "must never have held it" in finding.what
    assert keys.link not in finding.what
