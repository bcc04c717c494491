"""Keys: from the environment, from a command, or (for a demo) from a file."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from bot.keys import load_keyrings, prove_link
from bot.settings import SettingsError, load_settings
from storage.keyfiles import Keyrings, new_keys, write_key_file
from triage.errors import BrokenPromiseError

KEYS, OTHERS = new_keys(), new_keys()
NAME = b"tips|one|content"


def keyrings(**given: object) -> Keyrings:
    return load_keyrings(load_settings(token="42:TOKEN", **given))


def opens(rings: Keyrings, sealed_by: Keyrings) -> bool:
    """What one pair of keyrings sealed the other can read."""
    assert rings.link
    assert sealed_by.link
    pairs = ((sealed_by.link, rings.link), (sealed_by.content, rings.content))
    return all(ours.open(theirs.seal(b"words", NAME), NAME) == b"words" for theirs, ours in pairs)


def says(words: str) -> str:
    """A command that prints these words, as a vault's client would."""
    return shlex.join([sys.executable, "-c", f"print({words!r})"])


def exits(code: int, words: str = "") -> str:
    return shlex.join([sys.executable, "-c", f"import sys; print({words!r}); sys.exit({code})"])


PRINTED = f"ILBIRS_LINK_KEY={KEYS.link}\nILBIRS_CONTENT_KEY={KEYS.content}"


@pytest.fixture
def given_keys() -> Keyrings:
    return keyrings(link_key=KEYS.link, content_key=KEYS.content)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    write_key_file(tmp_path / "keys", KEYS)
    return tmp_path / "keys"


def test_a_command_may_print_the_keys(given_keys: Keyrings) -> None:
    assert opens(keyrings(key_command=says(PRINTED)), given_keys)


def test_a_file_may_hold_the_keys(given_keys: Keyrings, file: Path) -> None:
    assert opens(keyrings(key_file=file), given_keys)


def test_a_command_stands_above_a_file(given_keys: Keyrings, tmp_path: Path) -> None:
    write_key_file(tmp_path / "others", OTHERS)

    assert opens(keyrings(key_command=says(PRINTED), key_file=tmp_path / "others"), given_keys)


def test_retired_keys_still_open(given_keys: Keyrings) -> None:
    turned = keyrings(
        link_key=f"{OTHERS.link},{KEYS.link}", content_key=f"{OTHERS.content},{KEYS.content}"
    )

    assert opens(turned, given_keys)


@pytest.mark.parametrize(
    "command",
    [exits(1, PRINTED), "no-such-program-here", "echo 'unbalanced"],
    ids=["fails", "is not there", "is no command"],
)
def test_a_command_that_fails_is_named_and_shows_nothing(command: str) -> None:
    with pytest.raises(SettingsError) as caught:
        keyrings(key_command=command)

    assert str(caught.value).startswith("ILBIRS_KEY_COMMAND failed (")
    assert KEYS.link not in str(caught.value)
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    "printed",
    ["", "hello", PRINTED.replace(KEYS.content, "short")],
    ids=["nothing", "no keys", "a short key"],
)
def test_a_command_that_prints_no_keys_is_refused(printed: str) -> None:
    with pytest.raises(BrokenPromiseError, match="ILBIRS_CONTENT_KEY"):
        keyrings(key_command=says(printed))


def test_a_file_that_is_not_there_is_named_by_its_setting(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^ILBIRS_KEY_FILE cannot be read \(FileNotFound"):
        keyrings(key_file=tmp_path / "nothing")


def test_a_file_that_is_no_text_is_named_by_its_setting(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    path.touch(0o600)
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(SettingsError, match="ILBIRS_KEY_FILE"):
        keyrings(key_file=path)


def test_a_file_that_others_may_read_is_refused(file: Path) -> None:
    file.chmod(0o644)

    with pytest.raises(BrokenPromiseError, match="chmod 600"):
        keyrings(key_file=file)


def test_one_key_for_both_is_refused() -> None:
    with pytest.raises(BrokenPromiseError, match="must not share"):
        keyrings(link_key=KEYS.link, content_key=KEYS.link)


def test_a_worker_refuses_a_source_that_gives_a_link_key(file: Path) -> None:
    alone = says(f"ILBIRS_CONTENT_KEY={KEYS.content}")
    for given in ({"key_command": says(PRINTED)}, {"key_file": file}):
        with pytest.raises(SettingsError, match="gives a link key too"):
            keyrings(role="worker", **given)

    assert keyrings(role="worker", key_command=alone).link is None


def test_who_writes_to_reporters_must_have_a_link_key() -> None:
    settings = load_settings(
        token="42:TOKEN", key_command=says(f"ILBIRS_CONTENT_KEY={KEYS.content}")
    )

    with pytest.raises(SettingsError, match="nobody could be answered"):
        prove_link(settings)
