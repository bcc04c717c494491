"""Changing keys as an operator does it: with a key file, and with settings from elsewhere."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from storage.keyfiles import (
    CONTENT_SETTING,
    LINK_SETTING,
    KeyTexts,
    load_keys,
    marks_of,
    new_keys,
    parse_keys,
    read_key_file,
    replace_key_file,
    rotated,
    without,
    write_key_file,
)
from storage.store import SqlStore
from tests.cli.terminal import Terminal
from tests.clock import FixedClock
from tests.storage.samples import AMINA, RECEIPT, TIP, a_full_conversation, a_tip


async def opened(terminal: Terminal, keys: KeyTexts) -> SqlStore:
    rings, home = load_keys(keys.link, keys.content), terminal.folder / "var"
    return await SqlStore.open(
        url=f"sqlite+aiosqlite:///{home}/ilbirs.db", keys_url=f"sqlite+aiosqlite:///{home}/keys.db",
        link=rings.link, content=rings.content, clock=FixedClock(),
    )  # fmt: skip


async def keeps_a_tip(terminal: Terminal, keys: KeyTexts) -> None:
    store = await opened(terminal, keys)
    async with store.unit() as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.conversations.save(a_full_conversation())
        await unit.receipts.add(RECEIPT, TIP)
        await unit.commit()
    await store.close()


async def still_opens(terminal: Terminal, keys: KeyTexts) -> bool:
    store = await opened(terminal, keys)
    try:
        unit = store.unit()
        assert (await unit.tips.get(TIP)) == a_tip()
        return await unit.conversations.get(AMINA) == a_full_conversation()
    finally:
        await store.close()


def keys_of(terminal: Terminal) -> KeyTexts:
    return KeyTexts(terminal.settings[LINK_SETTING], terminal.settings[CONTENT_SETTING])


@pytest.mark.slow
async def test_a_key_file_is_changed_and_everything_is_sealed_anew(configured: Terminal) -> None:
    old, file = keys_of(configured), configured.folder / "keys.env"
    write_key_file(file, old)
    del configured.settings[LINK_SETTING], configured.settings[CONTENT_SETTING]
    configured.settings["ILBIRS_KEY_FILE"] = str(file)
    await keeps_a_tip(configured, old)

    turned = await configured.runs("keys", "rotate")

    assert turned.code == 0, turned.err
    new = read_key_file(file)
    assert marks_of(new.content)[1:] == marks_of(old.content)
    assert await still_opens(configured, new)
    assert "nothing needs it" in turned.line(f"content  {marks_of(old.content)[0]}")
    assert "receipts 1" in turned.line(f"link     {marks_of(old.link)[0]}")
    retired = await configured.runs("keys", "retire")
    assert marks_of(old.content)[0] in retired.out
    assert read_key_file(file) == KeyTexts(new.link, new.content.split(",")[0])
    assert await still_opens(configured, read_key_file(file))
    assert not set(old.content.split() + new.content.split(",")) & set(turned.out.split())


@pytest.mark.slow
async def test_keys_from_elsewhere_are_printed_once_and_then_used(configured: Terminal) -> None:
    old = keys_of(configured)
    await keeps_a_tip(configured, old)

    printed = parse_keys((await configured.runs("keys", "rotate")).out)
    assert await still_opens(configured, old), "nothing is sealed with what may be lost"

    configured.settings |= {LINK_SETTING: printed.link, CONTENT_SETTING: printed.content}
    again = await configured.runs("keys", "rotate")
    assert again.code == 0, again.err
    assert "half done" in again.out
    assert LINK_SETTING not in again.out
    assert (await configured.runs("keys", "reseal")).code == 0
    assert "nothing needs it" in (await configured.runs("keys", "status")).out


@pytest.mark.slow
async def test_the_line_does_not_start_with_a_wrong_key_and_says_which(
    configured: Terminal,
) -> None:
    await keeps_a_tip(configured, keys_of(configured))
    configured.settings[CONTENT_SETTING] = new_keys().content

    refused = await configured.runs("run")

    assert refused.code == 2
    assert CONTENT_SETTING in refused.err
    assert "Nothing was changed" in refused.err


def test_a_changed_key_file_is_its_owners_alone(tmp_path: Path) -> None:
    file, keys = tmp_path / "keys.env", new_keys()
    write_key_file(file, keys)
    (tmp_path / "keys.env.new").write_text("left by a process that was killed")

    replace_key_file(file, rotated(keys))

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert read_key_file(file).link.endswith(keys.link)
    assert [path.name for path in tmp_path.iterdir()] == ["keys.env"]


def test_only_retired_keys_are_taken_out() -> None:
    old = new_keys()
    new = rotated(old)
    marks = {*marks_of(new.link), *marks_of(old.content)}

    assert without(new, marks) == KeyTexts(new.link.split(",")[0], new.content.split(",")[0])
    assert without(new, set()) == new
