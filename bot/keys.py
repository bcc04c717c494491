"""Where the keys come from: the environment, a command, or (for a demo) a file."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

from bot.process_roles import ProcessRole
from bot.settings import Settings, SettingsError
from storage.keyfiles import Keyrings, KeyTexts, load_keys, parse_keys, read_key_file

WORKER_WITH_LINK = (
    "{} gives a link key too: a worker must never have held it. "
    "Give the worker a source of its own, with ILBIRS_CONTENT_KEY alone."
)


def load_keyrings(settings: Settings) -> Keyrings:
    """Raises SettingsError or BrokenPromiseError, naming the setting and never a key."""
    texts = key_texts(settings)
    if settings.role is ProcessRole.WORKER and texts.link:
        raise SettingsError(WORKER_WITH_LINK.format(_source(settings)))
    return load_keys(texts.link, texts.content)


def prove_link(settings: Settings) -> None:
    """Raises SettingsError where whoever writes to reporters could not."""
    if load_keyrings(settings).link is None:
        raise SettingsError(
            f"{_source(settings)} gives no link key: nobody could be answered. "
            "Only `--role worker` runs without ILBIRS_LINK_KEY."
        )


def _source(settings: Settings) -> str:
    if settings.key_command.strip():
        return "ILBIRS_KEY_COMMAND"
    return "The environment" if settings.key_file is None else "ILBIRS_KEY_FILE"


def key_texts(settings: Settings) -> KeyTexts:
    """Raises SettingsError or BrokenPromiseError, naming the setting and never a key."""
    if settings.key_command.strip():
        return _run(settings.key_command)
    if settings.key_file is not None:
        return _read(settings.key_file)
    assert settings.content_key is not None
    link = settings.link_key.get_secret_value() if settings.link_key else ""
    return KeyTexts(link, settings.content_key.get_secret_value())


def _read(path: Path) -> KeyTexts:
    try:
        return read_key_file(path)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"ILBIRS_KEY_FILE cannot be read ({type(error).__name__}).") from None


def _run(command: str) -> KeyTexts:
    try:
        done = subprocess.run(  # noqa: S603  the operator's own command, no shell
            shlex.split(command), capture_output=True, text=True, timeout=30, check=True
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise SettingsError(
            f"ILBIRS_KEY_COMMAND failed ({type(error).__name__}): run it by hand and see."
        ) from None
    return parse_keys(done.stdout)
