"""Where the keys come from: the environment, a command, or (for a demo) a file."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

from bot.settings import Settings, SettingsError
from storage.keyfiles import Keyrings, KeyTexts, load_keys, parse_keys, read_key_file


def load_keyrings(settings: Settings) -> Keyrings:
    """Raises SettingsError or BrokenPromiseError, naming the setting and never a key."""
    texts = _key_texts(settings)
    return load_keys(texts.link, texts.content)


def _key_texts(settings: Settings) -> KeyTexts:
    if settings.key_command.strip():
        return _run(settings.key_command)
    if settings.key_file is not None:
        return _read(settings.key_file)
    assert settings.link_key is not None
    assert settings.content_key is not None
    return KeyTexts(settings.link_key.get_secret_value(), settings.content_key.get_secret_value())


def _read(path: Path) -> KeyTexts:
    try:
        return read_key_file(path)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"ILBIRS_KEY_FILE cannot be read ({type(error).__name__}).") from None


def _run(command: str) -> KeyTexts:
    try:
        done = subprocess.run(
            shlex.split(command), capture_output=True, text=True, timeout=30, check=True
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise SettingsError(
            f"ILBIRS_KEY_COMMAND failed ({type(error).__name__}): run it by hand and see."
        ) from None
    return parse_keys(done.stdout)
