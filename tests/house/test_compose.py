"""compose.yaml is what we would run: parts that hold what they need and no more."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from bot.process_roles import ProcessRole
from bot.settings import PREFIX, Settings, SettingsError, load_settings
from cli.main import app
from storage.keyfiles import new_keys
from storage.servers import SETTINGS
from tests.bot.test_settings import environment
from tests.house.tree import words_of

COMPOSE: Mapping[str, Any] = yaml.safe_load(words_of(Path("compose.yaml")))
SERVICES: Mapping[str, Any] = COMPOSE["services"]
OURS = sorted(name for name, service in SERVICES.items() if service["image"] == "ilbirs")
DATABASES = sorted(SERVICES.keys() - set(OURS))


def secrets(keys_of: str) -> dict[str, str]:
    """What lies in the folder of secrets of a service."""
    keys = new_keys()
    url = "postgresql+asyncpg://ilbirs:secret@records/records"
    every = {
        "ilbirs_token": "12345:token", "ilbirs_link_key": keys.link, "ilbirs_database_url": url,
        "ilbirs_content_key": keys.content, "ilbirs_keys_url": url.replace("records", "keys"),
    }  # fmt: skip
    return {name: every[name] for name in SERVICES[keys_of]["secrets"]}


def loaded(folder: Path, given: Mapping[str, str], role: ProcessRole) -> Settings:
    for name, secret in given.items():
        (folder / name).write_text(f"{secret}\n")
    with environment(secrets_dir=str(folder)):
        return load_settings(role=role)


def test_roles_and_databases_are_apart() -> None:
    assert OURS == ["bot", "upgrade", "worker"]
    assert DATABASES == ["keys", "records"]


@pytest.mark.parametrize("name", OURS)
def test_each_command_is_one_of_ours_with_options_that_exist(name: str) -> None:
    command: Any = typer.main.get_command(app)
    words = shlex.split(SERVICES[name]["command"])

    while hasattr(command, "commands"):
        command = command.commands[words.pop(0)]

    command.make_context(command.name, words)


@pytest.mark.parametrize("name", OURS)
def test_every_setting_that_is_given_exists(name: str) -> None:
    given = [*SERVICES[name]["environment"], *SERVICES[name]["secrets"]]

    settings = {one.upper().removeprefix(PREFIX).lower() for one in given}
    assert settings <= Settings.model_fields.keys()


@pytest.mark.parametrize(
    ("name", "role"), [("bot", "bot"), ("worker", "worker"), ("upgrade", "worker")]
)
def test_each_part_has_the_secrets_that_it_needs(tmp_path: Path, name: str, role: str) -> None:
    settings = loaded(tmp_path, secrets(name), ProcessRole(role))

    assert settings.database_url.endswith("@records/records")
    assert bool(settings.link_key) is bool(settings.token.get_secret_value()) is (name == "bot")


def test_the_secrets_of_the_bot_are_refused_by_a_worker(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="must never have held it"):
        loaded(tmp_path, secrets("bot"), ProcessRole.WORKER)


def test_no_secret_stands_in_the_file_or_on_a_volume() -> None:
    files = [one["file"] for one in COMPOSE["secrets"].values()]
    named = {one for service in SERVICES.values() for one in service["secrets"]}

    assert files[0].startswith("${ILBIRS_SECRETS:?"), "without the folder nothing starts"
    assert all(file.startswith("${ILBIRS_SECRETS") for file in files)
    assert named == COMPOSE["secrets"].keys()
    assert "env_file" not in {key for service in SERVICES.values() for key in service}
    assert not [
        one for one in _environment() if "KEY" in one or one.endswith(("TOKEN", "PASSWORD"))
    ]


def _environment() -> Iterator[str]:
    for service in SERVICES.values():
        yield from service["environment"]


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_every_part_is_fenced(name: str) -> None:
    service = SERVICES[name]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert service["mem_limit"] == service["memswap_limit"]
    assert service["cpus"] > 0
    assert service["pids_limit"] > 0
    assert "ports" not in service


def test_only_the_bot_reaches_the_world() -> None:
    outward = [name for name, one in SERVICES.items() if one["networks"] != ["inner"]]

    assert outward == ["bot"]
    assert COMPOSE["networks"]["inner"] == {"internal": True}


def test_no_volume_holds_records_and_keys() -> None:
    volumes = {name: SERVICES[name]["volumes"][0].split(":")[0] for name in (*DATABASES, "bot")}

    assert len(set(volumes.values())) == len(volumes)
    assert set(volumes.values()) == COMPOSE["volumes"].keys()


@pytest.mark.parametrize("name", DATABASES)
def test_no_server_keeps_its_log(name: str) -> None:
    """By default it does; all else that the doctor asks for is so by itself."""
    assert f"-c wal_recycle={SETTINGS['wal_recycle']}" in SERVICES[name]["command"]
