"""Keys as text: what is refused, and that a refusal never shows a key."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest

from storage.cipher import record_name
from storage.keyfiles import (
    CONTENT_SETTING,
    LINK_SETTING,
    load_keys,
    new_keys,
    parse_keys,
    read_key_file,
    write_key_file,
)
from triage.errors import BrokenPromiseError

NAME = record_name("tips", "one", "content")
GOOD = b64encode(bytes(range(32))).decode()
OTHER = b64encode(bytes(range(1, 33))).decode()
WEAK = b64encode(bytes(32)).decode()


def test_new_keys_are_strong_and_never_the_same() -> None:
    first, second = new_keys(), new_keys()

    assert len({first.link, first.content, second.link, second.content}) == 4
    assert load_keys(first.link, first.content).link is not None


def test_a_role_without_the_link_key_has_no_link_ring() -> None:
    assert load_keys("", GOOD).link is None


@pytest.mark.parametrize("separator", [",", ", ", " ", "\n"])
def test_retired_keys_follow_the_one_in_use(separator: str) -> None:
    old, both = load_keys("", GOOD).content, load_keys("", OTHER + separator + GOOD).content

    assert both.open(old.seal(b"words", NAME), NAME) == b"words"
    assert load_keys("", OTHER).content.open(both.seal(b"words", NAME), NAME) == b"words"


@pytest.mark.parametrize("bad", ["", "nonsense!", WEAK, GOOD[:-4], f"{OTHER},{WEAK}", "кілт"])
def test_a_bad_key_is_refused_by_the_name_of_its_setting(bad: str) -> None:
    with pytest.raises(BrokenPromiseError) as refused:
        load_keys(GOOD, bad)

    words = str(refused.value)
    assert CONTENT_SETTING in words
    assert "ilbirs keys new" in words
    assert not bad or bad not in words


def test_a_bad_link_key_names_the_other_setting() -> None:
    with pytest.raises(BrokenPromiseError, match=LINK_SETTING):
        load_keys(WEAK, GOOD)


def test_one_key_for_both_uses_is_refused() -> None:
    with pytest.raises(BrokenPromiseError, match="must not share"):
        load_keys(GOOD, f"{OTHER},{GOOD}")


def test_a_key_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path, keys = tmp_path / "keys", new_keys()

    write_key_file(path, keys)

    assert path.stat().st_mode & 0o777 == 0o600
    assert read_key_file(path) == keys


def test_a_key_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    write_key_file(path, new_keys())
    path.chmod(0o640)

    with pytest.raises(BrokenPromiseError, match="chmod 600"):
        read_key_file(path)


def test_keys_are_never_overwritten(tmp_path: Path) -> None:
    path, keys = tmp_path / "keys", new_keys()
    write_key_file(path, keys)

    with pytest.raises(BrokenPromiseError, match="never overwritten"):
        write_key_file(path, new_keys())

    assert read_key_file(path) == keys


def test_a_file_without_keys_gives_empty_texts() -> None:
    keys = parse_keys("# nothing here\n\n")

    assert (keys.link, keys.content) == ("", "")


def test_key_texts_show_nothing() -> None:
    keys = new_keys()

    assert keys.link not in repr(keys)
    assert keys.content not in f"{keys}"
